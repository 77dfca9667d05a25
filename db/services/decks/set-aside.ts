/** Decks that rest: kept out of Today, or put away altogether. */
import { orNotFound } from '../../domain/errors.ts'
import type { DeckId } from '../../domain/ids.ts'
import * as decks from '../../repositories/decks.ts'
import { historyView, type HistoryView } from '../history-view.ts'
import type { Open } from '../open.ts'
import { transact } from '../transact.ts'
import { lying, type Lying } from './curriculum.ts'

/** Keeps a deck out of Today, or lets it back in. */
export function keepOut({ store, day }: Open, deck: DeckId, keptOut: boolean): void {
  const { name } = orNotFound(decks.byId(store.read, deck), 'deck')
  transact(store, { name: 'keep-deck-out', facts: { deck: name, keptOut: keptOut ? 1 : 0 } }, ({ db, op }) => {
    decks.keepOut(db, deck, keptOut, op)
  })
  day.forget()
}

/**
 * Puts a deck away with all that is inside it, or brings it back. One that is away with the decks it lies in brings those
 * back, too, and nothing else that lies in them.
 * @throws AppError `not-found`
 */
export function archive({ store, day }: Open, id: DeckId, archived: boolean): { history: HistoryView } {
  const there = lying(store.read)
  const { name } = there.deck(id)
  const changes = archived ? new Map([[id, true]]) : broughtBack(there, id)
  transact(store, { name: 'archive-deck', facts: { deck: name, archived: archived ? 1 : 0 } }, ({ db, op }) => {
    for (const [deck, isAway] of changes) {
      if (there.deck(deck).archived !== isAway) decks.archive(db, deck, isAway, op)
    }
  })
  day.forget()
  return { history: historyView(store) }
}

/** Which decks are to be marked otherwise: from the outermost that was put away inwards, all beside the way stays away. */
function broughtBack({ tree, deck }: Lying, id: DeckId): ReadonlyMap<DeckId, boolean> {
  const way = [...tree.above(id), deck(id)]
  const outermost = way.findIndex(({ archived }) => archived)
  if (outermost === -1) return new Map()
  const open = way.slice(outermost)
  const beside = open.slice(0, -1).flatMap(one => tree.inside(one.id))
  return new Map([...beside.map(one => [one.id, true] as const), ...open.map(one => [one.id, false] as const)])
}
