import { type StudyDay, addDays } from '../time.ts'
import { type ForecastInput, type Load, daysIn, doneOn, emptyLoad, newOn } from './load.ts'
import { ROUNDING, answersThatFit, secondsFor } from './seconds.ts'
import { comingsOf, simulate } from './simulate.ts'

/** What a day is expected to bring. */
export interface ForecastDay {
  readonly day: StudyDay
  /** Whole cards; today's include what was answered already. */
  readonly due: number
  readonly new: number
  /** Expected repetitions in the drill, with fractions. */
  readonly drill: number
  /** Expected minutes for all of it, with fractions. */
  readonly minutes: number
  /** More is due than fits: a quota, no new cards. */
  readonly catchingUp: boolean
}

/** One collection's forecasts for any number of new cards a day; the seen cards are gone through only once. */
export interface Forecaster {
  /** Every day from the first to the last. */
  days(newPerDay: number): readonly ForecastDay[]
  /** New cards met from now to the last day. */
  met(newPerDay: number): number
  /**
   * Whether the minutes suffice on every day that is to bring new cards; days without any suffice, because what is due
   * alone fits or is put off. A day of catching up after the first new cards does not suffice.
   */
  withinMinutes(newPerDay: number): boolean
}

/**
 * Makes forecasts: every answer is Good, new cards come in their number a day until they run out, a share of the answers
 * is repeated in the drill, overdue cards are done today unless catching up spreads them. Siblings and deck limits are
 * left aside.
 */
export function forecaster(input: ForecastInput): Forecaster {
  const base = simulate(input, 0)
  const comings = comingsOf(input.longestInterval, daysIn(input))
  const loadOf = (newPerDay: number): Load => {
    const { load, exactDays } = superposed(input, base, comings, newPerDay)
    return exactDays === load.due.length ? load : simulate(input, newPerDay)
  }
  return {
    days: newPerDay => forecastDays(input, loadOf(newPerDay)),
    met: newPerDay => loadOf(newPerDay).new.reduce((sum, met) => sum + met, -doneOn(input, 0).new),
    withinMinutes: newPerDay => {
      const { load, exactDays } = superposed(input, base, comings, newPerDay)
      return exactDays === load.due.length && load.due.every((_, day) => suffices(input, load, day))
    },
  }
}

/** One forecast: what each day brings at this number of new cards a day. For several numbers see `forecaster`. */
export function forecast(input: ForecastInput, newPerDay: number): readonly ForecastDay[] {
  return forecastDays(input, simulate(input, newPerDay))
}

interface Superposed {
  readonly load: Load
  /** How many of its days are exact. */
  readonly exactDays: number
}

/**
 * The load of the seen cards, and upon it what every day's new cards bring later. That is exact as long as nothing has to
 * be put off once new cards have come; it stops at the first day on which something does.
 */
function superposed(input: ForecastInput, base: Load, comings: readonly number[], newPerDay: number): Superposed {
  const fits = answersThatFit(input.minutes, input.costs)
  const load = emptyLoad(base.due.length)
  const met = new Int32Array(load.due.length)
  let left = input.newAvailable
  for (let day = 0; day < load.due.length; day++) {
    const again = comings.reduce((sum, ago) => sum + (met[day - ago] ?? 0), 0)
    const due = (base.due[day] ?? 0) + again
    const catchingUp = base.catchingUp[day] === 1
    if (catchingUp ? left < input.newAvailable : due > fits) return { load, exactDays: day }
    const given = catchingUp ? 0 : newOn(input, day, newPerDay, left)
    left -= given
    met[day] = given
    load.due[day] = due
    load.new[day] = given + doneOn(input, day).new
    load.catchingUp[day] = catchingUp ? 1 : 0
  }
  return { load, exactDays: load.due.length }
}

function suffices(input: ForecastInput, load: Load, day: number): boolean {
  const given = (load.new[day] ?? 0) - doneOn(input, day).new
  return given === 0 || minutesOf(input, load, day) <= input.minutes + ROUNDING
}

function forecastDays(input: ForecastInput, load: Load): readonly ForecastDay[] {
  return Array.from(load.due, (due, day) => ({
    day: addDays(input.from, day),
    due,
    new: load.new[day] ?? 0,
    drill: drillOf(input, load, day),
    minutes: minutesOf(input, load, day),
    catchingUp: load.catchingUp[day] === 1,
  }))
}

function drillOf({ costs }: ForecastInput, load: Load, day: number): number {
  return costs.missShare * ((load.due[day] ?? 0) + (load.new[day] ?? 0))
}

function minutesOf(input: ForecastInput, load: Load, day: number): number {
  const answers = { due: load.due[day] ?? 0, new: load.new[day] ?? 0, drill: drillOf(input, load, day) }
  return secondsFor(answers, input.costs) / 60
}
