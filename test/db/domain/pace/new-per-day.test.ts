import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecast } from '../../../../db/domain/pace/forecast.ts'
import {
  DEFAULT_MINUTES,
  DEFAULT_NEW_PER_DAY,
  LEAST_NEW,
  MOST_NEW,
  type Pace,
  type PaceInput,
  paceOf,
} from '../../../../db/domain/pace/new-per-day.ts'
import { DEFAULT_COSTS } from '../../../../db/domain/pace/seconds.ts'
import { addDays } from '../../../../db/domain/time.ts'
import { TODAY, seen } from './given.ts'

/** A collection of new cards and an interview in so many days; 20 minutes a day. */
function given(input: Partial<PaceInput> & { inDays?: number } = {}): PaceInput {
  const { inDays = 30, ...rest } = input
  return {
    seen: [],
    newAvailable: 2000,
    done: { due: 0, new: 0 },
    longestInterval: 36_500,
    minutes: 20,
    costs: DEFAULT_COSTS,
    today: TODAY,
    interview: addDays(TODAY, inDays),
    setting: 10,
    ...rest,
  }
}

function dated(input: PaceInput): Extract<Pace, { kind: 'date' }> {
  const pace = paceOf(input)
  if (pace.kind !== 'date') throw new Error('no date')
  return pace
}

function daysAt(input: PaceInput, newPerDay: number) {
  const to = input.interview ?? TODAY
  return forecast({ ...input, from: TODAY, to, newUntil: addDays(to, -4) }, newPerDay)
}

test('unless Settings say otherwise a day has 20 minutes, and without a date 10 new cards', () => {
  expect([DEFAULT_MINUTES, DEFAULT_NEW_PER_DAY]).toEqual([20, 10])
})

test('without a date the number in Settings counts', () => {
  expect(paceOf(given({ interview: null, setting: 7 }))).toEqual({ kind: 'setting', newPerDay: 7 })
})

test('a date that has passed is none', () => {
  expect(paceOf(given({ inDays: -1 }))).toEqual({ kind: 'setting', newPerDay: 10 })
})

test('with a date it is the most for which every day stays within the minutes, and one more would not', () => {
  const input = given()
  const pace = dated(input)
  expect(pace).toMatchObject({ newPerDay: 12, bound: 'minutes' })
  expect(daysAt(input, 12).every(({ minutes }) => minutes <= 20)).toBe(true)
  expect(daysAt(input, 13).some(({ minutes }) => minutes > 20)).toBe(true)
})

test('cards already seen take their share of the minutes', () => {
  const reviews = Array.from({ length: 40 }, () => seen(9, { interval: 100 }))
  expect(dated(given({ seen: reviews })).newPerDay).toBeLessThan(dated(given()).newPerDay)
})

test('there is nothing new on the day of the interview and the three days before it', () => {
  const pace = dated(given({ inDays: 10 }))
  expect(pace.met).toBe(7 * pace.newPerDay)
  for (const inDays of [0, 1, 2, 3]) {
    expect(dated(given({ inDays }))).toMatchObject({
      newPerDay: 0,
      met: 0,
      bound: 'last-days',
      minutesThatWouldDo: null,
    })
  }
  expect(dated(given({ inDays: 4 }))).toMatchObject({ newPerDay: 26, met: 26 })
})

test('it is never more than 40 a day', () => {
  expect(dated(given({ minutes: 200 }))).toMatchObject({ newPerDay: MOST_NEW, bound: 'most', minutesThatWouldDo: null })
})

test('it is never fewer than 3 a day, and then says that not even those fit', () => {
  expect(dated(given({ minutes: 3 }))).toMatchObject({ newPerDay: LEAST_NEW, bound: 'least' })
  expect(dated(given({ minutes: 5 }))).toMatchObject({ newPerDay: LEAST_NEW, bound: 'minutes' })
})

test('when every card will have been met by the date, more a day would change nothing', () => {
  const pace = dated(given({ seen: [seen(5)], newAvailable: 60 }))
  expect(pace).toMatchObject({ met: 61, total: 61, bound: 'cards' })
})

test('it says how many will have been met by the date', () => {
  expect(dated(given({ seen: [seen(5), seen(6)] }))).toMatchObject({ met: 2 + 27 * 12, total: 2002 })
})

test('it names the fullest day', () => {
  const input = given()
  const { busiest, newPerDay } = dated(input)
  const days = daysAt(input, newPerDay)
  expect(busiest).toEqual(days.find(({ minutes }) => minutes === Math.max(...days.map(day => day.minutes))))
})

test('it says how many minutes a day would do', () => {
  const input = given({ newAvailable: 500 })
  expect(dated(input)).toMatchObject({ bound: 'minutes', minutesThatWouldDo: 30 })
  expect(dated({ ...input, minutes: 30 })).toMatchObject({ bound: 'cards', met: 500 })
  expect(dated({ ...input, minutes: 25 }).met).toBeLessThan(500)
})

test('fewer minutes than now may do', () => {
  expect(dated(given({ newAvailable: 60 })).minutesThatWouldDo).toBe(5)
})

test('no minutes do when 40 a day are too few', () => {
  expect(dated(given({ newAvailable: 27 * 40 + 1 })).minutesThatWouldDo).toBeNull()
  expect(dated(given({ newAvailable: 27 * 40 })).minutesThatWouldDo).not.toBeNull()
})

test('a day that takes exactly its minutes is within them', () => {
  const costs = { new: 0.7 * 60, review: 1, drill: 1, missShare: 0 }
  expect(dated(given({ newAvailable: 20, inDays: 4, minutes: 0.7 * 20, costs }))).toMatchObject({ met: 20 })
})

test('no more than four hours a day are proposed', () => {
  const threeCards = (seconds: number) =>
    dated(given({ newAvailable: 3, costs: { new: seconds, review: 1, drill: 1, missShare: 0 } })).minutesThatWouldDo
  expect(threeCards(80 * 60)).toBe(240)
  expect(threeCards(80 * 60 + 1)).toBeNull()
})

test('days of catching up before the first new cards do not lower the number', () => {
  const overdue = Array.from({ length: 226 }, () => seen(-4, { interval: 200 }))
  const { newPerDay, bound } = dated(given({ seen: overdue }))
  expect({ newPerDay, bound }).toEqual({ newPerDay: 12, bound: 'minutes' })
})

test('a day filled by what is due leaves only the least', () => {
  const full = Array.from({ length: 66 }, () => seen(8, { interval: 200 }))
  expect(dated(given({ seen: full }))).toMatchObject({ newPerDay: LEAST_NEW, bound: 'least', busiest: { due: 72 } })
})

test('a pile that comes later and is more than fits leaves only the least', () => {
  const pile = Array.from({ length: 100 }, () => seen(8, { interval: 200 }))
  expect(dated(given({ seen: pile }))).toMatchObject({ newPerDay: LEAST_NEW, bound: 'least' })
})

test('a backlog that leaves no day for new cards leaves the least', () => {
  const overdue = Array.from({ length: 3000 }, () => seen(-4, { interval: 200 }))
  expect(dated(given({ seen: overdue, inDays: 8 }))).toMatchObject({ newPerDay: LEAST_NEW, bound: 'least', met: 3000 })
})

test('with no new cards left there is nothing to bind', () => {
  expect(dated(given({ newAvailable: 0 }))).toMatchObject({ bound: 'cards', met: 0, total: 0 })
})

test('new cards met this morning belong to today and leave the number as it was', () => {
  const morning = given()
  const metThree = Array.from({ length: 3 }, () => seen(1, { n: 1, interval: 1 }))
  const later = given({ seen: metThree, newAvailable: 1997, done: { due: 0, new: 3 } })
  expect(dated(later).newPerDay).toBe(dated(morning).newPerDay)
})

test('new cards asked for beyond the number do not lower it on a day that has nothing more to give', () => {
  const metMany = Array.from({ length: 30 }, () => seen(1, { n: 1, interval: 1 }))
  const after = dated(given({ seen: metMany, done: { due: 0, new: 30 } }))
  expect(after.newPerDay).toBeGreaterThan(LEAST_NEW)
})

const anyCards = fc.array(
  fc
    .record({ inDays: fc.nat(30), ease: fc.integer({ min: 130, max: 300 }), interval: fc.integer({ min: 1, max: 60 }) })
    .map(({ inDays, ...card }) => seen(inDays, card)),
  { maxLength: 60 },
)

test('whatever the collection, the number found fits every day and the next one does not', () => {
  fc.assert(
    fc.property(anyCards, fc.nat(600), fc.integer({ min: 4, max: 60 }), (cards, newAvailable, inDays) => {
      const input = given({ seen: cards, newAvailable, inDays })
      const { newPerDay, bound } = dated(input)
      const within = (tried: number) => daysAt(input, tried).every(day => !day.catchingUp && day.minutes <= 20 + 1e-6)
      if (bound !== 'least') expect(within(newPerDay)).toBe(true)
      else expect(within(LEAST_NEW)).toBe(false)
      for (let more = newPerDay + 1; more <= MOST_NEW; more++) expect(within(more)).toBe(false)
    }),
    { numRuns: 100 },
  )
})

test('the minutes that would do are the fewest: five less would leave cards unmet or a day too long', () => {
  fc.assert(
    fc.property(
      anyCards,
      fc.integer({ min: 1, max: 600 }),
      fc.integer({ min: 4, max: 60 }),
      (cards, available, inDays) => {
        const input = given({ seen: cards, newAvailable: available, inDays })
        const allMet = (minutes: number) => {
          const pace = dated({ ...input, minutes })
          return pace.bound === 'cards'
        }
        const { minutesThatWouldDo } = dated(input)
        const steps = Array.from({ length: 48 }, (_, at) => 5 * (at + 1))
        expect(minutesThatWouldDo).toBe(steps.find(allMet) ?? null)
      },
    ),
    { numRuns: 25 },
  )
})
