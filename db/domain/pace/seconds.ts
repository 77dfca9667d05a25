/** What answers cost this learner. */
export interface Costs {
  /** Seconds for meeting a new card, ≥ 1. */
  readonly new: number
  /** Seconds for a review, ≥ 1. */
  readonly review: number
  /** Seconds for a repetition in the drill, ≥ 1. */
  readonly drill: number
  /** Share of first answers of a day (new and due) that send their card into the drill, 0 to 1. */
  readonly missShare: number
}

/**
 * The learner's own answers, as many as the caller cares to read. Those of earlier days only: what fits into a day is not
 * to change while the learner works through it.
 */
export interface AnswerTimes {
  /** Thinking and reading time of each answer in ms, by kind. */
  readonly new: readonly number[]
  readonly review: readonly number[]
  readonly drill: readonly number[]
  /** How many of the new and review answers sent their card into the drill. */
  readonly missed: number
}

/** Until there are enough answers of one's own. */
export const DEFAULT_COSTS: Costs = { new: 45, review: 15, drill: 8, missShare: 0.1 }

/** From so many answers on the learner's own count. */
const ENOUGH = 50
const LEAST_SECONDS = 1

/** What answers cost: the learner's own median of each kind from 50 answers of that kind on, until then the default. */
export function costsOf(times: AnswerTimes): Costs {
  const first = times.new.length + times.review.length
  return {
    new: secondsOf(times.new, DEFAULT_COSTS.new),
    review: secondsOf(times.review, DEFAULT_COSTS.review),
    drill: secondsOf(times.drill, DEFAULT_COSTS.drill),
    missShare: first < ENOUGH ? DEFAULT_COSTS.missShare : Math.min(1, times.missed / first),
  }
}

/** Seconds that so many answers take on the whole. */
export function secondsFor(answers: Readonly<Record<'due' | 'new' | 'drill', number>>, costs: Costs): number {
  return answers.due * costs.review + answers.new * costs.new + answers.drill * costs.drill
}

/** How many due cards fit into the day's minutes, each with its share of the drill; a whole number. */
export function answersThatFit(minutes: number, { review, drill, missShare }: Costs): number {
  const each = review + missShare * drill
  return Math.floor((minutes * 60) / each + ROUNDING)
}

/** What sums of seconds may be off by in doubles. */
export const ROUNDING = 1e-9

function secondsOf(milliseconds: readonly number[], otherwise: number): number {
  return milliseconds.length < ENOUGH ? otherwise : Math.max(LEAST_SECONDS, median(milliseconds) / 1000)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[sorted.length >> 1] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? 0) + upper) / 2
}
