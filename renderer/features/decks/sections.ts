import type { DeckGroup, DeckRow } from '../../../db/api/decks.ts'
import type { DeckId } from '../../../db/domain/ids.ts'
import { text } from './text.ts'
import { aboveOf, rowsOf, type Decks, type TreeRow } from './tree.ts'

/** A group of decks as the table shows it. */
export interface Section {
  readonly name: string
  readonly kind: DeckGroup['kind']
  /** Those in sight. */
  readonly rows: readonly TreeRow[]
  /** How many decks it has in all. */
  readonly size: number
  /** Whether its decks are in sight. */
  readonly open: boolean
}

interface Folded {
  readonly folded: ReadonlySet<DeckId>
  readonly archiveOpen: boolean
}

/** The groups of the table; the learner's own is always one of them, what was put away comes last. */
export function sectionsOf(groups: readonly DeckGroup[], { folded, archiveOpen }: Folded): readonly Section[] {
  const none: DeckGroup = { name: text.ownGroup, kind: 'own', decks: [] }
  const shown = groups.filter(({ kind, decks }) => kind === 'own' || decks.length > 0)
  const live = shown.filter(({ kind }) => kind !== 'archived')
  const all = [
    ...live,
    ...(live.some(({ kind }) => kind === 'own') ? [] : [none]),
    ...shown.filter(({ kind }) => kind === 'archived'),
  ]
  return all.map(({ name, kind, decks }) => {
    const open = kind !== 'archived' || archiveOpen
    return { name, kind, rows: open ? rowsOf(decks, folded) : [], size: decks.length, open }
  })
}

/** The row of a deck, or of the innermost deck around it that is in sight; else the first one. */
export function rowAt(rows: readonly TreeRow[], decks: Decks, chosen: string | null): TreeRow | undefined {
  const deck = decks.find(({ id }) => id === chosen)
  const around = deck === undefined ? [] : [deck, ...aboveOf(decks, deck).toReversed()]
  const ids = around.map(({ id }) => id)
  const seen = ids.find(id => rows.some(row => row.deck.id === id))
  return rows.find(row => row.deck.id === seen) ?? rows[0]
}

/** The row to go to once a deck and all inside it are gone from there: the one below, else the one above. */
export function rowAfter(rows: readonly TreeRow[], deck: DeckRow): TreeRow | undefined {
  const at = rows.findIndex(row => row.deck.id === deck.id)
  const level = rows[at]?.level ?? 1
  const below = rows.slice(at + 1)
  return below.find(row => row.level <= level) ?? rows[at - 1]
}
