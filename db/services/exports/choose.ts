/** Which cards an export is about. */
import type { ExportWhat } from '../../api/exports.ts'
import type { ReadDb } from '../../connection.ts'
import { treeOf } from '../../domain/deck-tree.ts'
import { orNotFound } from '../../domain/errors.ts'
import type { CardId, DeckId } from '../../domain/ids.ts'
import * as decks from '../../repositories/decks.ts'
import * as exported from '../../repositories/exported.ts'
import { cardIdsOf } from '../browse/ids.ts'
import type { Store } from '../transact.ts'

/** The cards of some decks, or those that were found. */
export type Chosen =
  | { readonly kind: 'decks'; readonly decks: readonly decks.Deck[] }
  | { readonly kind: 'cards'; readonly cards: readonly CardId[] }

/** Finds the cards of a search. */
export type Find = (text: string) => readonly CardId[]

/** @throws AppError `not-found` when the deck is gone; `bad-input` for a search that cannot be read */
export function choose(db: ReadDb, what: ExportWhat, find: Find): Chosen {
  switch (what.kind) {
    case 'all':
      return { kind: 'decks', decks: treeOf(decks.all(db)).all() }
    case 'deck': {
      const { id } = orNotFound(decks.byId(db, what.deck), 'deck')
      return { kind: 'decks', decks: treeOf(decks.all(db)).within(id) }
    }
    case 'search':
      return { kind: 'cards', cards: find(what.text) }
  }
}

/** How much an export would hold. @throws AppError as `choose` does */
export function countOf(store: Store, what: ExportWhat): { notes: number; cards: number } {
  const { read: db } = store
  const chosen = choose(db, what, text => cardIdsOf(store, text))
  if (chosen.kind === 'decks') {
    const ids = chosen.decks.map(({ id }) => id)
    return { ...exported.countIn(db, ids) }
  }
  const found = exported.notesOfCards(db, chosen.cards)
  return { notes: new Set(found.map(({ note }) => note)).size, cards: found.length }
}

/** The chosen cards, some at a time, deck by deck in the order in which they were added. */
export function* chunksOf(db: ReadDb, chosen: Chosen, size: number): Iterable<readonly exported.CardOfNote[]> {
  if (chosen.kind === 'cards') {
    for (let from = 0; from < chosen.cards.length; from += size) {
      yield exported.notesOfCards(db, chosen.cards.slice(from, from + size))
    }
    return
  }
  for (const { id } of chosen.decks) {
    let chunk = exported.cardsAfter(db, id, '', size)
    while (chunk.length > 0) {
      yield chunk
      chunk = exported.cardsAfter(db, id, chunk.at(-1)?.card ?? '', size)
    }
  }
}

/** Whether a card is among them. */
export function isChosen(chosen: Chosen): (card: { readonly id: CardId; readonly deck: DeckId }) => boolean {
  if (chosen.kind === 'cards') {
    const cards = new Set(chosen.cards)
    return ({ id }) => cards.has(id)
  }
  const ids = new Set(chosen.decks.map(({ id }) => id))
  return ({ deck }) => ids.has(deck)
}
