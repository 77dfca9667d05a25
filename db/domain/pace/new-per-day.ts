import { type StudyDay, addDays } from '../time.ts'
import { type Forecaster, type ForecastDay, forecaster } from './forecast.ts'
import type { ForecastInput } from './load.ts'

/** New cards a day without a date, unless Settings say otherwise. */
export const DEFAULT_NEW_PER_DAY = 10
/** Minutes a day, unless Settings say otherwise. */
export const DEFAULT_MINUTES = 20
/** With a date: no fewer and no more than this a day. */
export const LEAST_NEW = 3
export const MOST_NEW = 40

/** The study days before the interview that bring nothing new; neither does its own day. */
const LAST_DAYS = 3
/** Minutes a day are proposed in steps of 5, up to four hours. */
const STEP = 5
const MOST_MINUTES = 240

/** What a pace is made from: today's collection and the settings. */
export interface PaceInput extends Pick<
  ForecastInput,
  'seen' | 'newAvailable' | 'done' | 'longestInterval' | 'minutes' | 'costs'
> {
  readonly today: StudyDay
  /** Study day of the interview; null, or a day that has passed, is no date. */
  readonly interview: StudyDay | null
  /** The number in Settings, which counts without a date. */
  readonly setting: number
}

/**
 * What keeps the number from being higher. `minutes`: one more a day would not fit. `least`: not even 3 a day fit.
 * `most`: 40 a day are reached. `cards`: every card will have been met, more a day would change nothing. `last-days`: the
 * interview is too near for new cards.
 */
export type Bound = 'minutes' | 'least' | 'most' | 'cards' | 'last-days'

/** New cards a day, with a date why so many, and what would change it. */
export type Pace =
  | { readonly kind: 'setting'; readonly newPerDay: number }
  | {
      readonly kind: 'date'
      /** 0 in the last days, else 3 to 40; what was met today already counts towards today's. */
      readonly newPerDay: number
      /** Cards that will have been met by the date, and all there are; both with those seen already. */
      readonly met: number
      readonly total: number
      readonly bound: Bound
      /** The fullest day up to the date, the first of them when there are several. */
      readonly busiest: ForecastDay
      /** The fewest minutes a day, a multiple of 5 up to 240, at which all would be met; null when none would do. */
      readonly minutesThatWouldDo: number | null
    }

/**
 * How many new cards a day. With a date the most (3 to 40) for which the forecast stays within the minutes on every day
 * up to it, none on its day and the three before; without one the number in Settings.
 */
export function paceOf(input: PaceInput): Pace {
  const { today, interview, setting, seen, newAvailable } = input
  if (interview === null || interview < today) return { kind: 'setting', newPerDay: setting }
  const plan = planUntil(input, interview, input.minutes)
  const total = seen.length + newAvailable
  const tooLate = today > lastNewDay(interview)
  const most = tooLate ? 0 : mostWithin(plan, newAvailable)
  const found = most ?? LEAST_NEW
  const met = seen.length + plan.met(found)
  return {
    kind: 'date',
    newPerDay: found,
    met,
    total,
    bound: tooLate ? 'last-days' : boundOf(most, met === total),
    busiest: busiestOf(plan.days(found)),
    minutesThatWouldDo: tooLate ? null : minutesThatWouldDo(input, interview),
  }
}

/** The last study day that gives new cards before an interview. */
export function lastNewDay(interview: StudyDay): StudyDay {
  return addDays(interview, -LAST_DAYS - 1)
}

function planUntil(input: PaceInput, interview: StudyDay, minutes: number): Forecaster {
  return forecaster({ ...input, minutes, from: input.today, to: interview, newUntil: lastNewDay(interview) })
}

/** Null when not even the least will do, or when a backlog leaves no day for any of the new cards. */
function mostWithin(plan: Forecaster, newAvailable: number): number | null {
  for (let newPerDay = MOST_NEW; newPerDay >= LEAST_NEW; newPerDay--) {
    if (plan.withinMinutes(newPerDay)) return newAvailable > 0 && plan.met(newPerDay) === 0 ? null : newPerDay
  }
  return null
}

function boundOf(most: number | null, allMet: boolean): Bound {
  if (most === null) return 'least'
  if (allMet) return 'cards'
  return most === MOST_NEW ? 'most' : 'minutes'
}

function busiestOf(days: readonly ForecastDay[]): ForecastDay {
  return days.reduce((busiest, day) => (day.minutes > busiest.minutes ? day : busiest))
}

/** More minutes never make fewer cards fit, so the smallest number that will do is found by halving. */
function minutesThatWouldDo(input: PaceInput, interview: StudyDay): number | null {
  let tooFew = 0
  let enough = MOST_MINUTES / STEP + 1
  while (enough - tooFew > 1) {
    const middle = (tooFew + enough) >> 1
    if (allMetWithin(input, interview, middle * STEP)) enough = middle
    else tooFew = middle
  }
  return enough * STEP > MOST_MINUTES ? null : enough * STEP
}

function allMetWithin(input: PaceInput, interview: StudyDay, minutes: number): boolean {
  const plan = planUntil(input, interview, minutes)
  const found = mostWithin(plan, input.newAvailable)
  return found !== null && plan.met(found) === input.newAvailable
}
