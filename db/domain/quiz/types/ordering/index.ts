import { md } from '../../text.ts'
import type { Tools } from '../../question-type.ts'
import { defineType } from '../define.ts'
import { faults } from './faults.ts'
import { forcedPairs, holds, rightOrder } from './precedence.ts'
import * as schemas from './schema.ts'

/**
 * The share of forced pairs that stand in their order, which is Kendall's τ over these pairs (Kendall 1938), brought from
 * −1…1 to 0…1. Every order that the constraints allow has 1.
 */
export const ordering = defineType(schemas, {
  type: 'ordering',
  seconds: 90,
  selfScored: false,
  faults,
  ask: (item, tools) => ({
    type: 'ordering' as const,
    stem: md(item.stem),
    steps: named(item, shownOrder(item, tools)),
  }),
  isBlank: ({ order }) => order.length === 0,
  awaitsMarks: () => false,
  score: ({ steps, before }, { order }) => {
    const pairs = forcedPairs(
      steps.map(({ key }) => key),
      before,
    )
    return { points: pairs.filter(pair => holds(pair, order)).length / pairs.length, repairs: [] }
  },
  reveal: (item, answer, tools) => {
    const order = answer?.order ?? []
    const wanted = answer ? order : shownOrder(item, tools)
    return {
      type: 'ordering' as const,
      order: named(item, rightOrder(keysOf(item), item.before, wanted)),
      yours: named(item, order),
      constraints: item.before.map(edge => ({
        first: md(textOf(item, edge.first)),
        // oxlint-disable-next-line unicorn/no-thenable -- a text, never a function: nothing awaits it
        then: md(textOf(item, edge.then)),
        reason: md(edge.reason),
        held: holds([edge.first, edge.then], order),
      })),
    }
  },
})

/** Shuffled, and never right from the start: a right order is turned round, which breaks every pair. */
function shownOrder(item: schemas.Item, { random }: Tools): string[] {
  const order = random().shuffled(keysOf(item))
  return item.before.every(({ first, then }) => holds([first, then], order)) ? order.toReversed() : order
}

function keysOf({ steps }: schemas.Item): string[] {
  return steps.map(({ key }) => key)
}

function textOf({ steps }: schemas.Item, key: string): string {
  return steps.find(step => step.key === key)?.text ?? key
}

/** The steps of these keys, in this order; keys that are no step are left out. */
function named(item: schemas.Item, order: readonly string[]) {
  const known = keysOf(item)
  return order.filter(key => known.includes(key)).map(key => ({ key, text: md(textOf(item, key)) }))
}
