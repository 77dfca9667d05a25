/** Decks in each other: what a group of them looks like as a tree of which some branches are folded. */
import type { DeckRow } from '../../../db/api/decks.ts'
import { LEVEL } from '../../../db/domain/deck-tree.ts'
import type { DeckId } from '../../../db/domain/ids.ts'

/** Decks as they are listed: each followed by those inside it. */
export type Decks = readonly DeckRow[]

/** A deck as its row shows it. */
export interface TreeRow {
  /** With the cards of those inside it while it is folded. */
  readonly deck: DeckRow
  /** From 1. */
  readonly level: number
  /** Null: nothing is inside. */
  readonly open: boolean | null
  /** Its place among those beside it, from 1, and how many they are. */
  readonly position: number
  readonly of: number
}

const COUNTED = ['due', 'new', 'total', 'mature', 'young', 'known', 'unseen', 'suspended', 'leeches'] as const

/** The decks that are in sight while some are folded. */
export function rowsOf(decks: Decks, folded: ReadonlySet<DeckId>): readonly TreeRow[] {
  const rows: TreeRow[] = []
  let hiddenBelow = Infinity
  for (const [at, deck] of decks.entries()) {
    if (deck.depth > hiddenBelow) continue
    const inside = insideAt(decks, at)
    const isFolded = inside.length > 0 && folded.has(deck.id)
    hiddenBelow = isFolded ? deck.depth : Infinity
    const beside = siblingsOf(decks, deck)
    rows.push({
      deck: isFolded ? withThose(deck, inside) : deck,
      level: deck.depth + 1,
      open: inside.length === 0 ? null : !isFolded,
      position: beside.indexOf(deck) + 1,
      of: beside.length,
    })
  }
  return rows
}

/** Every deck inside one, however deep. */
export function insideOf(decks: Decks, id: DeckId): Decks {
  const at = decks.findIndex(deck => deck.id === id)
  return at === -1 ? [] : insideAt(decks, at)
}

/** The decks a deck lies in, from the outermost in. */
export function aboveOf(decks: Decks, deck: DeckRow): Decks {
  const parent = decks.find(one => one.id === deck.parent)
  return parent === undefined ? [] : [...aboveOf(decks, parent), parent]
}

/** Decks that lie in the same one, the deck itself among them, in their order. */
export function siblingsOf(decks: Decks, deck: DeckRow): Decks {
  return decks.filter(one => one.parent === deck.parent)
}

/** Its name after those of the decks it lies in: `Maths::Algebra`. */
export function pathOf(decks: Decks, deck: DeckRow): string {
  return [...aboveOf(decks, deck), deck].map(({ name }) => name).join(LEVEL)
}

/** A deck that counts the cards of others as its own. */
export function withThose(deck: DeckRow, inside: Decks): DeckRow {
  const sums = COUNTED.map(what => [what, inside.reduce((sum, one) => sum + one[what], deck[what])] as const)
  return { ...deck, ...Object.fromEntries(sums) }
}

function insideAt(decks: Decks, at: number): Decks {
  const depth = decks[at]?.depth ?? 0
  const end = decks.findIndex((deck, index) => index > at && deck.depth <= depth)
  return decks.slice(at + 1, end === -1 ? decks.length : end)
}
