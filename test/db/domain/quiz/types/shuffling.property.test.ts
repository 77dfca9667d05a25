import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedOf, revealOf, scoreOf } from '../../../../../db/domain/quiz/types/index.ts'
import { type Case, toolsFor } from './case.ts'
import { matchingCases, metricCases, multiCases, singleCases } from './choice-cases.ts'

const SEEDS = Array.from({ length: 80 }, (_, at) => `attempt:${at}`)

/** Where things stand on screen: their places in the file, in order. */
function shown(item: Case['item'], from: string): unknown[] {
  const asked = askedOf(item, toolsFor(from))
  if (asked.type === 'matching') return asked.right.map(({ text }) => text.md)
  return 'options' in asked ? asked.options.map(({ at }) => at) : []
}

test.each([
  ['single', singleCases],
  ['multi', multiCases],
  ['metric', metricCases],
  ['matching', matchingCases],
])('%s: over attempts, everything comes first at some time', (_, cases) => {
  fc.assert(
    fc.property(cases, ({ item }) => {
      const orders = SEEDS.map(from => shown(item, from))
      expect(new Set(orders.map(([first]) => first)).size).toBe(orders[0]?.length)
    }),
    { numRuns: 20 },
  )
})

test('the explanation keeps the order in which the options were shown', () => {
  fc.assert(
    fc.property(metricCases, fc.constantFrom(...SEEDS), ({ item, before }, from) => {
      const asked = askedOf(item, toolsFor(from))
      const revealed = revealOf(item, before, toolsFor(from))
      if (asked.type !== 'metric' || revealed.type !== 'metric') throw new Error('another type')
      expect(revealed.options.map(({ at }) => at)).toEqual(asked.options.map(({ at }) => at))
      expect(revealed.because.options.map(({ at }) => at)).toEqual(asked.because.options.map(({ at }) => at))
    }),
    { numRuns: 60 },
  )
})

test('matching: keys on screen tell nothing of the file, and what is picked by them is marked like what it stands for', () => {
  fc.assert(
    fc.property(matchingCases, fc.constantFrom(...SEEDS), ({ item }, from) => {
      const asked = askedOf(item, toolsFor(from))
      if (asked.type !== 'matching' || item.type !== 'matching') throw new Error('another type')
      expect(asked.right.map(({ key }) => key)).toEqual(asked.right.map((_, at) => `choice-${at + 1}`))
      const pairs = item.left.map(({ match }, left) => {
        const said = item.right.find(({ key }) => key === match)?.text
        return { left, right: asked.right.find(({ text }) => text.md === said)?.key ?? '' }
      })
      expect(scoreOf(item, { type: 'matching', pairs }, toolsFor(from)).points).toBe(1)
    }),
    { numRuns: 60 },
  )
})
