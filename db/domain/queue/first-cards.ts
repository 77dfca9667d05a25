/** What a beginner meets first, and when all that matters most has been met. */
import type { NewCandidate } from './candidates.ts'

/** So many cards are enough to see how it works. */
export const FIRST_CARDS = 5

/** How many of the first cards are still to come on a day on which so many new ones have been met. */
export function firstCardsLeft(newDone: number): number {
  return Math.max(0, FIRST_CARDS - newDone)
}

/** How many new cards are met in this order until every essential one has been; 0 when there is none. */
export function untilEssentialsMet(order: readonly NewCandidate[]): number {
  return order.findLastIndex(({ block }) => block?.tier === 'essential') + 1
}
