/** Decks as the collection lists them, written short: `{ A: { 'A one': {}, 'A two': {} }, B: {} }`. */
import type { DeckGroup, DeckRow } from '../../../db/api/decks.ts'
import { idOf, type DeckId } from '../../../db/domain/ids.ts'

interface GivenTree {
  readonly [name: string]: GivenTree
}

const NO_CARDS = { due: 0, new: 0, total: 0, mature: 0, young: 0, known: 0, unseen: 0, suspended: 0, leeches: 0 }

/** A deck of the learner's own, called by its id. */
export function deckOf(name: string, given: Partial<DeckRow> = {}): DeckRow {
  return {
    ...NO_CARDS,
    id: idOf<DeckId>(name),
    name,
    parent: null,
    depth: 0,
    archived: false,
    block: null,
    keptOut: false,
    ...given,
  }
}

/** Decks in each other, each with its numbers. */
export function treeOf(
  tree: GivenTree,
  numbers: Readonly<Record<string, Partial<DeckRow>>> = {},
  parent: DeckId | null = null,
  depth = 0,
): DeckRow[] {
  return Object.entries(tree).flatMap(([name, inside]) => {
    const deck = deckOf(name, { parent, depth, ...numbers[name] })
    return [deck, ...treeOf(inside, numbers, deck.id, depth + 1)]
  })
}

export function ownGroup(decks: DeckRow[]): DeckGroup {
  return { name: 'My decks', kind: 'own', decks }
}

export function archivedGroup(decks: readonly DeckRow[]): DeckGroup {
  return { name: 'Archived', kind: 'archived', decks: decks.map(deck => ({ ...deck, archived: true })) }
}
