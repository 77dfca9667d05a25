import fc from 'fast-check'
import { type Case, edge, itemOf, SECRET } from './case.ts'

export interface Dag {
  readonly keys: readonly string[]
  readonly edges: readonly (readonly [earlier: string, later: string])[]
  /** One of the orders that the edges allow. */
  readonly order: readonly string[]
}

/** Up to seven steps in a random order, and edges that only point forwards in it. */
export const dags: fc.Arbitrary<Dag> = fc
  .integer({ min: 3, max: 7 })
  .map(count => Array.from({ length: count }, (_, at) => `s${at}`))
  .chain(keys => fc.shuffledSubarray(keys, { minLength: keys.length }).map(order => ({ keys, order })))
  .chain(({ keys, order }) => {
    const forwards = order.flatMap((earlier, at) => order.slice(at + 1).map(later => [earlier, later] as const))
    return fc
      .subarray(forwards, { minLength: 2, maxLength: Math.min(8, forwards.length) })
      .map(edges => ({ keys, order, edges }))
  })

export function orderingItem({ keys, edges }: Dag) {
  return itemOf({
    type: 'ordering',
    stem: 'Put in order.',
    steps: keys.map(key => ({ key, text: `step ${key}` })),
    before: edges.map(([earlier, later]) => edge(earlier, later, `${SECRET} ${earlier}`)),
  })
}

export const orderingCases: fc.Arbitrary<Case> = dags.chain(dag =>
  fc.shuffledSubarray([...dag.keys], { minLength: dag.keys.length }).map(before => ({
    item: orderingItem(dag),
    right: { type: 'ordering', order: [...dag.order] },
    blank: { type: 'ordering', order: [] },
    before: { type: 'ordering', order: before },
    after: { type: 'ordering', order: withOnePairTurned(before, dag) },
  })),
)

/** The first two neighbors that stand the wrong way round by an edge, swapped. */
function withOnePairTurned(order: readonly string[], { edges }: Dag): string[] {
  const wrong = order.findIndex((key, at) =>
    edges.some(([earlier, later]) => later === key && earlier === order[at + 1]),
  )
  if (wrong === -1) return [...order]
  return order.flatMap((key, at) => {
    if (at === wrong) return [order[at + 1] ?? key]
    return at === wrong + 1 ? [order[at - 1] ?? key] : [key]
  })
}
