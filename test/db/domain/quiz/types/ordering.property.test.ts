import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedOf, revealOf, scoreOf } from '../../../../../db/domain/quiz/types/index.ts'
import { seed, toolsFor } from './case.ts'
import { type Dag, dags, orderingItem } from './order-cases.ts'

function* permutations(keys: readonly string[]): Generator<string[]> {
  if (keys.length === 0) yield []
  for (const key of keys) for (const rest of permutations(keys.filter(other => other !== key))) yield [key, ...rest]
}

function isAllowed(order: readonly string[], { edges }: Dag): boolean {
  return edges.every(([earlier, later]) => order.indexOf(earlier) < order.indexOf(later))
}

function points(dag: Dag, order: string[]): number {
  return scoreOf(orderingItem(dag), { type: 'ordering', order }, toolsFor('')).points
}

test('exactly the orders that the constraints allow have full marks', () => {
  fc.assert(
    fc.property(
      dags.filter(({ keys }) => keys.length <= 5),
      dag => {
        for (const order of permutations(dag.keys)) expect(points(dag, order) === 1).toBe(isAllowed(order, dag))
      },
    ),
    { numRuns: 20 },
  )
})

test('of seven steps too, in every order that is allowed', () => {
  fc.assert(
    fc.property(
      dags.filter(({ keys }) => keys.length === 7),
      dag => {
        for (const order of permutations(dag.keys)) if (isAllowed(order, dag)) expect(points(dag, order)).toBe(1)
      },
    ),
    { numRuns: 3 },
  )
})

test('the steps are never shown in an order that is right', () => {
  fc.assert(
    fc.property(dags, seed, (dag, from) => {
      const asked = askedOf(orderingItem(dag), toolsFor(from))
      const order = asked.type === 'ordering' ? asked.steps.map(({ key }) => key) : []
      expect(order.toSorted()).toEqual(dag.keys.toSorted())
      expect(isAllowed(order, dag)).toBe(false)
    }),
    { numRuns: 300 },
  )
})

test('a right answer is explained by itself', () => {
  fc.assert(
    fc.property(dags, dag => {
      const answer = { type: 'ordering' as const, order: [...dag.order] }
      const revealed = revealOf(orderingItem(dag), answer, toolsFor(''))
      expect(revealed.type === 'ordering' && revealed.order.map(({ key }) => key)).toEqual(dag.order)
    }),
    { numRuns: 100 },
  )
})
