/** Values that several nouns of the contract speak of. */
import type { Root } from 'hast'
import { z } from 'zod'
import { OPERATIONS } from '../domain/operation.ts'
import { idOf, type CardId, type DeckId, type NoteId, type NoteTypeId } from '../domain/ids.ts'

const Id = z.string().min(1).max(64)
export const CardIdValue = Id.transform(id => idOf<CardId>(id))
export const DeckIdValue = Id.transform(id => idOf<DeckId>(id))
export const NoteIdValue = Id.transform(id => idOf<NoteId>(id))
export const NoteTypeIdValue = Id.transform(id => idOf<NoteTypeId>(id))

/** What is typed into a field that searches. */
export const SearchTextValue = z.string().max(2_000)

/** Which cards a session is about. */
export const Scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('today') }),
  z.strictObject({ kind: z.literal('deck'), deck: DeckIdValue }),
  /** The first few new cards of the blocks, which is what a beginner is shown; see `db/domain/queue/first-cards.ts`. */
  z.strictObject({ kind: z.literal('start') }),
])
export type Scope = z.infer<typeof Scope>

/** A rendered text: a tree, never a string of HTML. Made and cut down to the allow-list by `db/render`. */
export const Tree = z.custom<Root>(value => typeof value === 'object' && value !== null && 'children' in value)

/** What is left of today, in cards. */
export const Counts = z.strictObject({ due: z.int(), new: z.int(), drill: z.int() })
export type Counts = z.infer<typeof Counts>

/** An operation that undo or redo would turn. */
export const Entry = z.strictObject({
  op: z.int(),
  name: z.enum(OPERATIONS),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export const HistoryValue = z.strictObject({ undo: Entry.nullable(), redo: Entry.nullable() })

/** A day for people: ISO, and as the learner reads it (`Thu 10 Dec`). */
export const DayLabel = z.strictObject({ date: z.iso.date(), label: z.string() })
export type DayLabel = z.infer<typeof DayLabel>
