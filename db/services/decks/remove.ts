/** Deleting decks with all that is in them. */
import type { DeckId } from '../../domain/ids.ts'
import * as browse from '../../repositories/browse.ts'
import * as cards from '../../repositories/cards.ts'
import * as deckContents from '../../repositories/deck-contents.ts'
import * as decks from '../../repositories/decks.ts'
import * as presets from '../../repositories/presets.ts'
import { historyView, type HistoryView } from '../history-view.ts'
import type { Open } from '../open.ts'
import { transactLong, type LongOperation } from '../transact-long.ts'
import { lying, orRefused } from './curriculum.ts'

/** What would go with a deck. @throws AppError `not-found` */
export function removal(
  { store: { read } }: Open,
  id: DeckId,
): { decks: number; notes: number; cards: number; shipped: boolean } {
  const there = lying(read)
  const all = there.tree.within(there.deck(id).id).map(deck => deck.id)
  const shipped = all.some(deck => there.isOfCurriculum(deck)) || deckContents.holdsShipped(read, all)
  return { decks: all.length - 1, ...deckContents.goingWith(read, all), shipped }
}

/**
 * Deletes a deck, those inside it, all their cards and questions, as one operation; a note goes with its last card. The log
 * keeps what happened to the cards, attempts keep what they asked.
 * @throws AppError `bad-input` where some of it came with the library and would come back; `aborted`, nothing is deleted
 * then
 */
export function remove(
  { store, day }: Open,
  id: DeckId,
  signal: AbortSignal | undefined,
): Promise<{ cards: number; history: HistoryView }> {
  return store.gate.alone(async () => {
    const there = lying(store.read)
    const { name } = there.deck(id)
    const all = there.tree.within(id).map(deck => deck.id)
    orRefused(!all.some(deck => there.isOfCurriculum(deck)), 'deck-of-block')
    orRefused(!deckContents.holdsShipped(store.read, all), 'deck-shipped')
    const gone = await transactLong(store, { name: 'delete-deck', facts: { deck: name } }, signal, async operation => {
      let count = 0
      // From the innermost out: a deck is deleted when nothing lies in it any more.
      for (const deck of all.toReversed()) count += await emptied(operation, deck)
      presets.removeUnused(operation.db)
      return count
    })
    day.forget()
    return { cards: gone, history: historyView(store) }
  }, signal)
}

/** Cards between two looks at the clock. */
const AT_ONCE = 20

/** Deletes what is in a deck, and the deck. Returns how many cards it had. */
async function emptied(operation: LongOperation, deck: DeckId): Promise<number> {
  const { db } = operation
  let count = 0
  for (let some = deckContents.someOf(db, deck, AT_ONCE); some.length > 0;) {
    for (const { card, note } of some) {
      cards.remove(db, card)
      if (cards.templatesOf(db, note).length === 0) browse.remove(db, note)
    }
    count += some.length
    await operation.rest()
    some = deckContents.someOf(db, deck, AT_ONCE)
  }
  deckContents.removeQuestions(db, deck)
  decks.remove(db, deck)
  await operation.rest()
  return count
}
