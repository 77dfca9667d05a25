/** Taking decks out. A file is made beside the collection and fetched from the host once, at `/export/<id>`. */
import { z } from 'zod'
import { read, write } from './base.ts'
import { DeckIdValue, SearchTextValue } from './values.ts'

export const ExportIdValue = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

export const ExportFormat = z.enum([
  /** Anki package, legacy 2: every Anki since 2.1 reads it. */
  'apkg',
  /** Anki package, latest generation. */
  'apkg-latest',
  'csv',
  'tsv',
  'markdown',
  /** Our own deck format, without loss. */
  'yaml',
  'json',
  /** Everything: collection, media and settings in one file. */
  'archive',
])
export type ExportFormat = z.infer<typeof ExportFormat>

export const ExportWhat = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  /** A deck with those below it. */
  z.strictObject({ kind: z.literal('deck'), deck: DeckIdValue }),
  z.strictObject({ kind: z.literal('search'), text: SearchTextValue }),
])
export type ExportWhat = z.infer<typeof ExportWhat>

export const ExportRequest = z.strictObject({
  /** An archive is always of everything. */
  what: ExportWhat,
  format: ExportFormat,
  scheduling: z.boolean(),
  media: z.boolean(),
})
export type ExportRequest = z.infer<typeof ExportRequest>

export const Exported = z.strictObject({
  export: ExportIdValue,
  /** What it is saved as. */
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  notes: z.int(),
  cards: z.int(),
  reviews: z.int(),
  media: z.int(),
  /** What the format cannot say, one sentence each. */
  warnings: z.array(z.string()),
})
export type Exported = z.infer<typeof Exported>

export const exports = {
  /** How much an export would hold. */
  count: read.input(z.strictObject({ what: ExportWhat })).output(z.strictObject({ notes: z.int(), cards: z.int() })),
  /** Makes the file. Aborting it leaves nothing. */
  make: write.input(ExportRequest).output(Exported),
}
