import { ROUNDING, type Costs } from '../pace/seconds.ts'
import type { StudyCard } from './queue.ts'

/** How many cards of a session have been seen before it, and how many have not. */
export interface StudyCount {
  readonly seen: number
  readonly fresh: number
}

/** Whole minutes, rounded up, that cards take in a session. */
export function minutesOf({ seen, fresh }: StudyCount, costs: Costs): number {
  return Math.max(0, Math.ceil((seen * secondsOf(true, costs) + fresh * secondsOf(false, costs)) / 60 - ROUNDING))
}

/**
 * As many of the cards, from the first on, as fit into the minutes, and never none. What was answered in the session
 * takes its time and stays among them, so that a session that was begun goes on with the same cards.
 * @param minutes null for all of them
 */
export function withinMinutes<T extends StudyCard>(
  cards: readonly T[],
  minutes: number | null,
  costs: Costs,
  answered: readonly StudyCard[] = [],
): readonly T[] {
  if (minutes === null) return cards
  const done = new Set(answered.map(({ card }) => card))
  let left = minutes * 60 + ROUNDING
  for (const { seen } of answered) left -= secondsOf(seen, costs)
  const kept = cards.filter(({ card, seen }) => {
    if (done.has(card)) return true
    left -= secondsOf(seen, costs)
    return left >= 0
  })
  return kept.length + answered.length > 0 ? kept : cards.slice(0, 1)
}

/** How many that are, where the seen ones come first. */
export function countWithin({ seen, fresh }: StudyCount, minutes: number | null, costs: Costs): StudyCount {
  if (minutes === null) return { seen, fresh }
  const seconds = minutes * 60 + ROUNDING
  const seenFit = Math.min(seen, Math.floor(seconds / secondsOf(true, costs)))
  const rest = seenFit < seen ? 0 : seconds - seen * secondsOf(true, costs)
  const freshFit = Math.min(fresh, Math.floor(rest / secondsOf(false, costs)))
  if (seenFit + freshFit > 0) return { seen: seenFit, fresh: freshFit }
  return { seen: Math.min(1, seen), fresh: seen > 0 ? 0 : Math.min(1, fresh) }
}

/** Of one card, with its share of the repeats. */
function secondsOf(seen: boolean, { review, new: fresh, drill, missShare }: Costs): number {
  return (seen ? review : fresh) + missShare * drill
}
