import type { DeckCard } from '../../../db/api/decks.ts'
import { useLocation } from 'wouter'
import { useCommands } from '../../commands/registry.ts'
import { bringBack, canReset, isAway, reset } from './card-deeds.ts'
import { showCardInfo, showLearnMore } from '../../state/ui.ts'
import { text } from './text.ts'

/** What can be done with the card that was reached last in the list. */
export function useCardCommands(card: DeckCard | undefined): void {
  const [, navigate] = useLocation()
  useCommands(
    card === undefined
      ? {}
      : {
          cardInfo: { label: text.info(card.callNumber), run: () => showCardInfo(card.card) },
          editCard: () => navigate(`/card/${card.card}/edit`),
          learnMore: { when: card.callNumber !== null, run: () => showLearnMore(card.card) },
          bringBack: { when: isAway(card), label: text.bringBack(card.callNumber), run: () => bringBack(card) },
          resetCard: { when: canReset(card), label: text.reset(card.callNumber), run: () => reset(card) },
        },
  )
}
