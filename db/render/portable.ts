/** A Markdown text as HTML that other programs show: formulas as MathJax text, files by their names, code uncoloured. */
import type { Element, ElementContent, Root } from 'hast'
import { sanitize, type Schema } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { readsTheSame } from '../domain/transfer/plain.ts'
import { ALLOWED } from './allow-list.ts'
import { remarkHighlight } from './highlight.ts'
import { isTooMuch } from './markdown.ts'
import { remarkPictureWidth } from './picture-width.ts'

const toTree = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkHighlight)
  .use(remarkPictureWidth)
  .use(remarkRehype)
  .freeze()

/** What cards may contain, with files by name, and with the links and addresses of pictures that the learner wrote. */
const PORTABLE: Schema = {
  ...ALLOWED,
  tagNames: [...(ALLOWED.tagNames ?? []), 'a'],
  attributes: { ...ALLOWED.attributes, a: ['href'], img: ['src', 'alt', 'width', 'height'] },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
}

const MATH = { 'math-inline': ['\\(', '\\)'], 'math-display': ['\\[', '\\]'] } as const

const READABLE = { characterReferences: { useNamedReferences: true } } as const

/** The HTML of a text; what is one paragraph stands without one around it. */
export function portableHtml(text: string): string {
  if (isTooMuch(text) || readsTheSame(text)) return toHtml({ type: 'text', value: text }, READABLE)
  const safe = sanitize(toTree.runSync(toTree.parse(text)), PORTABLE)
  const tree: Root = safe.type === 'root' ? safe : { type: 'root', children: [] }
  writeMath(tree)
  showNames(tree)
  const [only, ...others] = tree.children
  const inline = others.length === 0 && only?.type === 'element' && only.tagName === 'p' ? only.children : tree.children
  return toHtml({ type: 'root', children: inline }, READABLE)
}

/** Formulas as the text they were written as, between the marks that Anki sets formulas by. */
function writeMath(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const marks = marksOf(node)
    if (marks === null || parent === undefined || index === undefined) return
    const [open, close] = marks
    parent.children[index] = { type: 'text', value: `${open}${apart(textOf(node).trim())}${close}` }
  })
  visit(tree, 'element', node => {
    const [only] = node.children
    const isMath = node.tagName === 'pre' && node.children.length === 1 && only?.type === 'text'
    if (isMath && only.value.startsWith('\\[')) node.tagName = 'div'
  })
}

const CLOZE = /\{\{c\d+::/

/** Two braces in a row would end a cloze around the formula. */
function apart(formula: string): string {
  return CLOZE.test(formula) ? formula : formula.replaceAll('}}', '} }').replaceAll('{{', '{ {')
}

function marksOf(node: Element): (typeof MATH)[keyof typeof MATH] | null {
  const names = node.tagName === 'code' ? node.properties['className'] : null
  if (!Array.isArray(names)) return null
  if (names.includes('math-inline')) return MATH['math-inline']
  return names.includes('math-display') ? MATH['math-display'] : null
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

/** Files are named as they lie there: what Markdown writes as an address is a name again. */
function showNames(tree: Root): void {
  visit(tree, 'element', node => {
    const { src } = node.properties
    if (node.tagName === 'img' && typeof src === 'string') node.properties['src'] = decoded(src)
  })
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
