/**
 * Clozes in Markdown. Before it is parsed each is put between two characters that no text has (Unicode keeps them out of
 * all interchange) and that Markdown reads as letters; in the tree what stands between them becomes an element.
 */
import type { Element, ElementContent, Root } from 'hast'
import { drawCloze, type ClozePens } from '../domain/note/cloze.ts'

const TOLD = '\u{FDD0}'
const ASKED = '\u{FDD1}'
const END = '\u{FDD2}'
const MARKS = /[\u{FDD0}-\u{FDD2}]/gu
const SPLIT = /([\u{FDD0}-\u{FDD2}])/u
/** A formula as a whole between two marks, with none inside. */
const INSIDE = /([\u{FDD0}\u{FDD1}])([^\u{FDD0}-\u{FDD2}]*)\u{FDD2}/gu
const BLOCK = /^(?:p|div|[uo]l|li|table|t[rdh]|tbody|thead|pre|blockquote|h[1-6]|section)$/
const NOTHING = '…'

const PENS: ClozePens = {
  asked: ({ hint }) => `${ASKED}${hint?.trim() || NOTHING}${END}`,
  told: text => `${TOLD}${text}${END}`,
  other: text => text,
}

const PLAIN: ClozePens = {
  asked: ({ hint }) => `[${hint?.trim() || NOTHING}]`,
  told: text => text,
  other: text => text,
}

/** A Markdown text with the clozes of a card marked, and without marks of its own; empty where the card has none in it. */
export function marked(text: string, number: number, side: 'question' | 'answer'): string {
  return drawCloze(text.replaceAll(MARKS, ''), number, side, PENS)
}

/** The same as plain text. */
export function unmarked(text: string): string {
  return text
    .replaceAll(INSIDE, (_, mark: string, inside: string) => (mark === ASKED ? `[${inside}]` : inside))
    .replaceAll(MARKS, '')
}

/** The text of one side in words that are shown as they are. */
export function plainCloze(text: string, number: number, side: 'question' | 'answer'): string {
  return drawCloze(text, number, side, PLAIN)
}

/** Puts a frame around what is marked inside of formulas; to be done before they are set. */
export function framed(tree: Root): Root {
  return { type: 'root', children: frameIn(tree.children as ElementContent[]) }
}

/** Makes elements of what is marked. */
export function spanned(tree: Root): Root {
  return { type: 'root', children: spansIn(tree.children as ElementContent[], { open: [] }) }
}

function frameIn(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    if (!isFormula(node)) return [{ ...node, children: frameIn(node.children) }]
    const source = node.children.map(child => (child.type === 'text' ? child.value : '')).join('')
    const framedSource = source.replaceAll(INSIDE, (_, mark: string, inside: string) => frame(inside, mark === ASKED))
    // A cloze that begins or ends in the middle of a formula takes in the whole of it.
    const [begun, ended] = [framedSource.match(/[\u{FDD0}\u{FDD1}]/gu) ?? [], framedSource.match(/\u{FDD2}/gu) ?? []]
    const formula = { ...node, children: [{ type: 'text' as const, value: framedSource.replaceAll(MARKS, '') }] }
    return [...textNode(begun.join('')), formula, ...textNode(ended.join(''))]
  })
}

function frame(inside: string, isAsked: boolean): string {
  if (isAsked) return /[\\^_{}$&#%~]/.test(inside) ? inside : String.raw`\boxed{\text{${inside}}}`
  return isWhole(inside) ? String.raw`\boxed{${inside}}` : inside
}

/** Whether a piece of a formula can stand in braces of its own. */
function isWhole(source: string): boolean {
  if (/(?<!\\)&|\\\\|\\(?:left|right|begin|end|over|choose|atop)\b/.test(source) || source.trim() === '') return false
  let open = 0
  for (const [sign] of source.matchAll(/(?<!\\)[{}]/g)) {
    open += sign === '{' ? 1 : -1
    if (open < 0) return false
  }
  return open === 0
}

interface State {
  /** The marks that are open, the innermost last. */
  readonly open: string[]
}

function spansIn(nodes: readonly ElementContent[], state: State): ElementContent[] {
  const out: ElementContent[] = []
  for (const node of nodes) {
    if (node.type === 'text') splitText(node.value, state, out)
    else if (node.type === 'element') {
      const isPlain = state.open.length > 0 && !BLOCK.test(node.tagName) && !SPLIT.test(JSON.stringify(node))
      if (isPlain) add(out, node, state)
      else out.push({ ...node, children: spansIn(node.children, state) })
    }
  }
  return out
}

function splitText(text: string, state: State, out: ElementContent[]): void {
  for (const piece of text.split(SPLIT)) {
    if (piece === TOLD || piece === ASKED) {
      state.open.push(piece)
      if (piece === ASKED) add(out, { type: 'text', value: '[' }, state)
    } else if (piece === END) {
      if (state.open.at(-1) === ASKED) add(out, { type: 'text', value: ']' }, state)
      state.open.pop()
    } else if (piece !== '') add(out, { type: 'text', value: piece }, state)
  }
}

/** Adds to the element that is being made, or makes one. */
function add(out: ElementContent[], node: ElementContent, { open }: State): void {
  if (open.length === 0) return void out.push(node)
  const names = open.includes(ASKED) ? ['cloze', 'left-out'] : ['cloze']
  const last = out.at(-1)
  if (last !== undefined && isSpan(last, names)) last.children.push(node)
  else out.push({ type: 'element', tagName: 'span', properties: { className: names }, children: [node] })
}

function isSpan(node: ElementContent, names: readonly string[]): node is Element {
  return node.type === 'element' && node.tagName === 'span' && String(node.properties['className']) === names.join(',')
}

function isFormula({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some(name => name === 'math-inline' || name === 'math-display')
}

function textNode(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }]
}
