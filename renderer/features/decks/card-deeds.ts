/** What can be done with a card in its list. */
import type { DeckCard } from '../../../db/api/decks.ts'
import { api } from '../../api/client.ts'
import { offerUndo } from '../../state/history.ts'
import { report } from '../../state/ui.ts'
import { text } from './text.ts'

/** Whether it is out of the queue until it is brought back. */
export function isAway({ state }: DeckCard): boolean {
  return state === 'suspended' || state === 'known' || state === 'buried'
}

/** Whether there is anything to begin anew. */
export function canReset({ state }: DeckCard): boolean {
  return state !== 'new' && state !== 'known'
}

export function bringBack({ card, callNumber }: DeckCard): void {
  api.decks.bringBack({ card }).then(() => offerUndo(text.broughtBack(callNumber)), report)
}

/** Makes it new again. */
export function reset({ card, callNumber }: DeckCard): void {
  api.decks.reset({ card }).then(() => offerUndo(text.wasReset(callNumber)), report)
}
