/** In which order the cards of a session come. */
import { tierRank, type Tier } from '../queue/candidates.ts'
import { byDayHash } from '../queue/hash.ts'
import type { StudyDay } from '../time.ts'
import type { StudyCard } from './queue.ts'

/** A card with how likely it is to be recalled, 0–1; null for one that was never answered. */
export interface Weighed extends StudyCard {
  readonly recall: number | null
  readonly tier: Tier | null
  /** Place among the new cards. */
  readonly position: number
}

/** The weakest first; those never seen last, in the order in which they would be met. */
export function weakestFirst<T extends Weighed>(cards: readonly T[], day: StudyDay): readonly T[] {
  return cards.toSorted((a, b) => byWeakness(a, b, day))
}

/** Essential cards before core ones, and within a tier the weakest first. */
export function sweepOrder<T extends Weighed>(cards: readonly T[], day: StudyDay): readonly T[] {
  return cards.toSorted((a, b) => tierRank(a.tier) - tierRank(b.tier) || byWeakness(a, b, day))
}

function byWeakness(a: Weighed, b: Weighed, day: StudyDay): number {
  if (a.recall !== null && b.recall !== null) return a.recall - b.recall || byDayHash(a.card, b.card, day)
  if (a.recall === null && b.recall === null) return a.position - b.position || byDayHash(a.card, b.card, day)
  return a.recall === null ? 1 : -1
}
