import type { CardState } from '../card.ts'
import type { AnswerMode } from '../event.ts'
import { type Quality, isPass } from '../grade.ts'
import { type StudyDay, isoDate } from '../time.ts'

/** Hundredths of a day in a mean month (30.44 days) and a mean year (365.25 days). */
const MONTH = 3044
const YEAR = 36_525
/** Days from which a length is said in months, and in years. */
const FIRST_IN_MONTHS = 31
const FIRST_IN_YEARS = 365
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A length of whole days in few letters: `15 d`, `3.2 mo`, `1.4 y`; at most one decimal. */
export function lengthLabel(days: number): string {
  if (days < FIRST_IN_MONTHS) return `${days} d`
  if (days < FIRST_IN_YEARS) return `${inTenths(days, MONTH)} mo`
  return `${inTenths(days, YEAR)} y`
}

/** A study day as a date, `12 Dec`; with its year where day and month alone would be read as a nearer one. */
export function dateLabel(day: StudyDay, today: StudyDay): string {
  const [year, month, date] = isoDate(day).split('-')
  const label = `${Number(date)} ${MONTHS[Number(month) - 1]}`
  return Math.abs(day - today) < FIRST_IN_YEARS ? label : `${label} ${year}`
}

/** What an answer of `day` did, as its button says it beforehand. `after` is the state the answer gave. */
export function outcomeLabel(after: CardState, mode: AnswerMode, q: Quality, day: StudyDay): string {
  const { schedule } = after
  if (mode === 'cram' || schedule.kind === 'new') return 'unchanged'
  const next = dateLabel(schedule.due, day)
  if (mode === 'drill') return `unchanged, next ${next}`
  const then = mode === 'early' && isPass(q) ? `back ${next}, unchanged` : lengthLabel(after.interval)
  return after.drillDay === day ? `again today, then ${then}` : then
}

function inTenths(days: number, hundredths: number): number {
  return Math.round((days * 1000) / hundredths) / 10
}
