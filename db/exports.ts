/** Files made of the collection to be saved elsewhere. Each is made beside it, held ready, and gone at the next start. */
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportRequest } from './api/exports.ts'
import { makeArchive } from './archives.ts'
import { connectScratch, type ReadDb } from './connection.ts'
import { plainName } from './domain/transfer/anki-names.ts'
import { guarded, type Files } from './files.ts'
import { inFolder, type Exporting, type Made } from './making.ts'
import * as decks from './repositories/decks.ts'
import { cardIdsOf } from './services/browse/ids.ts'
import { choose } from './services/exports/choose.ts'
import { writeExport, type DeckFormat, type ExportChoice } from './services/exports/write-export.ts'

const ENDINGS: Readonly<Record<DeckFormat, string>> = {
  apkg: '.apkg',
  'apkg-latest': '.apkg',
  csv: '.csv',
  tsv: '.tsv',
  markdown: '.md',
  yaml: '.yaml',
  json: '.json',
}

/**
 * Writes a deck, a search or everything in a format of decks. What is read is a copy of the collection, made by SQLite's
 * backup call: all of it is of one moment however long the writing takes, and answers go on meanwhile.
 * @throws AppError `not-found`, `disk-full`, `read-only`, `aborted` or `storage-failed`; nothing is left of it
 */
export async function makeExport(choice: ExportChoice, exporting: Exporting): Promise<Made> {
  const { files, store, signal } = exporting
  return inFolder(files, async (folder, to) => {
    const copy = join(folder, 'copy.db')
    const chosen = await store.gate.pass(async () => {
      const cards = choose(store.read, choice.what, text => cardIdsOf(store, text))
      await store.connection.backup(copy)
      return cards
    })
    const connection = connectScratch(copy)
    try {
      const now = store.now()
      const { rolloverHour } = store.settings()
      const { kind, ...counts } = await writeExport(to, choice, {
        db: connection.read,
        chosen,
        mediaFolder: files.media,
        now,
        rolloverHour,
        signal,
      })
      const ending = kind === 'zip' ? '.zip' : ENDINGS[choice.format]
      const name = plainName(titleOf(connection.read, choice.what)) + ending
      return { ...counts, name, path: to, size: statSync(to).size }
    } finally {
      connection.close()
    }
  })
}

/** Makes what was asked for. @throws AppError as `makeExport` and `makeArchive` do */
export function makeFile({ format, ...choice }: ExportRequest, exporting: Exporting): Promise<Made> {
  return format === 'archive' ? makeArchive(exporting) : makeExport({ ...choice, format }, exporting)
}

/** Drops what was made before: nobody can fetch it any more. */
export function dropExports(files: Files): void {
  guarded(files.exports, () => rmSync(files.exports, { recursive: true, force: true }))
}

function titleOf(db: ReadDb, what: ExportChoice['what']): string {
  if (what.kind === 'search') return 'Found cards'
  return what.kind === 'all' ? 'Recall at K' : (decks.byId(db, what.deck)?.name ?? 'Deck')
}
