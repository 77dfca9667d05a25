/** A card as its note type draws it: both sides as trees, whatever the note is written in. */
import type { Element, ElementContent, Root } from 'hast'
import { BY_LETTERS, ruleOf, type TypedRule } from '../domain/note/typed.ts'
import { COMPARE_FIELD, SOURCE_FIELD } from '../domain/note/built-in.ts'
import { clozeAnswers } from '../domain/note/cloze.ts'
import { isEmptyField } from '../domain/note/cards-of.ts'
import { fieldsIn, problemWith, templateOf, type SpecialField, type TemplateNode } from '../domain/note/template.ts'
import { cutSheet } from './css/cut.ts'
import { fill } from './fill.ts'
import { TYPED_MARK } from './filters.ts'
import { renderForeign } from './foreign.ts'
import type { NamedFiles } from './foreign-parts.ts'
import { markdownSide } from './markdown-side.ts'
import { plainTree, wordsOfTree } from './tree.ts'
import { fieldWords, type Markup } from './words.ts'

/** A card and everything its look depends on. */
export interface CardSource {
  readonly type: {
    readonly name: string
    readonly kind: 'standard' | 'cloze'
    readonly fields: readonly string[]
    readonly templates: readonly { readonly name: string; readonly front: string; readonly back: string }[]
    readonly css: string
    readonly markup: Markup
  }
  /** Index of the template; of a cloze type the number less one. */
  readonly template: number
  readonly texts: readonly string[]
  /** What stands for a special field other than the front and the names of type and card. */
  readonly special: (name: SpecialField) => string
  readonly files: NamedFiles
}

export interface RenderedCard {
  readonly front: Root
  readonly back: Root
  /** The front without markup, on one line. */
  readonly words: string
  /** The style sheet of a foreign type; null for one of ours. */
  readonly css: string | null
  /** The back holds the question as well. */
  readonly whole: boolean
  /** What is to be typed, and how it is compared. */
  readonly typed: { readonly expected: string; readonly rule: TypedRule } | null
  readonly source: string | null
}

type Sides = { readonly front: readonly TemplateNode[]; readonly back: readonly TemplateNode[] }

/** Draws a card. What is wrong with its templates is said on it. */
export async function renderCard(card: CardSource): Promise<RenderedCard> {
  const { type, template } = card
  const own = type.templates[type.kind === 'cloze' ? 0 : template]
  if (own === undefined) return saying(card, `The note type “${type.name}” no longer has the template of this card.`)
  const sides = { front: templateOf(own.front), back: templateOf(own.back) }
  for (const side of ['front', 'back'] as const) {
    const problem = problemWith(sides[side], type.fields)
    if (problem !== null) {
      return saying(card, `The ${side} of “${own.name}” in the note type “${type.name}” cannot be shown: ${problem}`)
    }
  }
  const nodes = { front: sides.front.nodes ?? [], back: sides.back.nodes ?? [] }
  const typed = typedOf(card, nodes.front)
  const drawn = await (type.markup === 'html' ? htmlSides(card, nodes) : markdownSides(card, nodes))
  const front = isSeen(drawn.front) ? drawn.front : plainTree(emptyFront(card, own.front))
  return {
    front: onlyTyped(front, typed === null ? 'none' : 'first'),
    back: onlyTyped(drawn.back, typed === null ? 'none' : 'last'),
    words: wordsOfTree(front),
    css: type.markup === 'html' ? cutSheet(type.css) : null,
    whole:
      type.markup === 'html' || type.kind === 'cloze' || fieldsIn(nodes.back).some(({ name }) => name === 'FrontSide'),
    typed,
    source: type.markup === 'html' ? null : fieldNamed(card, SOURCE_FIELD) || null,
  }
}

function htmlSides(card: CardSource, { front, back }: Sides): { readonly front: Root; readonly back: Root } {
  const number = card.template + 1
  const text = (name: string) => valueOf(card, name)
  const question = fill(front, { side: 'question', number, text })
  // Sounds of the question are not played again; it asks for nothing more.
  const ownMark = fieldsIn(back).some(({ filters }) => filters.at(-1) === 'type')
  const asked = question.replaceAll(/\[sound:[^\]]*\]/g, '').replaceAll(TYPED_MARK, ownMark ? '' : TYPED_MARK)
  const answer = fill(back, { side: 'answer', number, text: name => (name === 'FrontSide' ? asked : text(name)) })
  return { front: renderForeign(question, card.files), back: renderForeign(answer, card.files) }
}

async function markdownSides(card: CardSource, sides: Sides): Promise<{ readonly front: Root; readonly back: Root }> {
  const text = (name: string) => valueOf(card, name)
  const common = { number: card.template + 1, text, files: card.files }
  const front = await markdownSide(sides.front, { ...common, side: 'question', front: plainTree('') })
  return { front, back: await markdownSide(sides.back, { ...common, side: 'answer', front }) }
}

/** What stands for a name in a template. Names of decks and tags are words, never markup. */
function valueOf(card: CardSource, name: string): string {
  const at = card.type.fields.indexOf(name)
  if (at >= 0) return card.texts[at] ?? ''
  const value = specialOf(card, name)
  return card.type.markup === 'html' ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : value
}

function specialOf({ type, template, special }: CardSource, name: string): string {
  switch (name) {
    case 'Type':
      return type.name
    case 'Card':
      return type.kind === 'cloze'
        ? `${type.templates[0]?.name ?? ''} ${template + 1}`
        : (type.templates[template]?.name ?? '')
    case 'Tags':
    case 'Deck':
    case 'Subdeck':
    case 'CardFlag':
    case 'CardID':
      return special(name)
    default:
      return ''
  }
}

function typedOf(card: CardSource, front: readonly TemplateNode[]): RenderedCard['typed'] {
  const field = fieldsIn(front).find(({ filters }) => filters.at(-1) === 'type')
  if (field === undefined) return null
  const { type, template } = card
  const text = fieldNamed(card, field.name)
  const answers = field.filters.includes('cloze') ? [...new Set(clozeAnswers(text, template + 1))] : [text]
  const expected = answers.map(answer => fieldWords(answer, type.markup)).join(', ')
  if (expected === '') return null
  const rule =
    type.markup === 'html'
      ? { ...BY_LETTERS, accents: !field.filters.includes('nc') }
      : ruleOf(fieldNamed(card, COMPARE_FIELD))
  return { expected, rule }
}

function fieldNamed({ type, texts }: CardSource, name: string): string {
  return texts[type.fields.indexOf(name)] ?? ''
}

/** Why there is nothing on the front. */
function emptyFront({ type, template, texts }: CardSource, front: string): string {
  if (/<script/i.test(front)) return 'The front of this card is made by a script, and scripts of cards are not run.'
  if (type.kind === 'cloze') return `Nothing in this note is left out under the number ${template + 1}.`
  return texts.every(isEmptyField) ? 'This note is empty.' : 'The front of this card is empty: its fields hold nothing.'
}

function saying(card: CardSource, sentence: string): RenderedCard {
  const css = card.type.markup === 'html' ? '' : null
  return {
    front: plainTree(sentence),
    back: plainTree(sentence),
    words: sentence,
    css,
    whole: true,
    typed: null,
    source: null,
  }
}

function isSeen(node: Root | Element): boolean {
  return node.children.some(child => {
    if (child.type === 'text') return child.value.trim() !== ''
    return child.type === 'element' && (/^(?:img|svg|hr|card-.*)$/.test(child.tagName) || isSeen(child))
  })
}

/** Leaves one place to type, or to compare, at most. */
function onlyTyped(tree: Root, which: 'none' | 'first' | 'last'): Root {
  const marks = typedIn(tree)
  const kept = which === 'none' ? undefined : marks.at(which === 'first' ? 0 : -1)
  if (marks.every(mark => mark === kept)) return tree
  return { type: 'root', children: withoutTyped(tree.children as ElementContent[], kept) }
}

function typedIn(node: Root | Element): Element[] {
  return node.children.flatMap(child => {
    if (child.type !== 'element') return []
    return child.tagName === 'card-typed' ? [child] : typedIn(child)
  })
}

function withoutTyped(nodes: readonly ElementContent[], kept: Element | undefined): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element' || node === kept) return [node]
    return node.tagName === 'card-typed' ? [] : [{ ...node, children: withoutTyped(node.children, kept) }]
  })
}
