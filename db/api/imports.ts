/** Bringing decks in. A file is offered by the host, read beside the collection, compared, and only then written. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Column, Format, ReadSettings } from '../domain/transfer/settings.ts'
import { read, write } from './base.ts'
import { CardIdValue, DeckIdValue, HistoryValue, Tree } from './values.ts'

/** A file the learner chose or dropped, as the host knows it; a path never comes from the page. */
export const OfferIdValue = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)
export const ImportIdValue = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

export const FormatValue = Format
export type FormatValue = z.infer<typeof FormatValue>

export const ColumnValue = Column
export type ColumnValue = z.infer<typeof ColumnValue>

export { ReadSettings }

/** What becomes of notes that are there already: their text is updated and the schedule kept, they are skipped, or added once more. */
export const Duplicates = z.enum(['update', 'skip', 'add'])
export type Duplicates = z.infer<typeof Duplicates>

/** What is done with what was read. */
export const ImportChoices = z.strictObject({
  duplicates: Duplicates,
  /** Due days, intervals, ease, history; without them all cards are new. */
  scheduling: z.boolean(),
  /** Cards with an ease of 1.50 or less start at 2.50. */
  resetHard: z.boolean(),
  /** Keep the imported decks out of Today; asked when more than 50 of their cards are overdue. */
  keepOut: z.boolean(),
})
export type ImportChoices = z.infer<typeof ImportChoices>

/** What was found in a file by its first bytes. */
export const Detected = z.strictObject({
  import: ImportIdValue,
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  /** `Anki package, latest generation (zstd)`, `Table, semicolons, windows-1252`. */
  label: z.string(),
  settings: ReadSettings,
  /** What the learner may choose instead. */
  encodings: z.array(z.string()),
  /** What a table calls its columns in a line of its own before the rows; empty for anything else. */
  columnNames: z.array(z.string()),
  /** What the file asks for, unless the learner says otherwise. */
  duplicates: Duplicates,
  /** Too large to be read without asking: above 2 GB unpacked. */
  ask: z.boolean(),
})
export type Detected = z.infer<typeof Detected>

export const NoteCounts = z.strictObject({
  /** All that the file holds; the sum of the others. */
  notes: z.int(),
  added: z.int(),
  updated: z.int(),
  same: z.int(),
  /** Same note, other note type: left as it is. */
  conflicts: z.int(),
  skipped: z.int(),
})
export type NoteCounts = z.infer<typeof NoteCounts>

export const SkippedValue = z.strictObject({ what: z.string(), why: z.string() })

/** One note as it will be: its first card's sides. */
export const Sample = z.strictObject({
  where: z.string(),
  fate: z.enum(['added', 'updated', 'same', 'conflict', 'skipped']),
  front: Tree,
  back: Tree,
  css: z.string().nullable(),
})

/** How a deck was scheduled where it came from. */
export const Scheduled = z.strictObject({
  by: z.enum(['nothing', 'sm2', 'fsrs']),
  /** Cards that are not new. */
  cards: z.int(),
  reviews: z.int(),
  overdue: z.int(),
  /** Ease of 1.50 or less. */
  hard: z.int(),
})

export const Preview = z.strictObject({
  counts: NoteCounts,
  cards: z.int(),
  decks: z.array(z.strictObject({ name: z.string(), cards: z.int(), there: z.boolean() })),
  tags: z.array(z.string()),
  noteTypes: z.array(z.strictObject({ name: z.string(), fields: z.array(z.string()), notes: z.int() })),
  /** The first rows of a table as they were read. */
  rows: z.array(z.array(z.string())),
  media: z.strictObject({ files: z.int(), bytes: z.int() }),
  questions: z.int(),
  scheduled: Scheduled,
  samples: z.array(Sample),
  /** The first 200; `counts.skipped` says how many there are. */
  skipped: z.array(SkippedValue),
  warnings: z.array(z.string()),
})
export type Preview = z.infer<typeof Preview>

/** What an import did. Counts add up: notes = added + updated + same + conflicts + skipped. */
export const Report = z.strictObject({
  /** `Anki package, latest generation (zstd)`. */
  format: z.string(),
  counts: NoteCounts,
  cards: z.int(),
  reviews: z.int(),
  media: z.int(),
  questions: z.int(),
  decks: z.array(z.strictObject({ id: DeckIdValue, name: z.string(), cards: z.int() })),
  skipped: z.array(SkippedValue),
  warnings: z.array(z.string()),
  /** The first card that was added, to be looked at. */
  first: CardIdValue.nullable(),
  /** Name of the backup made before. */
  backup: z.string(),
  history: HistoryValue,
})
export type Report = z.infer<typeof Report>

/** How far the running step is. */
export const Progress = z.strictObject({
  step: z.enum(['reading', 'comparing', 'backing-up', 'writing']),
  done: z.int(),
  /** Null while nobody knows. */
  total: z.int().nullable(),
})
export type Progress = z.infer<typeof Progress>

const OfImport = z.strictObject({ import: ImportIdValue })

export const imports = {
  /** Looks at an offered file. @throws `file-refused` */
  open: read.input(z.strictObject({ offer: OfferIdValue })).output(Detected),
  /** Reads all of it into a place of its own and compares; repeated when a setting changes. Aborting it leaves nothing. */
  preview: read.input(OfImport.extend({ settings: ReadSettings, choices: ImportChoices })).output(Preview),
  /** How far the running step of an import is; ends with it. */
  progress: read.input(OfImport).output(eventIterator(Progress)),
  /** Writes what was previewed: one operation, a backup before it. */
  write: write.input(OfImport.extend({ choices: ImportChoices })).output(Report),
  /** Stops whatever the import is doing; nothing of it stays. */
  cancel: write.input(OfImport).output(z.strictObject({})),
  /** Forgets an import that is over or was not wanted. */
  close: write.input(OfImport).output(z.strictObject({})),
}
