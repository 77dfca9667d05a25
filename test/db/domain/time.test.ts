import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  type Moment,
  addDays,
  dayOfIsoDate,
  isoDate,
  nextRollover,
  studyDayAt,
  studyDayOf,
  today,
  zoneOffset,
} from '../../../db/domain/time.ts'
import { ZONES } from './zones.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** The instant written with its offset, `2026-11-21T04:00-05:00`. */
function at(zone: string, instant: string): Moment {
  return { ms: Temporal.Instant.from(instant).epochMilliseconds, zone }
}

function dateAt(zone: string, instant: string, rolloverHour = 4): string {
  return isoDate(studyDayAt(at(zone, instant), rolloverHour))
}

/** The rollovers after an instant as local times with their offsets. */
function rollovers(zone: string, instant: string, rolloverHour: number, count: number): string[] {
  const found: string[] = []
  let { ms } = at(zone, instant)
  for (let left = count; left > 0; left -= 1) {
    ms = nextRollover({ ms, zone }, rolloverHour)
    const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
    found.push(local.toString({ smallestUnit: 'minute', timeZoneName: 'never' }))
  }
  return found
}

function hoursBetween(from: string | undefined, to: string | undefined): number {
  return Temporal.Instant.from(from ?? '')
    .until(Temporal.Instant.from(to ?? ''))
    .total('hours')
}

describe('the rollover hour', () => {
  test.each(ZONES)('at 03:59:59.999 it is still yesterday in %s, at 04:00 it is today', zone => {
    const four = Temporal.ZonedDateTime.from(`2026-06-10T04:00[${zone}]`).epochMilliseconds
    const days = [-1, 0, 1].map(ms => isoDate(studyDayAt({ ms: four + ms, zone }, 4)))
    expect(days).toEqual(['2026-06-09', '2026-06-10', '2026-06-10'])
    expect(nextRollover({ ms: four - 1, zone }, 4)).toBe(four)
    expect(nextRollover({ ms: four, zone }, 4)).toBe(four + 24 * HOUR)
  })

  test('a review at 23:50 and one at 00:10 belong to the same study day', () => {
    expect(dateAt('Europe/London', '2026-11-21T23:50Z')).toBe('2026-11-21')
    expect(dateAt('Europe/London', '2026-11-22T00:10Z')).toBe('2026-11-21')
  })

  test('at 0 the study day is the calendar day, at 23 it begins an hour before midnight', () => {
    expect(dateAt('UTC', '2026-11-21T00:00Z', 0)).toBe('2026-11-21')
    expect(dateAt('UTC', '2026-11-20T23:59:59.999Z', 0)).toBe('2026-11-20')
    expect(dateAt('UTC', '2026-11-21T22:59Z', 23)).toBe('2026-11-20')
    expect(dateAt('UTC', '2026-11-21T23:00Z', 23)).toBe('2026-11-21')
  })

  test('moved from 4 to 0 in the middle of a day leaves the day as it is', () => {
    expect(dateAt('Asia/Kolkata', '2026-11-21T12:00+05:30', 0)).toBe(
      dateAt('Asia/Kolkata', '2026-11-21T12:00+05:30', 4),
    )
  })

  test('moved from 4 to 23 in the middle of a day leaves the learner on the day already logged', () => {
    const clockDay = studyDayAt(at('UTC', '2026-11-21T12:00Z'), 23)
    const logged = dayOfIsoDate('2026-11-21')
    expect(isoDate(clockDay)).toBe('2026-11-20')
    expect(today(clockDay, logged)).toEqual({ day: logged, logIsAhead: false })
  })
})

describe('when clocks go forward', () => {
  test('a rollover hour that does not exist is the first instant that does, after a day of 23 hours', () => {
    const found = rollovers('America/New_York', '2026-03-07T00:00-05:00', 2, 3)
    expect(found).toEqual(['2026-03-07T02:00-05:00', '2026-03-08T03:00-04:00', '2026-03-09T02:00-04:00'])
    expect(dateAt('America/New_York', '2026-03-08T01:59:59.999-05:00', 2)).toBe('2026-03-07')
    expect(dateAt('America/New_York', '2026-03-08T03:00-04:00', 2)).toBe('2026-03-08')
    expect(hoursBetween(found[1], found[2])).toBe(23)
  })

  test('by two hours around the rollover, the day begins at the change and not an hour later', () => {
    const found = rollovers('Antarctica/Troll', '2026-03-28T03:00Z', 2, 2)
    expect(found).toEqual(['2026-03-29T03:00+02:00', '2026-03-30T02:00+02:00'])
    expect(dateAt('Antarctica/Troll', '2026-03-29T03:00+02:00', 2)).toBe('2026-03-29')
  })

  test('at midnight, the day without 00:00 begins at 01:00', () => {
    const found = rollovers('America/Sao_Paulo', '2018-11-03T12:00-03:00', 0, 2)
    expect(found).toEqual(['2018-11-04T01:00-02:00', '2018-11-05T00:00-02:00'])
    expect(dateAt('America/Sao_Paulo', '2018-11-03T23:59:59.999-03:00', 0)).toBe('2018-11-03')
    expect(dateAt('America/Sao_Paulo', '2018-11-04T01:00-02:00', 0)).toBe('2018-11-04')
    expect(rollovers('Africa/Cairo', '2026-04-23T12:00+02:00', 0, 1)).toEqual(['2026-04-24T01:00+03:00'])
  })

  test('by half an hour, the day is half an hour shorter', () => {
    const found = rollovers('Australia/Lord_Howe', '2026-10-03T01:00+10:30', 2, 3)
    expect(found).toEqual(['2026-10-03T02:00+10:30', '2026-10-04T02:30+11:00', '2026-10-05T02:00+11:00'])
    expect(hoursBetween(found[1], found[2])).toBe(23.5)
  })
})

describe('when clocks go back', () => {
  test('a rollover hour that occurs twice is one rollover, and the day has 25 hours', () => {
    const found = rollovers('America/New_York', '2026-10-31T12:00-04:00', 1, 2)
    expect(found).toEqual(['2026-11-01T01:00-04:00', '2026-11-02T01:00-05:00'])
    expect(hoursBetween(found[0], found[1])).toBe(25)
    for (const second of ['2026-11-01T01:00-04:00', '2026-11-01T01:59:59.999-04:00', '2026-11-01T01:00-05:00']) {
      expect(dateAt('America/New_York', second, 1)).toBe('2026-11-01')
    }
  })

  test('past midnight, the day that has begun goes on', () => {
    expect(dateAt('America/St_Johns', '2010-11-07T00:00:59.999-02:30', 0)).toBe('2010-11-07')
    expect(dateAt('America/St_Johns', '2010-11-06T23:01-03:30', 0)).toBe('2010-11-07')
    const found = rollovers('America/St_Johns', '2010-11-06T12:00-02:30', 0, 2)
    expect(found).toEqual(['2010-11-07T00:00-02:30', '2010-11-08T00:00-03:30'])
  })

  test('at midnight to 23:00, a rollover at 23 happens once', () => {
    const found = rollovers('America/Sao_Paulo', '2018-02-17T12:00-02:00', 23, 2)
    expect(found).toEqual(['2018-02-17T23:00-02:00', '2018-02-18T23:00-03:00'])
    expect(dateAt('America/Sao_Paulo', '2018-02-17T23:30-03:00', 0)).toBe('2018-02-17')
  })

  test('by half an hour, the day is half an hour longer', () => {
    const found = rollovers('Australia/Lord_Howe', '2026-04-04T12:00+11:00', 4, 2)
    expect(found).toEqual(['2026-04-05T04:00+10:30', '2026-04-06T04:00+10:30'])
    expect(hoursBetween('2026-04-04T04:00+11:00', found[0])).toBe(24.5)
  })
})

describe('across the date line', () => {
  test('Samoa never had 2011-12-30: with rollover 0 its study days skip it', () => {
    expect(dateAt('Pacific/Apia', '2011-12-29T23:59:59.999-10:00', 0)).toBe('2011-12-29')
    expect(dateAt('Pacific/Apia', '2011-12-31T00:00+14:00', 0)).toBe('2011-12-31')
    expect(rollovers('Pacific/Apia', '2011-12-29T12:00-10:00', 0, 1)).toEqual(['2011-12-31T00:00+14:00'])
  })

  test('with rollover 4 the skipped date is the four hours before 04:00, and one day follows another', () => {
    expect(dateAt('Pacific/Apia', '2011-12-29T23:59-10:00')).toBe('2011-12-29')
    expect(dateAt('Pacific/Apia', '2011-12-31T03:59+14:00')).toBe('2011-12-30')
    expect(rollovers('Pacific/Apia', '2011-12-29T12:00-10:00', 4, 2)).toEqual([
      '2011-12-31T00:00+14:00',
      '2011-12-31T04:00+14:00',
    ])
  })

  test('the same instant is up to two study days apart between Kiritimati and Niue', () => {
    expect(dateAt('Pacific/Kiritimati', '2026-11-21T14:30Z')).toBe('2026-11-22')
    expect(dateAt('Pacific/Niue', '2026-11-21T14:30Z')).toBe('2026-11-20')
  })

  test('travelling west never takes the study day back', () => {
    const answered = studyDayAt(at('Pacific/Kiritimati', '2026-11-21T12:00+14:00'), 4)
    const landed = studyDayAt(at('Pacific/Niue', '2026-11-21T03:00Z'), 4)
    expect(landed).toBe(answered - 1)
    expect(today(landed, answered)).toEqual({ day: answered, logIsAhead: false })
  })

  test('travelling east skips a day and nothing else', () => {
    const answered = studyDayAt(at('Pacific/Niue', '2026-11-21T12:00-11:00'), 4)
    const landed = studyDayAt(at('Pacific/Kiritimati', '2026-11-22T06:00Z'), 4)
    expect(landed - answered).toBe(1)
    expect(today(landed, answered)).toEqual({ day: landed, logIsAhead: false })
  })
})

describe('the study day to use now', () => {
  const day = dayOfIsoDate('2026-11-21')

  test("is the clock's when nothing was logged, or nothing later", () => {
    expect(today(day, null)).toEqual({ day, logIsAhead: false })
    expect(today(day, day)).toEqual({ day, logIsAhead: false })
    expect(today(day, addDays(day, -30))).toEqual({ day, logIsAhead: false })
  })

  test("stays the log's when the clock was set back an hour over the rollover, or a day", () => {
    expect(today(addDays(day, -1), day)).toEqual({ day, logIsAhead: false })
  })

  test("is the clock's, with a warning, when the log is more than a day ahead", () => {
    expect(today(addDays(day, -2), day)).toEqual({ day: addDays(day, -2), logIsAhead: true })
    expect(today(addDays(day, -3652), day)).toEqual({ day: addDays(day, -3652), logIsAhead: true })
  })
})

describe('dates', () => {
  test('the first study day is 1970-01-01', () => {
    expect(isoDate(studyDayOf(0))).toBe('1970-01-01')
    expect(dayOfIsoDate('1970-01-02')).toBe(1)
    expect(isoDate(studyDayOf(-1))).toBe('1969-12-31')
  })

  test('a year after 29 February is 28 February, and 2100 has no leap day', () => {
    expect(isoDate(addDays(dayOfIsoDate('2028-02-29'), 365))).toBe('2029-02-28')
    expect(isoDate(addDays(dayOfIsoDate('2100-02-28'), 1))).toBe('2100-03-01')
    expect(dateAt('Europe/London', '2028-03-01T03:59Z')).toBe('2028-02-29')
  })

  test('the longest interval from 2026 is a day in 2126', () => {
    expect(isoDate(addDays(dayOfIsoDate('2026-11-21'), 36_500))).toBe('2126-10-28')
  })

  test('seconds beyond 2038 and 2106 are days like any other', () => {
    expect(dateAt('UTC', '2038-01-19T03:14:08Z', 0)).toBe('2038-01-19')
    expect(dateAt('UTC', '2106-02-07T06:28:16Z', 0)).toBe('2106-02-07')
  })

  test.each(['2026-02-29', '21.11.2026', '', 'tomorrow'])('"%s" is no date', text => {
    expect(() => dayOfIsoDate(text)).toThrow(RangeError)
  })

  test('the offset is told in minutes east, also where it is no whole hour', () => {
    expect(zoneOffset(at('Asia/Kathmandu', '2026-06-01T00:00Z'))).toBe(345)
    expect(zoneOffset(at('America/St_Johns', '2026-06-01T00:00Z'))).toBe(-150)
    expect(zoneOffset(at('UTC', '2026-06-01T00:00Z'))).toBe(0)
  })
})
