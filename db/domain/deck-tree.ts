/** Decks in each other: rows that name the one they lie in, as a tree. */
import type { DeckId } from './ids.ts'

/** What the tree needs to know of a deck. */
export interface Nested {
  readonly id: DeckId
  readonly parent: DeckId | null
  readonly name: string
  /** Put away itself. */
  readonly archived: boolean
}

/** The most decks that may lie in each other. */
export const DEEPEST = 32
/** Stands between the names of decks in each other. */
export const LEVEL = '::'

export interface DeckTree<Deck extends Nested> {
  /** The decks that lie right in one, or in none, in their order. */
  inside(parent: DeckId | null): readonly Deck[]
  /** A deck, each of those inside it followed by what is inside that; nothing for one that is not there. */
  within(deck: DeckId): readonly Deck[]
  /** All decks: the outermost in their order, each followed by what is inside it. */
  all(): readonly Deck[]
  /** The decks a deck lies in, the outermost first. */
  above(deck: DeckId): readonly Deck[]
  /** Its name with those above it, `::` between. */
  path(deck: DeckId): string
  /** Whether it, or one it lies in, was put away. */
  isArchived(deck: DeckId): boolean
}

/** @param decks in their order */
export function treeOf<Deck extends Nested>(decks: readonly Deck[]): DeckTree<Deck> {
  const byId = new Map(decks.map(deck => [deck.id, deck]))
  const byParent = Map.groupBy(decks, ({ parent }) => parent)
  const inside = (parent: DeckId | null): readonly Deck[] => byParent.get(parent) ?? []
  const chain = (deck: DeckId): readonly Deck[] => {
    const up: Deck[] = []
    for (let at = byId.get(deck); at !== undefined; at = at.parent === null ? undefined : byId.get(at.parent))
      up.push(at)
    return up.toReversed()
  }
  const withBelow = (deck: Deck): readonly Deck[] => [deck, ...inside(deck.id).flatMap(withBelow)]
  return {
    inside,
    within: id => {
      const deck = byId.get(id)
      return deck === undefined ? [] : withBelow(deck)
    },
    all: () => inside(null).flatMap(withBelow),
    above: deck => chain(deck).slice(0, -1),
    path: deck =>
      chain(deck)
        .map(({ name }) => name)
        .join(LEVEL),
    isArchived: deck => chain(deck).some(({ archived }) => archived),
  }
}

/** The decks that are away: those that were put away, and all inside them. */
export function archivedAmong(decks: readonly Nested[]): ReadonlySet<DeckId> {
  const away = decks.filter(({ archived }) => archived)
  if (away.length === 0) return new Set()
  const tree = treeOf(decks)
  return new Set(away.flatMap(({ id }) => tree.within(id).map(deck => deck.id)))
}
