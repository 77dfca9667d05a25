import type { Element, Root } from 'hast'

/** Whether a tree has formulas, which need a style sheet and fonts of their own. */
export function hasMath(node: Root | Element): boolean {
  return node.children.some(child => child.type === 'element' && (isMath(child) || hasMath(child)))
}

function isMath({ properties }: Element): boolean {
  const { className } = properties
  return Array.isArray(className) && className.some(name => name === 'katex' || name === 'katex-display')
}
