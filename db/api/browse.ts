/** Finding cards by a search, and doing something to many of them. */
import { z } from 'zod'
import { SORTS } from '../domain/search/sort.ts'
import { read, write } from './base.ts'
import { CardIdValue, DeckIdValue, HistoryValue, SearchTextValue } from './values.ts'

export const SortValue = z.strictObject({ by: z.enum(SORTS), descending: z.boolean() })

export const BrowseRow = z.strictObject({
  card: CardIdValue,
  callNumber: z.string().nullable(),
  /** The front without markup, its beginning. */
  question: z.string(),
  deck: z.strictObject({ id: DeckIdValue, name: z.string() }),
  tags: z.array(z.string()),
  tier: z.string().nullable(),
  /** Name of the note type; with that of the card where it makes several. */
  type: z.string(),
  state: z.enum(['new', 'due', 'young', 'mature', 'known', 'suspended', 'buried']),
  /** `today`, `12 Dec`, empty where there is none. */
  due: z.string(),
  /** Scheduled interval in days, 0 for a new card. */
  interval: z.int(),
  /** In hundredths; null for a new card. */
  ease: z.int().nullable(),
  lapses: z.int(),
  reps: z.int(),
  flag: z.int(),
  leech: z.boolean(),
  added: z.string(),
  edited: z.string(),
})
export type BrowseRow = z.infer<typeof BrowseRow>

/** Cards by name, or all that a search finds but some. */
export const SelectionValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cards'), cards: z.array(CardIdValue).min(1).max(5_000) }),
  z.strictObject({ kind: z.literal('search'), text: SearchTextValue, except: z.array(CardIdValue).max(5_000) }),
])
export type SelectionValue = z.infer<typeof SelectionValue>

/** A text for another, wherever it stands in the notes; the first field alone, the others, or all of them. */
export const ReplaceValue = z.strictObject({
  kind: z.literal('replace'),
  find: z.string().min(1).max(2_000),
  put: z.string().max(2_000),
  in: z.enum(['all', 'front', 'back']),
  matchCase: z.boolean(),
})
export type ReplaceValue = z.infer<typeof ReplaceValue>

const Searched = z.strictObject({ text: SearchTextValue, sort: SortValue })

/** New places for new cards: from `start` on, `step` apart. */
export const RepositionValue = z.strictObject({
  kind: z.literal('reposition'),
  start: z.int().min(0).max(1_000_000),
  step: z.int().min(1).max(1_000),
  /** As they stand in a list that was searched for, or by chance, the cards of a note one after the other. */
  order: z.discriminatedUnion('kind', [
    Searched.extend({ kind: z.literal('shown') }),
    z.strictObject({ kind: z.literal('shuffled') }),
  ]),
  /** Other new cards of their decks that stand at `start` or behind it move behind them. */
  makeRoom: z.boolean(),
})
export type RepositionValue = z.infer<typeof RepositionValue>

/** What can be done to many cards at once. */
export const DeedValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('move'), deck: DeckIdValue }),
  z.strictObject({ kind: z.enum(['tag', 'untag']), tag: z.string().trim().min(1).max(200) }),
  ReplaceValue,
  RepositionValue,
  z.strictObject({ kind: z.literal('flag'), flag: z.int().min(0).max(7) }),
  /** The notes of the cards go, with all their cards. */
  z.strictObject({ kind: z.enum(['suspend', 'unsuspend', 'reset', 'delete']) }),
])
export type DeedValue = z.infer<typeof DeedValue>

/** How far a long deed is; named by whoever asked for it. */
export const TaskIdValue = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)
export const DeedProgress = z.strictObject({ done: z.int(), total: z.int() })
export type DeedProgress = z.infer<typeof DeedProgress>

export const browse = {
  /**
   * Some of the cards that a search finds, in order. Terms that cannot be read are left out of it. `total` is null while
   * only the first are known.
   */
  page: read
    .input(Searched.extend({ from: z.int().min(0), count: z.int().min(1).max(200) }))
    .output(z.strictObject({ rows: z.array(BrowseRow), total: z.int().nullable() })),
  /** How many there are in all. */
  count: read.input(Searched).output(z.strictObject({ found: z.int(), cards: z.int() })),
  /** Where a card stands among them; null when it is not found. */
  place: read.input(Searched.extend({ card: CardIdValue })).output(z.strictObject({ at: z.int().nullable() })),
  /** What can stand after `deck:`, `tag:`, `block:` and `type:`; decks as something can be moved there, too. */
  names: read.input(z.strictObject({})).output(
    z.strictObject({
      decks: z.array(z.strictObject({ id: DeckIdValue, path: z.string() })),
      tags: z.array(z.string()),
      blocks: z.array(z.strictObject({ code: z.string(), name: z.string() })),
      types: z.array(z.string()),
    }),
  ),
  /** What replacing would do: how many notes it changes, and some of them before and after. */
  replaced: read.input(z.strictObject({ of: SelectionValue, how: ReplaceValue })).output(
    z.strictObject({
      notes: z.int(),
      /** Left alone, because they would make other cards than they do. */
      left: z.int(),
      samples: z.array(
        z.strictObject({ note: z.string(), callNumber: z.string().nullable(), before: z.string(), after: z.string() }),
      ),
    }),
  ),
  /** Does one thing to many cards as one operation, whole or, when it is aborted, not at all. */
  change: write.input(z.strictObject({ of: SelectionValue, deed: DeedValue, task: TaskIdValue })).output(
    z.strictObject({
      /** Cards, or notes that were deleted. */
      changed: z.int(),
      /** Left as they are: it made no difference to them, or they cannot be deleted. */
      left: z.int(),
      history: HistoryValue,
    }),
  ),
  /** How far a deed is; ends with it. */
  progress: read
    .input(z.strictObject({ task: TaskIdValue }))
    .output(z.custom<AsyncIteratorObject<DeedProgress, unknown, void>>()),
}
