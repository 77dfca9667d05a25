import type { StudyDay } from '../time.ts'
import type { Costs } from './seconds.ts'

/** A seen card, not suspended, as it stands now; what was answered today has its next day already. */
export interface SeenRow {
  /** The day it comes up; in the past when overdue, before `scheduledDue` when forwarded. */
  readonly due: StudyDay
  readonly scheduledDue: StudyDay
  readonly n: number
  /** In hundredths, ≥ 130. */
  readonly ease: number
  /** In days, ≥ 1. */
  readonly interval: number
}

/** What a forecast is made from. */
export interface ForecastInput {
  readonly seen: readonly SeenRow[]
  /** New cards that may still be met, those of blocks that are on and the learner's own. */
  readonly newAvailable: number
  /** Today. */
  readonly from: StudyDay
  /** The last day, included. */
  readonly to: StudyDay
  /** The last day on which new cards are given; null when there is no end. */
  readonly newUntil: StudyDay | null
  /** What was answered today already: due cards, and new ones met. */
  readonly done: { readonly due: number; readonly new: number }
  /** In days, ≥ 1. */
  readonly longestInterval: number
  /** Minutes a day. */
  readonly minutes: number
  readonly costs: Costs
}

/** Answers by day, in whole cards; place 0 is today, whose numbers include what was answered already. */
export interface Load {
  readonly due: Int32Array
  readonly new: Int32Array
  /** 1 on days when more is due than fits: a quota, and no new cards. */
  readonly catchingUp: Uint8Array
}

/** How many days a forecast covers, at least none. */
export function daysIn({ from, to }: ForecastInput): number {
  return Math.max(0, to - from + 1)
}

/** No answers on any day. */
export function emptyLoad(days: number): Load {
  return { due: new Int32Array(days), new: new Int32Array(days), catchingUp: new Uint8Array(days) }
}

/** Answers already given on a day of the forecast: those of today on day 0, none later. */
export function doneOn({ done }: ForecastInput, day: number): ForecastInput['done'] {
  return day === 0 ? done : { due: 0, new: 0 }
}

/** New cards to give on a day without a backlog, besides those already met on it, when `left` are left. */
export function newOn(input: ForecastInput, day: number, newPerDay: number, left: number): number {
  if (input.newUntil !== null && input.from + day > input.newUntil) return 0
  return Math.min(left, Math.max(0, newPerDay - doneOn(input, day).new))
}
