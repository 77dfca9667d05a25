import { expect, test } from 'vitest'
import { DEFAULT_COSTS, answersThatFit, costsOf, secondsFor } from '../../../../db/domain/pace/seconds.ts'

const NO_ANSWERS = { new: [], review: [], drill: [], missed: 0 }
const times = (count: number, ms: number) => Array.from({ length: count }, () => ms)

test('until there are answers a new card costs 45 s, a review 15, a repetition 8, and one in ten is repeated', () => {
  expect(costsOf(NO_ANSWERS)).toEqual({ new: 45, review: 15, drill: 8, missShare: 0.1 })
})

test("from 50 answers of a kind on the learner's own median counts, for that kind alone", () => {
  expect(costsOf({ ...NO_ANSWERS, review: times(49, 9000) }).review).toBe(15)
  expect(costsOf({ ...NO_ANSWERS, review: times(50, 9000) })).toEqual({ ...DEFAULT_COSTS, review: 9, missShare: 0 })
  expect(costsOf({ ...NO_ANSWERS, new: times(50, 60_000), drill: times(50, 4500) })).toMatchObject({
    new: 60,
    drill: 4.5,
  })
})

test('the median is the middle answer, or half-way between the two in the middle', () => {
  const review = [...times(12, 4000), ...times(12, 59_000), 10_000, ...times(13, 59_000), ...times(13, 4000)]
  expect(costsOf({ ...NO_ANSWERS, review }).review).toBe(10)
  expect(costsOf({ ...NO_ANSWERS, review: [...times(25, 59_000), ...times(25, 4000)] }).review).toBe(31.5)
})

test('no answer counts for less than a second', () => {
  expect(costsOf({ ...NO_ANSWERS, review: times(50, 0) }).review).toBe(1)
})

test('the share that is repeated is the own one from 50 answers on', () => {
  expect(costsOf({ ...NO_ANSWERS, new: times(20, 1), review: times(29, 1), missed: 40 }).missShare).toBe(0.1)
  expect(costsOf({ ...NO_ANSWERS, new: times(20, 1), review: times(30, 1), missed: 10 }).missShare).toBe(0.2)
  expect(costsOf({ ...NO_ANSWERS, review: times(50, 1), missed: 99 }).missShare).toBe(1)
})

test('as many cards fit as their reviews and repetitions leave room for', () => {
  expect(answersThatFit(20, DEFAULT_COSTS)).toBe(75)
  expect(answersThatFit(20, { ...DEFAULT_COSTS, missShare: 0 })).toBe(80)
  expect(answersThatFit(0, DEFAULT_COSTS)).toBe(0)
})

test('whole cards that fit exactly are not lost to rounding', () => {
  expect(answersThatFit(0.3, { new: 1, review: 6, drill: 0, missShare: 0 })).toBe(3)
  expect(answersThatFit(0.7, { new: 1, review: 4.2, drill: 0, missShare: 0 })).toBe(10)
})

test('answers take the sum of their seconds', () => {
  expect(secondsFor({ due: 2, new: 1, drill: 3 }, DEFAULT_COSTS)).toBe(99)
})
