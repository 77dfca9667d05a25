/** Where a deck lies. */
import type { WriteDb } from '../../connection.ts'
import { DEEPEST, type DeckTree } from '../../domain/deck-tree.ts'
import type { DeckId } from '../../domain/ids.ts'
import * as decks from '../../repositories/decks.ts'
import { historyView, type HistoryView } from '../history-view.ts'
import type { Open } from '../open.ts'
import { transact } from '../transact.ts'
import { lying, orRefused, orTaken, type Lying } from './curriculum.ts'

export interface NewPlace {
  /** Null: it lies in none. */
  readonly parent: DeckId | null
  /** The one that comes after it there; null, and one that is elsewhere: it comes last. */
  readonly before: DeckId | null
}

/**
 * Puts a deck with all that is inside it into another one, or into none. The others keep their order.
 * @throws AppError `bad-input` for a deck inside itself, of the curriculum or into it, and for more than 32 in each other;
 * `name-taken`
 */
export function nest({ store, day }: Open, id: DeckId, place: NewPlace): { history: HistoryView } {
  const there = lying(store.read)
  const deck = there.deck(id)
  orMayLie(there, deck, place.parent)
  const order = orderWith(there.tree.inside(place.parent), deck, place.before)
  transact(store, { name: 'nest-deck', facts: { deck: deck.name } }, ({ db, op }) => {
    if (deck.parent !== place.parent) decks.setParent(db, id, place.parent, op)
    number(db, order, id, op)
  })
  day.forget()
  return { history: historyView(store) }
}

function orMayLie(there: Lying, { id, name }: decks.Deck, parent: DeckId | null): void {
  orRefused(!there.isOfCurriculum(id), 'deck-of-block')
  if (parent !== null) {
    const into = [...there.tree.above(there.deck(parent).id).map(deck => deck.id), parent]
    orRefused(!into.includes(id), 'deck-in-itself')
    orRefused(!there.isOfCurriculum(parent), 'deck-in-block')
    orRefused(into.length + heightOf(there.tree, id) <= DEEPEST, 'deck-too-deep')
  }
  orTaken(there, parent, name, id)
}

/** How many decks lie in each other from this one in, itself among them. */
function heightOf(tree: DeckTree<decks.Deck>, id: DeckId): number {
  return 1 + Math.max(0, ...tree.inside(id).map(deck => heightOf(tree, deck.id)))
}

function orderWith(beside: readonly decks.Deck[], deck: decks.Deck, before: DeckId | null): readonly decks.Deck[] {
  const others = beside.filter(({ id }) => id !== deck.id)
  const at = others.findIndex(({ id }) => id === before)
  return at === -1 ? [...others, deck] : others.toSpliced(at, 0, deck)
}

/** Gives the moved deck a place after the one before it; those behind it make room as far as they have to. */
function number(db: WriteDb, order: readonly decks.Deck[], moved: DeckId, version: number): void {
  let last = -1
  for (const { id, position } of order) {
    const next = id === moved ? last + 1 : Math.max(position, last + 1)
    if (next !== position) decks.setPosition(db, id, next, version)
    last = next
  }
}
