import type { Block } from './candidates.ts'

/**
 * Codes of the blocks in prerequisite order: each after those it needs, otherwise weak ones first, then by code. A need
 * that is not among the blocks counts as met. Blocks that need each other in a circle are cut open at the one that would
 * come first, so that none is lost.
 */
export function blockOrder(blocks: readonly Block[]): readonly string[] {
  const left = new Map(blocks.toSorted(byTurn).map(({ code, needs }) => [code, needs]))
  const order: string[] = []
  for (let next = firstOf(left); next !== undefined; next = firstOf(left)) {
    left.delete(next)
    order.push(next)
  }
  return order
}

function firstOf(left: ReadonlyMap<string, readonly string[]>): string | undefined {
  for (const [code, needs] of left) {
    if (!needs.some(need => need !== code && left.has(need))) return code
  }
  return left.keys().next().value
}

function byTurn(a: Block, b: Block): number {
  const weakFirst = Number(b.weak ?? false) - Number(a.weak ?? false)
  return weakFirst || (a.code < b.code ? -1 : Number(a.code > b.code))
}
