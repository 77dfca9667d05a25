/** Files brought into a test collection through the calls of the wizard. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Detected, ImportChoices, Preview, ReadSettings, Report } from '../../db/api/imports.ts'
import type { Batch, BatchCard, BatchDeck, BatchNote, BatchNoteType } from '../../db/formats/batch.ts'
import type { TestCollection } from './collection.ts'

/** What the wizard begins with. */
export const CHOICES: ImportChoices = { duplicates: 'update', scheduling: true, resetHard: false, keepOut: false }

/** How a test's file is brought in. */
export interface Bring {
  readonly name?: string
  readonly choices?: Partial<ImportChoices>
  readonly settings?: Partial<ReadSettings>
}

/** A file that was read and compared. */
export interface Brought {
  readonly detected: Detected
  readonly preview: Preview
  /** Writes it. */
  readonly write: () => Promise<Report>
}

/** A file as it was offered, previewed; `text` is its content. */
export async function preview(c: TestCollection, text: string | Buffer, given: Bring = {}): Promise<Brought> {
  const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-file-'))
  const path = join(folder, given.name ?? 'deck.csv')
  writeFileSync(path, text)
  try {
    return await previewFile(c, path, given)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same for a file that lies somewhere. */
export async function previewFile(
  c: TestCollection,
  path: string,
  { choices, settings }: Bring = {},
): Promise<Brought> {
  const detected = await c.api.imports.open({ offer: c.door.offer(path, basename(path)) })
  const chosen = { ...CHOICES, ...choices }
  const input = { import: detected.import, settings: { ...detected.settings, ...settings }, choices: chosen }
  return {
    detected,
    preview: await c.api.imports.preview(input),
    write: () => c.api.imports.write({ import: detected.import, choices: chosen }),
  }
}

/** Brings a text in. */
export async function bring(c: TestCollection, text: string | Buffer, given: Bring = {}): Promise<Report> {
  return (await preview(c, text, given)).write()
}

/** Notes of the collection that are no content: the first two fields, tags, and where their cards stand. */
export function ownNotes(c: TestCollection) {
  const rows = c.store.read.all<{ id: string; fields: string }>(
    'select id, fields from notes where id not in (select note_id from origins) order by id',
  )
  return rows.map(({ id, fields }) => ({
    fields: JSON.parse(fields) as string[],
    tags: c.store.read
      .all<{ name: string }>(
        'select name from tags where id in (select tag_id from note_tags where note_id = ?) order by name',
        id,
      )
      .map(({ name }) => name),
  }))
}

/** A file of our own format that holds a batch: everything the importer can be told. Its notes are lines, from 2 on. */
export function deckFile(
  { decks, noteTypes, notes = [], media, templates }: Partial<Batch>,
  questions: readonly object[] = [],
): string {
  const rest = JSON.stringify({ recall_at_k: 1, decks, note_types: noteTypes, media, templates, questions })
  const lines = [...notes].map(given => {
    const { createdAt, changedAt, where: _, ...note } = given
    return JSON.stringify({ ...note, created_at: createdAt, changed_at: changedAt })
  })
  return `${rest.slice(0, -1)},"notes":[\n${lines.join(',\n')}\n]}\n`
}

export const DECK: BatchDeck = { key: 'd', name: 'Brought', under: [], block: null }

export const TYPE: BatchNoteType = {
  key: 'anki:1',
  name: 'Foreign',
  kind: 'standard',
  fields: ['Front', 'Back'],
  templates: [{ name: 'Card 1', front: '{{Front}}', back: '{{Back}}' }],
  css: '.card { color: teal }',
  markup: 'html',
  details: { id: 1 },
  media: [],
}

/** A new card of the deck. */
export const CARD: BatchCard = { template: 0, deck: 'd', position: 0, state: null, details: null, reviews: [] }

/** A note with one new card; whatever is left out is made up. */
export function noteOf(key: string | null, front: string, given: Partial<BatchNote> = {}): BatchNote {
  return {
    key,
    type: TYPE.key,
    fields: [front, `Answer to ${front}`],
    tags: [],
    createdAt: null,
    changedAt: null,
    media: [],
    cards: [CARD],
    where: front,
    origin: null,
    ...given,
  }
}

/** A file with these notes in one deck and of one type. */
export function fileOf(notes: readonly BatchNote[], type: BatchNoteType = TYPE): string {
  return deckFile({ decks: [DECK], noteTypes: [type], notes: notes.map(note => ({ ...note, type: type.key })) })
}
