import type { CardId } from '../ids.ts'
import type { StudyDay } from '../time.ts'
import { byDayHash, dayHash } from './hash.ts'

const HASHES = 2 ** 32

/** A new card of a deck with its place. */
export interface Placed {
  readonly card: CardId
  /** Below 0 when it was forwarded to the front of the new queue. */
  readonly position: number
}

/**
 * The new cards of a deck that gives them in an order drawn anew each day, in that order, with the places they have on it:
 * by the hash of the day, spread over as many places as the deck has cards, so that decks with an order of their own go on
 * taking turns with it. Forwarded cards keep their places. What was met, or is undone, moves no other card.
 * @param many the number of its new cards when the day began
 */
export function drawn<Card extends Placed>(cards: readonly Card[], day: StudyDay, many: number): readonly Card[] {
  return cards
    .map(card => ({ ...card, position: placeOf(card, day, many) }))
    .toSorted((a, b) => a.position - b.position || byDayHash(a.card, b.card, day))
}

function placeOf({ card, position }: Placed, day: StudyDay, many: number): number {
  return position < 0 ? position : Math.floor((dayHash(card, day) / HASHES) * many)
}
