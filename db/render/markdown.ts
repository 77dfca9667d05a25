/** Markdown with math, tables, code and highlights → a tree that is safe to show. No HTML string ever exists. */
import type { Element, Root, RootContent } from 'hast'
import { toString } from 'mdast-util-to-string'
import rehypeKatex from 'rehype-katex'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { sanitize } from 'hast-util-sanitize'
import { unified } from 'unified'
import { removePosition } from 'unist-util-remove-position'
import { VFile } from 'vfile'
import { ALLOWED } from './allow-list.ts'
import { colourCode } from './code.ts'
import { remarkHighlight } from './highlight.ts'

const toTree = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkHighlight).use(remarkRehype).freeze()
const setMath = rehypeKatex({ strict: 'ignore', trust: false, maxExpand: 1_000, maxSize: 50 })

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

/**
 * Parses a Markdown text, cuts it down to the allow-list, then sets its formulas and code. Never fails: what is too much
 * for the parser, or makes it fail, is shown as the text it is.
 */
export async function rendered(text: string): Promise<Rendered> {
  if (isTooMuch(text)) return plain(text)
  try {
    const source = toTree.parse(text)
    const words = wordsOf(toString(source, TO_WORDS))
    const tree = allowed(toTree.runSync(source))
    setMath(tree, new VFile(text))
    await colourCode(tree)
    // Where in the source a node came from is of no use to a reader and doubles the size of the tree.
    removePosition(tree, { force: true })
    return isDeeperThan(tree, DEEPEST) ? plain(text) : { tree, words }
  } catch (error) {
    console.error('A text could not be rendered.', error)
    return plain(text)
  }
}

/** The tree of a Markdown text. */
export async function renderMarkdown(text: string): Promise<Root> {
  return (await rendered(text)).tree
}

/** The words of a Markdown text, without markup, on one line. */
export function plainText(text: string): string {
  if (isTooMuch(text)) return wordsOf(text)
  try {
    return wordsOf(toString(toTree.parse(text), TO_WORDS))
  } catch {
    return wordsOf(text)
  }
}

const TO_WORDS = { includeHtml: false, includeImageAlt: true } as const

function wordsOf(text: string): string {
  return text.replaceAll('==', '').replaceAll(/\s+/g, ' ').trim()
}

function isTooMuch(text: string): boolean {
  if (text.length > MOST_CHARACTERS || TOO_NESTED.test(text)) return true
  return text.length > MOST_MARKUP && (text.match(MARKUP)?.length ?? 0) > MOST_MARKUP
}

/** The text as it was written, a paragraph for each that it has. */
function plain(text: string): Rendered {
  const paragraphs = text.split(/\n\s*\n/).map((value): Element => {
    return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] }
  })
  return { tree: { type: 'root', children: paragraphs }, words: wordsOf(text) }
}

function isDeeperThan(node: Root | RootContent, levels: number): boolean {
  if (!('children' in node)) return false
  return levels === 0 || node.children.some(child => isDeeperThan(child, levels - 1))
}

function allowed(tree: Root): Root {
  const safe = sanitize(tree, ALLOWED)
  return safe.type === 'root' ? safe : { type: 'root', children: [] }
}
