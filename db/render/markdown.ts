/** Markdown with math, tables, code and highlights → a tree that is safe to show. No HTML string ever exists. */
import type { Root } from 'hast'
import type { Root as Source } from 'mdast'
import { sanitize, type Schema } from 'hast-util-sanitize'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { removePosition } from 'unist-util-remove-position'
import { ALLOWED, ALLOWED_ON_CARDS } from './allow-list.ts'
import { framed, marked, plainCloze, spanned, unmarked } from './cloze-marks.ts'
import { colourCode } from './code.ts'
import { drawDiagrams } from './diagram.ts'
import type { NamedFiles } from './foreign-parts.ts'
import { rework } from './foreign-rework.ts'
import { setFormulas } from './formulas.ts'
import { remarkHighlight } from './highlight.ts'
import { remarkPictureWidth } from './picture-width.ts'
import { isDeeperThan, plainTree } from './tree.ts'

const toTree = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkHighlight)
  .use(remarkPictureWidth)
  .use(remarkRehype)
  .freeze()

/** The parser's worst cases grow with the square of these characters; no card that is meant to be read has so many. */
const MARKUP = /[[\](){}*_~`>|!<$\\&=#@:\n]/g
const MOST_MARKUP = 5_000
const MOST_CHARACTERS = 200_000
/** Quotes and lists inside one another on one line; each level costs as much again as all above it. */
const TOO_NESTED = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){40}/m
/** Formulas nest some thirty deep; whoever draws a tree goes down it by recursion. */
const DEEPEST = 100

/** A text ready to be shown, and its words alone. */
export interface Rendered {
  readonly tree: Root
  /** Without markup, on one line. */
  readonly words: string
}

/** One side of a cloze. */
export interface ClozeSide {
  readonly number: number
  readonly side: 'question' | 'answer'
}

/**
 * Parses a Markdown text, cuts it down to the allow-list, then sets its formulas and code. Never fails: what is too much
 * for the parser, or makes it fail, is shown as the text it is.
 */
export async function rendered(text: string): Promise<Rendered> {
  return shown(text, text, tree => allowed(tree, ALLOWED))
}

/** A field of a card: files by their names, links with their addresses, and with a `cloze` one side of it. */
export async function renderedField(text: string, files: NamedFiles, cloze: ClozeSide | null): Promise<Rendered> {
  if (cloze === null) return shown(text, text, tree => allowed(rework(tree, files), ALLOWED_ON_CARDS))
  const { number, side } = cloze
  const prepare = (tree: Root) => framed(allowed(rework(tree, files), ALLOWED_ON_CARDS))
  const { tree, words } = await shown(marked(text, number, side), plainCloze(text, number, side), prepare)
  return { tree: spanned(tree), words: unmarked(words) }
}

/** The tree of a Markdown text. */
export async function renderMarkdown(text: string): Promise<Root> {
  return (await rendered(text)).tree
}

/** The words of a Markdown text, without markup, on one line. */
export function plainText(text: string): string {
  if (isTooMuch(text)) return wordsOf(text)
  try {
    return wordsIn(toTree.parse(text))
  } catch {
    return wordsOf(text)
  }
}

const TO_WORDS = { includeHtml: false, includeImageAlt: true } as const

/** @param plain what is shown instead where the text is too much */
async function shown(text: string, plain: string, prepare: (tree: Root) => Root): Promise<Rendered> {
  if (isTooMuch(text)) return asItIs(plain)
  try {
    const source = toTree.parse(text)
    const words = wordsIn(source)
    const tree = prepare(toTree.runSync(source))
    setFormulas(tree)
    await drawDiagrams(tree)
    await colourCode(tree)
    // Where in the source a node came from is of no use to a reader and doubles the size of the tree.
    removePosition(tree, { force: true })
    return isDeeperThan(tree, DEEPEST) ? asItIs(plain) : { tree, words }
  } catch (error) {
    console.error('A text could not be rendered.', error)
    return asItIs(plain)
  }
}

/** A diagram is no words of the text. */
function wordsIn(source: Source): string {
  const children = source.children.filter(node => node.type !== 'code' || node.lang !== 'mermaid')
  return wordsOf(toString({ ...source, children }, TO_WORDS))
}

function wordsOf(text: string): string {
  return text.replaceAll('==', '').replaceAll(/\s+/g, ' ').trim()
}

/** Whether a text is more than the parser can take. */
export function isTooMuch(text: string): boolean {
  if (text.length > MOST_CHARACTERS || TOO_NESTED.test(text)) return true
  return text.length > MOST_MARKUP && (text.match(MARKUP)?.length ?? 0) > MOST_MARKUP
}

function asItIs(text: string): Rendered {
  return { tree: plainTree(text), words: wordsOf(text) }
}

function allowed(tree: Root, schema: Schema): Root {
  const safe = sanitize(tree, schema)
  return safe.type === 'root' ? safe : { type: 'root', children: [] }
}
