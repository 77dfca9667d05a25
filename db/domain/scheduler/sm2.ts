import { LEAST_EASE } from '../card.ts'
import { isPass, type Quality } from '../grade.ts'

/** What SM-2 knows of an item. */
export interface Sm2 {
  /** Repetitions passed in a row. */
  readonly n: number
  /** EF in hundredths, ≥ 130. */
  readonly ease: number
  /** Scheduled interval in days; 0 before the first repetition. */
  readonly interval: number
}

/** 0.1 − (5−q)(0.08 + (5−q)·0.02) in hundredths, by q. Those below 3 are never used: a failure leaves EF alone. */
export const EASE_CHANGE: Readonly<Record<Quality, number>> = { 0: -80, 1: -54, 2: -32, 3: -14, 4: 0, 5: 10 }
export const FIRST_INTERVAL = 1
export const SECOND_INTERVAL = 6

/**
 * One repetition of SM-2, by the text of Wozniak's page (super-memory.com/english/ol/sm2.htm): I(1) = 1, I(2) = 6, then
 * I(n) = I(n−1)·EF rounded up, with the EF that this very answer gives; a failure (q < 3) starts again at I(1) and
 * leaves EF alone. Whole numbers throughout: in doubles 2.5 + 4 · 0.1 is above 2.9, and 50 days would become 146, not 145.
 * @param longestInterval Days, ≥ 1, that the interval never exceeds; `Infinity` for none.
 */
export function sm2(before: Sm2, q: Quality, longestInterval: number): Sm2 {
  if (!isPass(q)) return { n: 0, ease: before.ease, interval: FIRST_INTERVAL }
  const n = before.n + 1
  const ease = Math.max(LEAST_EASE, before.ease + EASE_CHANGE[q])
  return { n, ease, interval: Math.min(longestInterval, nthInterval(n, before.interval, ease)) }
}

function nthInterval(n: number, previous: number, ease: number): number {
  if (n === 1) return FIRST_INTERVAL
  return n === 2 ? SECOND_INTERVAL : grownInterval(previous, ease)
}

/** An interval in days times an ease in hundredths, rounded up to whole days. */
export function grownInterval(previous: number, ease: number): number {
  const hundredths = previous * ease
  const beyondWholeDays = hundredths % 100
  return (hundredths - beyondWholeDays) / 100 + (beyondWholeDays > 0 ? 1 : 0)
}
