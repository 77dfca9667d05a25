import type { Element, Root } from 'hast'

/** Whether a tree has sounds or films to be played. */
export function hasSounds(node: Root | Element): boolean {
  return node.children.some(child => child.type === 'element' && (child.tagName === 'card-sound' || hasSounds(child)))
}
