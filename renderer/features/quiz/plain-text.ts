import type { Element, ElementContent, Root, RootContent } from 'hast'

/** The words of a tree; of a formula its source, because its drawing holds every sign twice. */
export function plainText(tree: Root): string {
  return tree.children.map(wordsOf).join('').replaceAll(/\s+/g, ' ').trim()
}

function wordsOf(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  if (isFormula(node)) return sourceOf(node) ?? ''
  return `${node.children.map(wordsOf).join('')}${node.tagName === 'p' || node.tagName === 'li' ? ' ' : ''}`
}

function isFormula({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('katex')
}

function sourceOf(node: Element): string | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const found = child.tagName === 'annotation' ? child.children.map(wordsOf).join('') : sourceOf(child)
    if (found !== undefined) return found
  }
  return undefined
}
