import { z } from 'zod'
import { read, write } from './base.ts'
import { Counts, DayLabel, HistoryValue } from './values.ts'

/** One day of the runway. */
export const RunwayDay = DayLabel.extend({
  reviews: z.int(),
  new: z.int(),
  minutes: z.int(),
  isInterview: z.boolean(),
})
export type RunwayDay = z.infer<typeof RunwayDay>

/** Why so many new cards a day, and what would change it. */
export const PaceValue = z.strictObject({
  newPerDay: z.int(),
  /** Cards of the blocks that are on: met by the date (or ever), and all of them. */
  met: z.int(),
  total: z.int(),
  bound: z.enum(['minutes', 'most', 'least', 'cards', 'setting']),
  /** The smallest minutes a day at which all would be met, or null when they are, or never would be. */
  minutesThatWouldDo: z.int().nullable(),
  /** No new cards on the last three days. */
  restDays: z.boolean(),
})

/** What is overdue beyond a day's minutes, and today's share of it. */
export const CatchUpValue = z.strictObject({
  daysAway: z.int(),
  overdue: z.int(),
  quota: z.int(),
  until: DayLabel,
})

export const BlockUnderWay = z.strictObject({ code: z.string(), name: z.string(), seen: z.int(), total: z.int(), due: z.int() })

export const Overview = z.strictObject({
  date: DayLabel,
  partOfDay: z.enum(['morning', 'afternoon', 'evening']),
  interview: z.strictObject({ day: DayLabel, daysLeft: z.int() }).nullable(),
  counts: Counts,
  minutes: z.int(),
  /** What the session is about, most first: `14 retrieval, 11 framing`. */
  mix: z.array(z.strictObject({ name: z.string(), cards: z.int() })),
  /** Answers given today, with their recall, or null before the first. */
  done: z.strictObject({ answers: z.int(), k: z.int(), score: z.number().nullable(), minutes: z.int(), at: z.string() }).nullable(),
  pace: PaceValue,
  catchUp: CatchUpValue.nullable(),
  /** The learner asked for the whole backlog today. */
  catchUpLifted: z.boolean(),
  pausedUntil: DayLabel.nullable(),
  runway: z.array(RunwayDay),
  blocks: z.array(BlockUnderWay),
  yesterday: z.strictObject({ answers: z.int(), k: z.int(), score: z.number().nullable(), minutes: z.int() }).nullable(),
  /** When the next card falls due, when nothing is left today. */
  nextDue: DayLabel.nullable(),
  /** The log lies more than a day ahead of the clock. */
  logIsAhead: z.boolean(),
  /** Milliseconds until the study day ends, for the window to ask again then. */
  endsInMs: z.int(),
  history: HistoryValue,
})
export type Overview = z.infer<typeof Overview>

export const today = {
  overview: read.input(z.strictObject({})).output(Overview),
  /** Lifts today's quota, or puts it back. */
  liftQuota: write.input(z.strictObject({ lifted: z.boolean() })).output(z.strictObject({})),
}
