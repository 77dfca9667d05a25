/** Which step must precede which: a directed graph without circles. */
interface Edge {
  readonly first: string
  readonly then: string
}

export type Pair = readonly [earlier: string, later: string]

/** Every pair that the edges force, also through steps between: the transitive closure. */
export function forcedPairs(keys: readonly string[], edges: readonly Edge[]): Pair[] {
  return keys.flatMap(earlier => [...after(earlier, edges)].map(later => [earlier, later] as const))
}

/** Steps that must come after this one; with a circle among them, itself. */
function after(key: string, edges: readonly Edge[]): Set<string> {
  const found = new Set<string>()
  const open = [key]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const { first, then } of edges)
      if (first === at && !found.has(then)) {
        found.add(then)
        open.push(then)
      }
  return found
}

/** The pair is there, in this order. */
export function holds([earlier, later]: Pair, order: readonly string[]): boolean {
  const [a, b] = [order.indexOf(earlier), order.indexOf(later)]
  return a !== -1 && b !== -1 && a < b
}

/**
 * An order that keeps to the edges, and otherwise to `wanted`: of the steps that may come next, always the one that
 * stands first there. What is right already stays as it is.
 */
export function rightOrder(keys: readonly string[], edges: readonly Edge[], wanted: readonly string[]): string[] {
  const left = new Set([...wanted.filter(key => keys.includes(key)), ...keys])
  const order: string[] = []
  while (left.size > 0) {
    const next = [...left].find(key => !edges.some(({ first, then }) => then === key && left.has(first)))
    if (next === undefined) return [...order, ...left]
    left.delete(next)
    order.push(next)
  }
  return order
}
