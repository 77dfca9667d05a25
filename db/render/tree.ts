/** What is asked of a rendered tree. */
import type { ElementContent, Root, RootContent } from 'hast'

const BLOCK = /^(?:p|div|br|li|[uod]l|d[td]|t[rdh]|table|pre|blockquote|h[1-6]|hr|section|article|figure|card-.*)$/

/** What stands for that which has no words inside. */
const NAMED: Readonly<Record<string, string>> = { img: 'alt', 'card-missing': 'name', 'card-remote': 'address' }

/** Whether a tree has more than so many levels: whoever draws it goes down by recursion. */
export function isDeeperThan(node: Root | RootContent, levels: number): boolean {
  if (!('children' in node)) return false
  return levels === 0 || node.children.some(child => isDeeperThan(child, levels - 1))
}

/** The words of a tree on one line; of a formula its source, because its drawing holds every sign twice. */
export function wordsOfTree(tree: Root): string {
  return tree.children.map(wordsOf).join('').replaceAll(/\s+/g, ' ').trim()
}

/** A text as it was written, a paragraph for each that it has. */
export function plainTree(text: string): Root {
  const paragraphs = text.split(/\n\s*\n/)
  return {
    type: 'root',
    children: paragraphs.map(value => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    })),
  }
}

function wordsOf(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  const names = node.properties['className']
  if (Array.isArray(names) && names.includes('katex-html')) return ''
  if (node.tagName === 'math') return annotation(node) ?? ''
  const name = NAMED[node.tagName]
  const named = name === undefined ? undefined : node.properties[name]
  if (typeof named === 'string') return ` ${named} `
  const inside = node.children.map(wordsOf).join('')
  return BLOCK.test(node.tagName) ? ` ${inside} ` : inside
}

function annotation(node: ElementContent): string | null {
  if (node.type !== 'element') return null
  if (node.tagName === 'annotation') return node.children.map(wordsOf).join('')
  for (const child of node.children) {
    const found = annotation(child)
    if (found !== null) return found
  }
  return null
}
