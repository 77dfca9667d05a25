import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type Moment, dayOfIsoDate, isoDate, nextRollover, studyDayAt, studyDayOf } from '../../../db/domain/time.ts'
import { ZONES } from './zones.ts'

const HOUR = 3_600_000

/** Instants of 1971 to 2037: most of them within a day and a half of a change of clocks in the zone. */
const moments: fc.Arbitrary<Moment> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    instant: fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2037, 0) }),
    near: fc.option(fc.integer({ min: -36 * HOUR, max: 36 * HOUR }), { freq: 2, nil: null }),
  })
  .map(({ zone, instant, near }) => {
    const before = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
    const change = near === null ? null : before.getTimeZoneTransition('next')
    return { zone, ms: change && near !== null ? change.epochMilliseconds + near : instant }
  })
const hours = fc.oneof(fc.constantFrom(0, 1, 2, 3, 4, 23), fc.integer({ min: 0, max: 23 }))

describe('in every zone, at every rollover hour', () => {
  test('the study day never goes back as time goes on', () => {
    fc.assert(
      fc.property(moments, hours, fc.integer({ min: 0, max: 72 * HOUR }), ({ ms, zone }, hour, later) => {
        expect(studyDayAt({ ms: ms + later, zone }, hour)).toBeGreaterThanOrEqual(studyDayAt({ ms, zone }, hour))
      }),
      { numRuns: 3000 },
    )
  })

  test('24 hours later it is the same day, the next or the one after', () => {
    fc.assert(
      fc.property(moments, hours, ({ ms, zone }, hour) => {
        const days = studyDayAt({ ms: ms + 24 * HOUR, zone }, hour) - studyDayAt({ ms, zone }, hour)
        expect([0, 1, 2]).toContain(days)
      }),
      { numRuns: 3000 },
    )
  })

  test('the next rollover is ahead, at most 27 hours away, and exactly where the study day changes', () => {
    fc.assert(
      fc.property(moments, hours, ({ ms, zone }, hour) => {
        const day = studyDayAt({ ms, zone }, hour)
        const next = nextRollover({ ms, zone }, hour)
        expect(next).toBeGreaterThan(ms)
        expect(next).toBeLessThanOrEqual(ms + 27 * HOUR)
        expect(studyDayAt({ ms: next - 1, zone }, hour)).toBe(day)
        expect(studyDayAt({ ms: next, zone }, hour)).toBeGreaterThan(day)
      }),
      { numRuns: 3000 },
    )
  })

  test('away from changes of clocks it is the local date, less a day before the hour', () => {
    fc.assert(
      fc.property(moments, hours, ({ ms, zone }, hour) => {
        const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
        fc.pre(local.subtract({ hours: 30 }).offsetNanoseconds === local.offsetNanoseconds)
        const date = local.toPlainDate().subtract({ days: local.hour < hour ? 1 : 0 })
        expect(isoDate(studyDayAt({ ms, zone }, hour))).toBe(date.toString())
      }),
      { numRuns: 3000 },
    )
  })
})

test('a day written as a date and read again is the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 200_000 }), day => {
      expect(dayOfIsoDate(isoDate(studyDayOf(day)))).toBe(day)
    }),
    { numRuns: 2000 },
  )
})

test('a study day is told in well under 50 µs', () => {
  const start = performance.now()
  for (let call = 0; call < 20_000; call += 1) studyDayAt({ ms: 1.7e12 + call * HOUR, zone: 'Europe/London' }, 4)
  expect((performance.now() - start) / 20_000).toBeLessThan(0.05)
})
