import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecast, forecaster } from '../../../../db/domain/pace/forecast.ts'
import { addDays } from '../../../../db/domain/time.ts'
import { TODAY, forecastInput, lived, seen } from './given.ts'

const countsOf = (days: ReturnType<typeof forecast>) =>
  days.map(({ due, new: met, catchingUp }) => ({ due, new: met, catchingUp }))
const dueDays = (days: ReturnType<typeof forecast>) => days.flatMap(({ due }, at) => (due > 0 ? [at] : []))

test('a new card comes again after 1, 6, 15 and 38 days', () => {
  expect(dueDays(forecast(forecastInput({ newAvailable: 1, days: 61 }), 1))).toEqual([1, 7, 22, 60])
})

test('a seen card goes on from where it stands', () => {
  const twice = { n: 2, ease: 250, interval: 6 }
  expect(dueDays(forecast(forecastInput({ seen: [seen(3, twice)], days: 60 }), 0))).toEqual([3, 18, 56])
})

test('no interval is longer than the longest', () => {
  const input = forecastInput({ seen: [seen(0)], newAvailable: 1, longestInterval: 4, days: 14 })
  expect(dueDays(forecast(input, 0))).toEqual([0, 4, 8, 12])
  expect(dueDays(forecast({ ...input, seen: [] }, 1))).toEqual([1, 5, 9, 13])
})

test('a forwarded card comes once more, and then on the day it was planned for', () => {
  const card = seen(2, { plannedIn: 9, interval: 20 })
  expect(dueDays(forecast(forecastInput({ seen: [card] }), 0))).toEqual([2, 9])
})

test('overdue cards are done today when they fit, and their next day counts from today', () => {
  const cards = [seen(-9, { n: 1, interval: 1 }), seen(-1, { n: 1, interval: 1 })]
  const days = forecast(forecastInput({ seen: cards, days: 8 }), 0)
  expect(days.map(({ due }) => due)).toEqual([2, 0, 0, 0, 0, 0, 2, 0])
})

test('new cards come so many a day until they run out', () => {
  const days = forecast(forecastInput({ newAvailable: 25, days: 5 }), 10)
  expect(days.map(day => day.new)).toEqual([10, 10, 5, 0, 0])
})

test('after their last day there are no new cards', () => {
  const input = forecastInput({ newAvailable: 100, days: 5, newUntil: addDays(TODAY, 1) })
  expect(forecast(input, 3).map(day => day.new)).toEqual([3, 3, 0, 0, 0])
})

test("today's numbers include what was done already", () => {
  const input = forecastInput({ seen: [seen(0)], newAvailable: 100, days: 2, done: { due: 4, new: 3 } })
  expect(countsOf(forecast(input, 5))[0]).toEqual({ due: 5, new: 5, catchingUp: false })
  expect(countsOf(forecast(input, 2))[0]).toEqual({ due: 5, new: 3, catchingUp: false })
  expect(forecaster(input).met(5)).toBe(7)
})

test('minutes are those of due, new and the share that is repeated', () => {
  const input = forecastInput({ seen: [seen(0), seen(0), seen(0)], newAvailable: 2, days: 1 })
  const [today] = forecast(input, 2)
  expect(today).toMatchObject({ day: TODAY, due: 3, new: 2, drill: 0.5 })
  expect(today?.minutes).toBeCloseTo((3 * 15 + 2 * 45 + 0.5 * 8) / 60, 9)
})

test('a backlog is spread by the quota, without new cards meanwhile', () => {
  const overdue = Array.from({ length: 180 }, (_, at) => seen(-1 - (at % 7), { interval: 97 }))
  const days = forecast(forecastInput({ seen: overdue, newAvailable: 50, days: 5 }), 10)
  expect(countsOf(days)).toEqual([
    { due: 75, new: 0, catchingUp: true },
    { due: 75, new: 0, catchingUp: true },
    { due: 30, new: 10, catchingUp: false },
    { due: 10, new: 10, catchingUp: false },
    { due: 10, new: 10, catchingUp: false },
  ])
})

test('of a large backlog at least a seventh is done a day', () => {
  const overdue = Array.from({ length: 1000 }, () => seen(-3, { interval: 97 }))
  const days = forecast(forecastInput({ seen: overdue, days: 3 }), 10)
  expect(days.map(({ due }) => due)).toEqual([143, 123, 105])
})

test('in a backlog due today comes first, then the least late for its interval', () => {
  const group = (inDays: number, interval: number) => Array.from({ length: 40 }, () => seen(inDays, { n: 5, interval }))
  const groups = [group(-10, 3), group(-10, 20), group(0, 1)]
  // Forty a day: those of today (back after 3 days, then 8), the long ones (back after 50), the short ones (after 8).
  for (const cards of [groups.flat(), groups.toReversed().flat()]) {
    const days = forecast(forecastInput({ seen: cards, minutes: 10.6, days: 12 }), 0)
    expect(days.map(({ due }) => due)).toEqual([40, 40, 40, 40, 0, 0, 0, 0, 0, 0, 40, 40])
  }
})

test('the quota of today counts what was done this morning', () => {
  const overdue = Array.from({ length: 100 }, () => seen(-3, { interval: 97 }))
  const input = forecastInput({ seen: overdue, days: 2, done: { due: 10, new: 2 }, newAvailable: 9 })
  expect(countsOf(forecast(input, 5))).toEqual([
    { due: 75, new: 2, catchingUp: true },
    { due: 35, new: 5, catchingUp: false },
  ])
})

const row = fc
  .record({
    inDays: fc.integer({ min: -20, max: 40 }),
    later: fc.constantFrom(0, 0, 0, 5, 30),
    n: fc.integer({ min: 1, max: 6 }),
    ease: fc.integer({ min: 130, max: 320 }),
    interval: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ inDays, later, ...card }) => seen(inDays, { ...card, plannedIn: inDays + later }))

const anyInput = fc.record({
  seen: fc.array(row, { maxLength: 60 }),
  newAvailable: fc.nat(80),
  newUntil: fc.option(fc.integer({ min: -1, max: 40 }).map(at => addDays(TODAY, at))),
  done: fc.record({ due: fc.nat(5), new: fc.nat(5) }),
  longestInterval: fc.constantFrom(1, 5, 30, 36_500),
  minutes: fc.constantFrom(3, 10, 20, 60),
})

test('the forecast is what happens when the queue is lived through day by day', () => {
  fc.assert(
    fc.property(anyInput, fc.nat(20), (given, newPerDay) => {
      const input = forecastInput({ ...given, minutes: 1000, days: 45 })
      expect(countsOf(forecast(input, newPerDay))).toEqual(lived(input, newPerDay))
    }),
    { numRuns: 150 },
  )
})

test('and it is with a backlog to catch up on first', () => {
  const overdue = fc.array(fc.integer({ min: -50, max: 3 }), { minLength: 20, maxLength: 150 })
  fc.assert(
    fc.property(overdue, fc.nat(4), fc.nat(30), (dueIn, newPerDay, newAvailable) => {
      const cards = dueIn.map(inDays => seen(inDays, { n: 5, interval: 97 }))
      const input = forecastInput({ seen: cards, newAvailable, minutes: 5, days: 45 })
      expect(countsOf(forecast(input, newPerDay))).toEqual(lived(input, newPerDay))
    }),
    { numRuns: 150 },
  )
})

test('forecasts for several numbers of new cards are each what a forecast for that number is', () => {
  fc.assert(
    fc.property(anyInput, fc.array(fc.nat(25), { minLength: 1, maxLength: 4 }), (given, numbers) => {
      const input = forecastInput({ ...given, days: 45 })
      const plan = forecaster(input)
      for (const newPerDay of numbers) expect(plan.days(newPerDay)).toEqual(forecast(input, newPerDay))
    }),
    { numRuns: 300 },
  )
})

test('answering a card Good leaves the forecast of the day as it was', () => {
  const cards = [seen(0), seen(0, { n: 1, interval: 1 }), seen(4)]
  const morning = forecastInput({ seen: cards, newAvailable: 20 })
  const answered = seen(38, { n: 4, interval: 38 })
  const later = { ...morning, seen: [answered, ...cards.slice(1)], done: { due: 1, new: 0 } }
  expect(forecast(later, 5)).toEqual(forecast(morning, 5))
  const metOne = {
    ...morning,
    seen: [...cards, seen(1, { n: 1, interval: 1 })],
    newAvailable: 19,
    done: { due: 0, new: 1 },
  }
  expect(forecast(metOne, 5)).toEqual(forecast(morning, 5))
})

test('the minutes suffice when no day that brings new cards is over them', () => {
  fc.assert(
    fc.property(anyInput, fc.integer({ min: 1, max: 25 }), (given, newPerDay) => {
      const input = forecastInput({ ...given, done: { due: 0, new: 0 }, days: 45 })
      const plan = forecaster(input)
      const days = plan.days(newPerDay)
      const firstNew = days.findIndex(day => day.new > 0)
      const putOff = days.some((day, at) => day.catchingUp && firstNew >= 0 && at > firstNew)
      const over = days.some(day => !day.catchingUp && day.minutes > input.minutes + 1e-6)
      expect(plan.withinMinutes(newPerDay)).toBe(!putOff && !over)
    }),
    { numRuns: 300 },
  )
})

test('a forecast that ends before it begins has no days', () => {
  expect(forecast(forecastInput({ seen: [seen(0)], newAvailable: 4, days: 0 }), 3)).toEqual([])
})
