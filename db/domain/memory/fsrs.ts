/** FSRS-6 with its published default weights, as a predictor of recall; it schedules nothing. */
import { clamp, default_w, FSRSAlgorithm, S_MAX, S_MIN } from 'ts-fsrs'

/** What of a card is remembered, right after an answer. */
export interface Memory {
  /** Days after which recall has fallen to 0.9, > 0. */
  readonly stability: number
  /** How hard the card is, 1–10. */
  readonly difficulty: number
}

/** 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Rating = 1 | 2 | 3 | 4

const fsrs = new FSRSAlgorithm({ w: default_w })
/** Of the growth of stability with each recall: how much there is, how it slows down, and what being nearly forgotten adds. */
const [GROWTH, SLOWING, NEARLY_FORGOTTEN] = [default_w[8] ?? 0, default_w[9] ?? 0, default_w[10] ?? 0]

/** The chance of recall so many days after an answer, 0–1; 1 at once. */
export function recallAfter({ stability }: Memory, days: number): number {
  return fsrs.forgetting_curve(Math.max(0, days), stability)
}

/** After the first answer to a card. */
export function firstMemory(rating: Rating): Memory {
  return fsrs.next_state(null, 0, rating)
}

/** After a further answer. @param days whole study days since the one before; 0 on the same day */
export function nextMemory({ stability, difficulty }: Memory, rating: Rating, days: number): Memory {
  return fsrs.next_state({ stability, difficulty }, Math.max(0, days), rating)
}

/**
 * What a card scheduled elsewhere stands for when none of its answers is known: its interval was chosen so that nine of
 * ten come back, and its difficulty is the one at which the next interval would grow by its ease (FSRS-6, stability after
 * a recall: S · (1 + e^w8 · (11 − D) · S^−w9 · (e^(w10 · 0.1) − 1)), solved for D).
 * @param interval days, ≥ 1
 * @param ease hundredths
 */
export function memoryOfSchedule(interval: number, ease: number): Memory {
  const stability = clamp(interval, S_MIN, S_MAX)
  const growth = Math.exp(GROWTH) * stability ** -SLOWING * Math.expm1(NEARLY_FORGOTTEN * 0.1)
  return { stability, difficulty: clamp(11 - (ease / 100 - 1) / growth, 1, 10) }
}
