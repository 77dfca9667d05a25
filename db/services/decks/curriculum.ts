/** Which decks are the curriculum's: those of blocks, and those that hold them. */
import type { ReadDb } from '../../connection.ts'
import { treeOf, type DeckTree } from '../../domain/deck-tree.ts'
import type { DeckRefusal } from '../../domain/deck-refusals.ts'
import { isSameName } from '../../domain/deck-name.ts'
import { AppError, orInvalid, orNotFound } from '../../domain/errors.ts'
import type { DeckId } from '../../domain/ids.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as decks from '../../repositories/decks.ts'

/** Decks that a block lies in. */
export function headingsAmong(all: readonly decks.Deck[], ofBlocks: ReadonlySet<DeckId>): ReadonlySet<DeckId> {
  const tree = treeOf(all)
  return new Set([...ofBlocks].flatMap(deck => tree.above(deck).map(({ id }) => id)))
}

/** All decks as they lie, for what changes that. */
export interface Lying {
  readonly tree: DeckTree<decks.Deck>
  /** @throws AppError `not-found` */
  readonly deck: (id: DeckId) => decks.Deck
  /** Whether it is the deck of a block, or holds one. */
  readonly isOfCurriculum: (id: DeckId) => boolean
}

export function lying(db: ReadDb): Lying {
  const all = decks.all(db)
  const byId = new Map(all.map(deck => [deck.id, deck]))
  const ofBlocks = blocks.deckIds(db)
  const headings = headingsAmong(all, ofBlocks)
  return {
    tree: treeOf(all),
    deck: id => orNotFound(byId.get(id), 'deck'),
    isOfCurriculum: id => ofBlocks.has(id) || headings.has(id),
  }
}

/** @throws AppError `bad-input`, with why */
export function orRefused(condition: boolean, why: DeckRefusal): void {
  orInvalid(condition, why)
}

/** @throws AppError `name-taken` when another deck beside it has the name */
export function orTaken({ tree }: Lying, parent: DeckId | null, name: string, except: DeckId | null): void {
  const taken = tree.inside(parent).some(deck => deck.id !== except && isSameName(deck.name, name))
  if (taken) throw new AppError('name-taken', { name })
}
