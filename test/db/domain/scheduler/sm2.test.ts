import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Quality } from '../../../../db/domain/grade.ts'
import { repeatsToday } from '../../../../db/domain/scheduler/answer.ts'
import { type Sm2, sm2 } from '../../../../db/domain/scheduler/sm2.ts'
import published from '../../../fixtures/sm2-vectors.json' with { type: 'json' }

const START: Sm2 = { n: 0, ease: 250, interval: 0 }
const QUALITIES = [0, 1, 2, 3, 4, 5] as const
const grades = fc.array(fc.constantFrom(...QUALITIES), { maxLength: 30, size: 'max' })

function answer(sequence: readonly Quality[], longest = Infinity): Sm2[] {
  const steps: Sm2[] = []
  for (const q of sequence) steps.push(sm2(steps.at(-1) ?? START, q, longest))
  return steps
}

function qualityOf(q: number): Quality {
  const found = QUALITIES.find(quality => quality === q)
  if (found === undefined) throw new Error(`no quality ${q}`)
  return found
}

/** The printed formula in exact fractions of BigInts over 10,000, and a search for the smallest interval that is long enough. */
function byTheFormula(before: Sm2, q: Quality): Sm2 {
  if (q < 3) return { n: 0, ease: before.ease, interval: 1 }
  const distance = BigInt(5 - q)
  const printed = BigInt(before.ease) * 100n + (1000n - distance * (800n + distance * 200n))
  const ease = printed < 13_000n ? 13_000n : printed
  const n = before.n + 1
  if (n <= 2) return { n, ease: Number(ease / 100n), interval: n === 1 ? 1 : 6 }
  let days = BigInt(before.interval)
  while (days * 10_000n < BigInt(before.interval) * ease) days += 1n
  return { n, ease: Number(ease / 100n), interval: Number(days) }
}

describe('the published sequences', () => {
  test('there are 26 of them', () => {
    expect(published.vectors).toHaveLength(26)
  })

  test.each(published.vectors)('$name comes out as published', ({ published: steps }) => {
    const expected = steps.map(({ n, ef, interval }) => ({ n, ease: Math.round(ef * 100), interval }))
    expect(answer(steps.map(({ q }) => qualityOf(q)))).toEqual(expected)
    expect(steps.map(({ q }) => repeatsToday('below-good', qualityOf(q)))).toEqual(steps.map(step => step.again_today))
  })
})

test('all 46,656 sequences of six grades agree with the printed formula in exact fractions', () => {
  let checked = 0
  const walk = (ours: Sm2, theirs: Sm2, depth: number): void => {
    if (ours.n !== theirs.n || ours.ease !== theirs.ease || ours.interval !== theirs.interval) {
      expect(ours, `after ${depth} grades`).toEqual(theirs)
    }
    if (depth === 6) checked += 1
    else for (const q of QUALITIES) walk(sm2(ours, q, Infinity), byTheFormula(theirs, q), depth + 1)
  }
  walk(START, START, 0)
  expect(checked).toBe(published.meta.checked_sequences_len6)
})

test('50 days at EF 2.90 become 145 days, not the 146 of binary fractions', () => {
  expect(Math.ceil(50 * (2.5 + 0.1 + 0.1 + 0.1 + 0.1))).toBe(146)
  expect(answer([0, 5, 5, 5, 5, 4]).at(-1)).toEqual({ n: 5, ease: 290, interval: 145 })
})

test('the longest interval caps what is stored, and the next interval grows from the capped one', () => {
  expect(answer([4, 4, 4, 4, 4], 20).map(({ interval }) => interval)).toEqual([1, 6, 15, 20, 20])
  expect(sm2({ n: 4, ease: 250, interval: 20 }, 4, 36_500).interval).toBe(50)
  expect(answer([4, 4, 4], 1).map(({ interval }) => interval)).toEqual([1, 1, 1])
  expect(answer(Array<Quality>(12).fill(5), 36_500).at(-1)?.interval).toBe(36_500)
})

test('grades 0, 1 and 2 schedule alike', () => {
  const before = { n: 4, ease: 236, interval: 36 }
  for (const q of [0, 1, 2] as const) expect(sm2(before, q, 36_500)).toEqual({ n: 0, ease: 236, interval: 1 })
})

test('after a failure passes give 1, 6, … again, with the ease of before the failure', () => {
  expect(answer([5, 5, 5, 0, 4, 4, 4]).slice(3)).toEqual([
    { n: 0, ease: 280, interval: 1 },
    { n: 1, ease: 280, interval: 1 },
    { n: 2, ease: 280, interval: 6 },
    { n: 3, ease: 280, interval: 17 },
  ])
})

test('no sequence of grades brings the ease below 1.30 or the interval below a day', () => {
  fc.assert(
    fc.property(grades, fc.integer({ min: 1, max: 40_000 }), (sequence, longest) => {
      for (const { ease, interval } of answer(sequence, longest)) {
        expect(ease).toBeGreaterThanOrEqual(130)
        expect(interval).toBeGreaterThanOrEqual(1)
        expect(interval).toBeLessThanOrEqual(longest)
        expect(Number.isInteger(ease) && Number.isInteger(interval)).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})

test('a failure leaves the ease alone, whatever came before', () => {
  fc.assert(
    fc.property(grades, fc.constantFrom(0, 1, 2), (sequence, q) => {
      const before = answer(sequence, 36_500).at(-1) ?? START
      expect(sm2(before, q, 36_500)).toEqual({ n: 0, ease: before.ease, interval: 1 })
    }),
    { numRuns: 2000 },
  )
})

test('a better grade never gives a shorter interval', () => {
  fc.assert(
    fc.property(grades, sequence => {
      const before = answer(sequence, 36_500).at(-1) ?? START
      const intervals = QUALITIES.map(q => sm2(before, q, 36_500).interval)
      expect(intervals).toEqual(intervals.toSorted((a, b) => a - b))
    }),
    { numRuns: 2000 },
  )
})
