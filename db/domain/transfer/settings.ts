/** How a file is read: what was detected in it, unless the learner says otherwise. */
import { z } from 'zod'

export const Format = z.enum(['apkg', 'colpkg', 'csv', 'markdown', 'deck', 'archive'])
export type Format = z.infer<typeof Format>

/** What a column of a table is: a field by its place in the note type, or something else of the note. */
export const Column = z.union([
  z.strictObject({ as: z.literal('field'), field: z.int().min(0).max(99) }),
  z.strictObject({ as: z.enum(['tags', 'deck', 'note-type', 'guid', 'nothing']) }),
])
export type Column = z.infer<typeof Column>

/** Only tables have the second half. */
export const ReadSettings = z.strictObject({
  format: Format,
  /** WHATWG label: `utf-8`, `windows-1252`, `shift_jis`. */
  encoding: z.string().max(32),
  delimiter: z.string().min(1).max(1),
  /** The first row names the columns. */
  header: z.boolean(),
  /** Fields hold HTML; otherwise they are plain text. */
  html: z.boolean(),
  /** Name of the note type; one of the collection's or of the file's. */
  noteType: z.string().max(200),
  columns: z.array(Column).max(200),
  /**
   * Where cards go that the file puts nowhere: a name, `::` between levels. A package puts all of its cards somewhere: its
   * decks go inside this one, or with an empty name to where they were.
   */
  deck: z.string().max(1_000),
})
export type ReadSettings = z.infer<typeof ReadSettings>
