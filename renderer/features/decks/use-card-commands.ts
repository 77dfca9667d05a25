import type { DeckCard } from '../../../db/api/decks.ts'
import { useCommands } from '../../commands/registry.ts'
import { bringBack, canReset, isAway, reset } from './card-deeds.ts'
import { text } from './text.ts'

/** What can be done with the card that was reached last in the list. */
export function useCardCommands(card: DeckCard | undefined, onToggle: (card: DeckCard) => void): void {
  useCommands(
    card === undefined
      ? {}
      : {
          cardInfo: { label: text.info(card.callNumber), run: () => onToggle(card) },
          bringBack: { when: isAway(card), label: text.bringBack(card.callNumber), run: () => bringBack(card) },
          resetCard: { when: canReset(card), label: text.reset(card.callNumber), run: () => reset(card) },
        },
  )
}
