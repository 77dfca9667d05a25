import { z } from 'zod'
import { QuizChoice } from '../domain/quiz/quiz-choice.ts'
import { read, write } from './base.ts'
import { SweepOutlook } from './study.ts'
import { Counts, DayLabel, DeckIdValue, HistoryValue } from './values.ts'

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
  /** What keeps the number from being higher; `setting` when there is no date to plan towards. */
  bound: z.enum(['minutes', 'least', 'most', 'cards', 'last-days', 'setting']),
  /** The fewest minutes a day at which all would be met; null when they will be, or no number would do. */
  minutesThatWouldDo: z.int().nullable(),
})

/** What is overdue beyond a day's minutes, and today's share of it. */
export const CatchUpValue = z.strictObject({
  daysAway: z.int(),
  overdue: z.int(),
  quota: z.int(),
  until: DayLabel,
})

export const BlockUnderWay = z.strictObject({
  code: z.string(),
  name: z.string(),
  seen: z.int(),
  total: z.int(),
  due: z.int(),
})

/** A block's summary, to be read before the first of its cards. */
export const Reading = z.strictObject({ deck: DeckIdValue, code: z.string(), name: z.string(), minutes: z.int() })
export type Reading = z.infer<typeof Reading>

/** What a day's answers came to; score is null when no card seen before was answered. */
const DayScore = z.strictObject({
  answers: z.int(),
  k: z.int(),
  score: z.number().nullable(),
  newMet: z.int(),
  minutes: z.int(),
})

export const Overview = z.strictObject({
  date: DayLabel,
  partOfDay: z.enum(['morning', 'afternoon', 'evening']),
  interview: z.strictObject({ day: DayLabel, daysLeft: z.int() }).nullable(),
  counts: Counts,
  minutes: z.int(),
  /** What the session is about, most first: `14 retrieval, 11 framing`. */
  mix: z.array(z.strictObject({ code: z.string().nullable(), name: z.string(), cards: z.int() })),
  /** Summaries of the blocks that today's new cards begin. Nothing waits for them. */
  reading: z.array(Reading),
  /** Answers given today, with their recall, or null before the first. */
  done: DayScore.extend({ at: z.string() }).nullable(),
  pace: PaceValue,
  catchUp: CatchUpValue.nullable(),
  /** The learner asked for the whole backlog today. */
  catchUpLifted: z.boolean(),
  pausedUntil: DayLabel.nullable(),
  /** Cards that come up by tomorrow as things stand. */
  dueTomorrow: z.int(),
  blocks: z.array(BlockUnderWay),
  yesterday: DayScore.nullable(),
  /** When the next card falls due, as it is said: `tomorrow`, or the day. */
  nextDue: DayLabel.nullable(),
  /** The log lies more than a day ahead of the clock. */
  logIsAhead: z.boolean(),
  /** Nobody has answered a card here yet. */
  firstRun: z.boolean(),
  /** The first-run page was answered or left, or cards have been answered without it. */
  started: z.boolean(),
  /** How many more new cards are offered when the day is done; 0 when there are none. */
  offered: z.int(),
  /** A quiz on the weakest block that was begun, short enough for the day; null on a day without one. */
  quizOffer: z
    .strictObject({ block: z.string(), name: z.string(), questions: z.int(), minutes: z.int(), choice: QuizChoice })
    .nullable(),
  /** A Sweep, on the last two days before the interview; null on other days, and when all of it was swept. */
  sweep: SweepOutlook.nullable(),
  history: HistoryValue,
})
export type Overview = z.infer<typeof Overview>

export const today = {
  overview: read.input(z.strictObject({})).output(Overview),
  /** What the coming days are expected to bring, up to the interview; goes through every card, so it is asked apart. */
  runway: read.input(z.strictObject({})).output(z.array(RunwayDay)),
  /** Asks for more new cards today, beyond the day's number and in spite of a backlog. */
  moreNew: write.input(z.strictObject({ cards: z.int().min(1).max(50) })).output(z.strictObject({})),
  /** A summary was read, or skipped: it is offered no more. `next`: the one that comes after it. One operation. */
  readSummary: write
    .input(z.strictObject({ deck: DeckIdValue }))
    .output(z.strictObject({ next: DeckIdValue.nullable() })),
  liftQuota: write.input(z.strictObject({ lifted: z.boolean() })).output(z.strictObject({})),
}
