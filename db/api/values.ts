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

/** How long a session outside of the day's plan may take. */
export const StudyMinutes = z.int().min(1).max(600)

/**
 * A session outside of the day's plan. `since` is the log's end when it began (`study.begin`): what was answered after it is
 * done, so that the session is the same in another window and after a restart.
 */
export const StudyScope = z.discriminatedUnion('kind', [
  /** What a search finds: `ahead` of its day, which counts, or as `cram`, which moves nothing. */
  z.strictObject({
    kind: z.literal('custom'),
    search: SearchTextValue,
    how: z.enum(['ahead', 'cram']),
    minutes: StudyMinutes.nullable(),
    since: z.int().min(0),
  }),
  /** Essential and core cards of the blocks that are on, the weakest first, as cram. */
  z.strictObject({ kind: z.literal('sweep'), minutes: StudyMinutes, since: z.int().min(0) }),
])
export type StudyScope = z.infer<typeof StudyScope>

/** Which cards a session is about. */
export const Scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('today') }),
  z.strictObject({ kind: z.literal('deck'), deck: DeckIdValue }),
  /** The first few new cards of the blocks, which is what a beginner is shown; see `db/domain/queue/first-cards.ts`. */
  z.strictObject({ kind: z.literal('start') }),
  ...StudyScope.options,
])
export type Scope = z.infer<typeof Scope>

/** What a file is called in a note: one plain component, which a reader sees as it is. */
export const FileNameValue = z
  .string()
  .min(1)
  .max(255)
  .refine(name => !/^\.{1,2}$|[/\\]|\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u.test(name))

/** A picture of a note: the name its text has for it, and the file by its SHA-256 in hexadecimal. */
export const PictureValue = z.strictObject({ name: FileNameValue, hash: z.string().regex(/^[0-9a-f]{64}$/) })
export type Picture = z.infer<typeof PictureValue>

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
