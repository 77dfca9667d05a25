/** Searches that lead from a deck to its cards. */
import { LEVEL } from '../../../db/domain/deck-tree.ts'
import { print } from '../../../db/domain/search/print.ts'
import type { SearchTree } from '../../../db/domain/search/tree.ts'
import type { DeckRow } from '../../../db/api/decks.ts'
import { pathOf, type Decks, type TreeRow } from './tree.ts'

/** Finds the cards of a deck, and of those inside it. */
export function searchOf(decks: Decks, deck: DeckRow): string {
  return print(within(decks, deck))
}

/** Finds the leeches of a deck, and of those inside it. */
export function leechSearch(decks: Decks, deck: DeckRow): string {
  return print({ kind: 'and', of: [within(decks, deck), LEECH] })
}

/** Finds the leeches that a row counts: those inside it only while it is folded. */
export function leechSearchOf(decks: Decks, { deck, open }: TreeRow): string {
  if (open !== true) return leechSearch(decks, deck)
  const inside: SearchTree = { kind: 'named', what: 'deck', pieces: [pathOf(decks, deck) + LEVEL, ''] }
  return print({ kind: 'and', of: [within(decks, deck), { kind: 'not', of: inside }, LEECH] })
}

const LEECH: SearchTree = { kind: 'is', state: 'leech' }

function within(decks: Decks, deck: DeckRow): SearchTree {
  if (deck.block !== null) return { kind: 'named', what: 'block', pieces: [deck.block.code] }
  return { kind: 'named', what: 'deck', pieces: [pathOf(decks, deck)] }
}
