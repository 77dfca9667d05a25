/** What the learner chose, applied to what a file says of a card. */
import type { ImportChoices } from '../../api/imports.ts'
import { FIRST_EASE, type CardState } from '../../domain/card.ts'
import type { BatchCard } from '../../formats/batch.ts'
import { HARD_EASE } from './tally.ts'

/** Tags that speak of a card's past and not of what it says. */
const OF_THE_PAST = new Set(['leech', 'marked'])

/** A card as it is to be written. */
export function cardAsChosen(card: BatchCard, { scheduling, resetHard }: ImportChoices): BatchCard {
  if (!scheduling) return asNew(card)
  return resetHard && card.state !== null && isHard(card.state)
    ? { ...card, state: { ...card.state, ease: FIRST_EASE } }
    : card
}

/** Without its past; a card that an update adds begins anew as well. */
export function asNew({ template, deck, position }: BatchCard): BatchCard {
  return { template, deck, position, state: null, details: null, reviews: [] }
}

export function tagsAsChosen(tags: readonly string[], { scheduling }: ImportChoices): readonly string[] {
  return scheduling ? tags : tags.filter(tag => !OF_THE_PAST.has(tag.toLowerCase()))
}

/** Whether a card is one that comes again and again since its ease has sunk. */
export function isHard({ schedule, ease }: CardState): boolean {
  return schedule.kind === 'seen' && ease <= HARD_EASE
}
