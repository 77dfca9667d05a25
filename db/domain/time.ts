import { Temporal } from 'temporal-polyfill'

declare const studyDay: unique symbol
/**
 * A day of study: the number of the local calendar day (1970-01-01 is 0) on which it began, at the rollover hour.
 * Dates for people are made of it; it is never an instant.
 */
export type StudyDay = number & { readonly [studyDay]: true }

/** The one clock, injected. Nothing else in the product asks what time it is. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number
  /** IANA zone of the learner, read anew because people travel. */
  zone(): string
}

/** An instant as the clock gave it, with the zone it was read in. */
export interface Moment {
  readonly ms: number
  readonly zone: string
}

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
const EPOCH = Temporal.PlainDate.from('1970-01-01')

/** A number as a study day. */
export function studyDayOf(day: number): StudyDay {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where a number becomes a study day
  return day as StudyDay
}

/** `day` moved by whole days. */
export function addDays(day: StudyDay, days: number): StudyDay {
  return studyDayOf(day + days)
}

/** Dates are on every button, and working one out takes longer than the rest of its label; there are few of them. */
const isoDates = new Map<StudyDay, string>()

/** `day` as an ISO date, `2026-11-21`. */
export function isoDate(day: StudyDay): string {
  const known = isoDates.get(day)
  if (known !== undefined) return known
  const date = EPOCH.add({ days: day }).toString()
  isoDates.set(day, date)
  return date
}

/** The study day of an ISO date. Throws a RangeError for anything else. */
export function dayOfIsoDate(date: string): StudyDay {
  return studyDayOf(EPOCH.until(Temporal.PlainDate.from(date), { largestUnit: 'days' }).days)
}

/**
 * The study day an instant belongs to: the local date, or the day before when the rollover hour (0–23) has not come yet.
 * Where clocks are turned back across the rollover, the day that has begun goes on: it never goes back in one zone.
 */
export function studyDayAt(at: Moment, rolloverHour: number): StudyDay {
  const byWallClock = studyDayOf(Math.floor((at.ms + offsetMs(at) - rolloverHour * HOUR_MS) / DAY_MS))
  const following = addDays(byWallClock, 1)
  return at.ms >= startOf(following, at.zone, rolloverHour) ? following : byWallClock
}

/** Epoch milliseconds at which the study day after `at` begins: the first instant at or past the rollover hour. */
export function nextRollover(at: Moment, rolloverHour: number): number {
  return startOf(addDays(studyDayAt(at, rolloverHour), 1), at.zone, rolloverHour)
}

/**
 * The first instant at which clocks in the zone show `day` at the rollover hour or anything later: the earlier one where
 * the hour comes twice, the moment of the change where it (or the whole date) is left out.
 */
export function startOf(day: StudyDay, zone: string, rolloverHour: number): number {
  const wanted = EPOCH.add({ days: day }).toPlainDateTime({ hour: rolloverHour })
  const found = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (found.toPlainDateTime().equals(wanted)) return found.epochMilliseconds
  return (found.getTimeZoneTransition('next') ?? found).epochMilliseconds
}

/** Minutes east of UTC at an instant. */
export function zoneOffset(at: Moment): number {
  return Math.round(offsetMs(at) / MINUTE_MS)
}

function offsetMs(at: Moment): number {
  return Temporal.Instant.fromEpochMilliseconds(at.ms).toZonedDateTimeISO(at.zone).offsetNanoseconds / 1e6
}

/**
 * The study day to use now. It never goes back: a clock or a zone that lags at most a day behind the log is overruled by
 * the log. Further behind, the clock wins and the learner is warned that the log lies ahead of it.
 */
export function today(clockDay: StudyDay, lastLoggedDay: StudyDay | null): { day: StudyDay; logIsAhead: boolean } {
  if (lastLoggedDay === null || lastLoggedDay <= clockDay) return { day: clockDay, logIsAhead: false }
  if (lastLoggedDay - clockDay > 1) return { day: clockDay, logIsAhead: true }
  return { day: lastLoggedDay, logIsAhead: false }
}
