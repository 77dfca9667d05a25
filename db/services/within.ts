/** Which decks a day, or a session of one deck, is about. */
import type { Scope } from '../api/values.ts'
import type { ReadDb } from '../connection.ts'
import { archivedAmong, treeOf } from '../domain/deck-tree.ts'
import type { DeckId } from '../domain/ids.ts'
import * as blocks from '../repositories/blocks.ts'
import * as decks from '../repositories/decks.ts'

/** Decks by what they give. */
export interface Within {
  /** Decks whose seen cards come up. */
  readonly reviews: ReadonlySet<DeckId>
  /** Decks that give new cards. */
  readonly fresh: ReadonlySet<DeckId>
}

/**
 * The decks that take part in Today: those whose seen cards come up, and those that give new ones. What was put away
 * takes no part.
 * @param stateOf what a block counts as; what it is, unless something else is to be tried
 */
export function decksOfToday(db: ReadDb, stateOf = (block: blocks.InstalledBlock) => block.state): Within {
  const states = new Map(blocks.all(db).map(block => [block.deck, stateOf(block)]))
  const all = decks.all(db)
  const away = archivedAmong(all)
  const open = all.filter(deck => !deck.keptOut && !away.has(deck.id))
  return {
    reviews: new Set(open.filter(deck => states.get(deck.id) !== 'off').map(deck => deck.id)),
    fresh: new Set(open.filter(deck => (states.get(deck.id) ?? 'on') === 'on').map(deck => deck.id)),
  }
}

/** A deck that is opened gives what is inside it, too; of blocks in there those that take part today. */
export function decksWithin(db: ReadDb, scope: Scope, today: Within): Within {
  if (scope.kind !== 'deck') return today
  const all = decks.all(db)
  const away = archivedAmong(all)
  const ofBlocks = blocks.deckIds(db)
  const ids = treeOf(all)
    .within(scope.deck)
    .map(({ id }) => id)
    .filter(id => !away.has(id))
  const open = (those: ReadonlySet<DeckId>) =>
    new Set(ids.filter(id => id === scope.deck || !ofBlocks.has(id) || those.has(id)))
  return { reviews: open(today.reviews), fresh: open(today.fresh) }
}
