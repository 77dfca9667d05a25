/** What the two sides of a card say, as text in the markup of the note: for questions made from cards, never for showing. */
import { fieldsIn, templateOf, type TemplateNode } from '../domain/note/template.ts'
import { isShown } from './fill.ts'
import { kanji } from './furigana.ts'
import type { Markup } from './words.ts'

/** A card whose sides are asked for. */
export interface WrittenCard {
  readonly fields: readonly string[]
  readonly templates: readonly { readonly front: string; readonly back: string }[]
  readonly kind: 'standard' | 'cloze'
  readonly markup: Markup
  /** Index of the template; of a cloze type the number less one. */
  readonly template: number
  readonly texts: readonly string[]
}

type Side = 'front' | 'back'

const SOUNDS = /\[sound:[^\]]{1,1000}\]/g

/**
 * Front and back as they were written, clozes and all. The back is what it has beyond the front; what is typed belongs to
 * the back, hints to neither.
 */
export function sideTexts(card: WrittenCard): Readonly<Record<Side, string>> {
  const own = card.templates[card.kind === 'cloze' ? 0 : card.template]
  const front = templateOf(own?.front ?? '').nodes ?? []
  const back = templateOf(own?.back ?? '').nodes ?? []
  const asked = new Set(fieldsIn(front).flatMap(({ name, filters }) => (filters.at(-1) === 'type' ? [] : [name])))
  const beyond = textOf(back, card, 'back', name => !asked.has(name))
  return {
    front: textOf(front, card, 'front', () => true),
    back: beyond === '' ? textOf(back, card, 'back', () => true) : beyond,
  }
}

function textOf(
  nodes: readonly TemplateNode[],
  card: WrittenCard,
  side: Side,
  isWanted: (name: string) => boolean,
): string {
  const text = (name: string) => card.texts[card.fields.indexOf(name)] ?? ''
  const pieceOf = (node: TemplateNode): readonly string[] => {
    if (node.kind === 'section') {
      return isShown(node, { text, number: card.template + 1 }) ? node.children.flatMap(pieceOf) : []
    }
    if (node.kind === 'text') return [node.text]
    if (!isWanted(node.name)) return []
    return [fieldText(text(node.name), node.filters, side)]
  }
  const pieces = nodes.flatMap(pieceOf).filter(piece => piece.trim() !== '')
  return pieces
    .join(card.markup === 'html' ? '' : '\n\n')
    .replaceAll(SOUNDS, ' ')
    .trim()
}

function fieldText(text: string, filters: readonly string[], side: Side): string {
  if (filters.includes('hint') || (filters.at(-1) === 'type' && side === 'front')) return ''
  return filters.includes('furigana') ? kanji(text) : text
}
