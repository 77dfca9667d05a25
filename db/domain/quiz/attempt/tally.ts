import type { Confidence } from '../quiz-choice.ts'
import type { Outcome } from './outcome.ts'

/** What outcomes add up to. */
export interface Tally {
  /** Scored questions, and those of them with full marks. */
  readonly k: number
  readonly hits: number
  /** Sum of the marks. */
  readonly points: number
}

/** recall@k of some outcomes: blanks are misses, what is not scored is left out. */
export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const scored = outcomes.filter(({ points }) => points !== null)
  return {
    k: scored.length,
    hits: scored.filter(({ hit }) => hit).length,
    points: scored.reduce((sum, { points }) => sum + (points ?? 0), 0),
  }
}

/** hits ÷ k, 0 to 1; null when nothing was scored. */
export function scoreOfTally({ k, hits }: Tally): number | null {
  return k === 0 ? null : hits / k
}

/** Marks with parts counted, 0 to 1; null when nothing was scored. */
export function partialOfTally({ k, points }: Tally): number | null {
  return k === 0 ? null : points / k
}

/** Slower than this multiple of its seconds: known, but not fluent. */
const SLOW = 1.5

/** Where a question stands in the results. */
export function groupOf(
  { points, hit }: Outcome,
  spentMs: number,
  seconds: number,
): 'missed' | 'slow' | 'right' | 'unscored' {
  if (points === null) return 'unscored'
  if (!hit) return 'missed'
  return spentMs > SLOW * seconds * 1_000 ? 'slow' : 'right'
}

const CONFIDENCES: readonly Confidence[] = ['guess', 'fairly', 'sure']

/** How often each confidence was right; those never given are left out. */
export function calibrationOf(
  answers: readonly { readonly confidence: Confidence | null; readonly outcome: Outcome }[],
): { confidence: Confidence; answers: number; hits: number }[] {
  return CONFIDENCES.flatMap(confidence => {
    const given = answers.filter(answer => answer.confidence === confidence && answer.outcome.points !== null)
    const hits = given.filter(({ outcome }) => outcome.hit).length
    return given.length === 0 ? [] : [{ confidence, answers: given.length, hits }]
  })
}
