import type { ReadDb } from '../connection.ts'
import { archivedAmong } from '../domain/deck-tree.ts'
import type { DeckId } from '../domain/ids.ts'
import * as decks from '../repositories/decks.ts'

/** The decks that were put away, and all inside them: their cards come up nowhere. */
export function decksAway(db: ReadDb): ReadonlySet<DeckId> {
  return archivedAmong(decks.all(db))
}
