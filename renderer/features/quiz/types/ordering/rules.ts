import type { Item } from '../../../../../db/domain/quiz/types/ordering/schema.ts'
import { forcedPairs, type Pair } from '../../../../../db/domain/quiz/types/ordering/precedence.ts'

type Steps = Item['steps']

/** The item with its steps in another order, or other steps: each before the next ones, but for those that may swap. */
export function withSteps(item: Item, steps: Steps): Item {
  const loose = loosePairs(item)
  const keys = steps.map(({ key }) => key)
  return withPairs(
    { ...item, steps },
    pairsInOrder(keys).filter(pair => !loose.some(other => isSame(pair, other) || isSame(pair, reversed(other)))),
  )
}

/** The item in which two steps that followed each other may come in either order. */
export function loosened(item: Item, pair: Pair): Item {
  return withPairs(
    item,
    forced(item).filter(other => !isSame(other, pair)),
  )
}

/** The item in which these two come in the order in which they are written. */
export function tightened(item: Item, pair: Pair): Item {
  return withPairs(item, [...forced(item), pair])
}

/** Pairs that no rule holds apart, in the order in which they are written. */
export function loosePairs(item: Item): readonly Pair[] {
  const held = forced(item)
  const keys = item.steps.map(({ key }) => key)
  return pairsInOrder(keys).filter(pair => !held.some(other => isSame(pair, other) || isSame(pair, reversed(other))))
}

/** A key that no step has. */
export function freshKey(steps: Steps): string {
  const taken = new Set(steps.map(({ key }) => key))
  const number = Array.from({ length: steps.length + 1 }, (_, at) => at + 1).find(n => !taken.has(`step-${n}`))
  return `step-${number ?? steps.length + 1}`
}

/** As few rules as say the same, each with the reason it had. */
function withPairs(item: Item, pairs: readonly Pair[]): Item {
  const edges = pairs.map(([first, then]) => edge(first, then))
  const all = forcedPairs(
    item.steps.map(({ key }) => key),
    edges,
  )
  const direct = all.filter(
    ([first, then]) => !all.some(([a, b]) => a === first && all.some(pair => isSame(pair, [b, then]))),
  )
  const reasonOf = (pair: Pair) => item.before.find(rule => isSame([rule.first, rule.then], pair))?.reason ?? ''
  return { ...item, before: direct.map(pair => ({ ...edge(...pair), reason: reasonOf(pair) })) }
}

function forced({ steps, before }: Item): Pair[] {
  return forcedPairs(
    steps.map(({ key }) => key),
    before,
  )
}

function pairsInOrder(keys: readonly string[]): Pair[] {
  return keys.flatMap((first, at) => keys.slice(at + 1).map(later => [first, later] as const))
}

function edge(first: string, then: string): { first: string; then: string } {
  // oxlint-disable-next-line unicorn/no-thenable -- a key of a step, never a function: nothing awaits it
  return { first, then }
}

function isSame(one: Pair, other: Pair): boolean {
  return one[0] === other[0] && one[1] === other[1]
}

function reversed([first, later]: Pair): Pair {
  return [later, first]
}
