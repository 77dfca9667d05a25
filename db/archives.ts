/** The one file that everything goes into: collection, media and window; made, checked, and put back on any machine. */
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as backups from './backups.ts'
import { AppError } from './domain/errors.ts'
import { isoDate } from './domain/time.ts'
import { COLLECTION_NAME, MEDIA_FOLDER, mediaHash, WINDOW_NAME, type Manifest } from './domain/transfer/archive.ts'
import { inFolder, type Exporting, type Made } from './making.ts'
import { asFileError, type Files } from './files.ts'
import { openArchive, verifyArchive, type Archive, type DescribedFile } from './formats/archive/read.ts'
import { writeArchive, type ArchiveFile } from './formats/archive/write.ts'
import { turns } from './formats/turns.ts'
import { contentsOf } from './inspect.ts'
import { instantLabel } from './services/labels.ts'

/**
 * Writes an archive of everything and reads it through before it counts. The collection in it is a checked copy by
 * SQLite's backup call; answers go on meanwhile.
 * @throws AppError `disk-full`, `read-only`, `aborted`, `collection-corrupt` or `storage-failed`; nothing is left of it
 */
export async function makeArchive({ files, store, signal }: Exporting): Promise<Made> {
  return inFolder(files, async (folder, to) => {
    const copy = join(folder, COLLECTION_NAME)
    await store.gate.pass(() => store.connection.backup(copy))
    const { version: schema, notes, cards, answers } = contentsOf(copy)
    const now = store.now()
    const at = instantLabel(now)
    const found = [{ name: COLLECTION_NAME, path: copy, compress: true }, ...filesBeside(files)]
    const facts = { at, schema, notes, cards, answers }
    const written = await writeArchive(to, found, facts, signal)
    const damaged = damagedIn(written)
    // What is damaged here would be refused there: it is left out, and said.
    if (damaged.size > 0) {
      rmSync(to)
      await writeArchive(
        to,
        found.filter(({ name }) => !damaged.has(name)),
        facts,
        signal,
      )
    }
    await verifyArchive(to, folder, turns(signal))
    const media = found.length - damaged.size - 1 - (existsSync(files.window) ? 1 : 0)
    const name = `Recall at K ${isoDate(now.day)}.zip`
    return {
      notes,
      cards,
      reviews: answers,
      media,
      name,
      warnings: warningsOf(damaged),
      path: to,
      size: statSync(to).size,
    }
  })
}

/** Everything beside the collection that belongs to the learner. */
function filesBeside(files: Files): readonly ArchiveFile[] {
  const window = existsSync(files.window) ? [{ name: WINDOW_NAME, path: files.window, compress: true }] : []
  const media = existsSync(files.media) ? readdirSync(files.media) : []
  const named = media.map(name => ({ name: MEDIA_FOLDER + name, path: join(files.media, name), compress: false }))
  return [...window, ...named.filter(({ name }) => mediaHash(name) !== null)]
}

/** Media whose bytes are no longer those they are named after. */
function damagedIn({ files }: Manifest): ReadonlySet<string> {
  return new Set(files.filter(({ name, sha256 }) => (mediaHash(name) ?? sha256) !== sha256).map(({ name }) => name))
}

function warningsOf(damaged: ReadonlySet<string>): string[] {
  if (damaged.size === 0) return []
  const files = damaged.size === 1 ? '1 media file is' : `${damaged.size} media files are`
  return [`${files} damaged on disk and not in the archive.`]
}

/** Closes the collection while another one is put in its place, and opens that. */
export type Replace = (put: () => string) => Promise<string>

/**
 * Puts the collection of an archive in the place of the one that is there, which is kept beside it, and its media beside
 * those that are there. All of it is unpacked and checked before anything is closed.
 * @param supported the newest schema version this app knows
 * @returns the name the replaced collection was kept under
 * @throws AppError `file-refused`, `backup-unusable`, `collection-newer`, `disk-full`; the collection is then untouched
 */
export async function restoreArchive(files: Files, path: string, supported: number, replace: Replace): Promise<string> {
  return inFolder(files, async folder => {
    const archive = await openArchive(path, folder)
    try {
      const { collection, window } = await unpackAll(files, folder, archive, supported)
      return await replace(() => {
        const kept = backups.restoreFile(files, collection, supported)
        if (window !== null) renameSync(window, files.window)
        return kept
      })
    } finally {
      archive.close()
    }
  })
}

/** Media go to where they belong, by their hashes; the rest is put in place last. */
async function unpackAll(files: Files, folder: string, archive: Archive, supported: number) {
  const { manifest } = archive
  const named = (name: string) => manifest.files.find(file => file.name === name)
  const [collection, window] = [named(COLLECTION_NAME), named(WINDOW_NAME)]
  if (collection === undefined) throw new AppError('file-refused', { why: 'damaged' })
  if (manifest.schema > supported) {
    throw new AppError('collection-newer', { path: COLLECTION_NAME, version: manifest.schema, supported })
  }
  const to = { collection: join(folder, COLLECTION_NAME), window: join(folder, WINDOW_NAME) }
  await unpackTo(to.collection, archive, collection)
  if (window !== undefined) await unpackTo(to.window, archive, window)
  mkdirSync(files.media, { recursive: true })
  for (const file of manifest.files) await addMedia(files, folder, archive, file)
  return { collection: to.collection, window: window === undefined ? null : to.window }
}

/** A file that is there already by its hash has the same bytes. */
async function addMedia(files: Files, folder: string, archive: Archive, file: DescribedFile): Promise<void> {
  const hash = mediaHash(file.name)
  if (hash === null) return
  const to = join(files.media, hash)
  if (existsSync(to) && statSync(to).size === file.size) return
  const beside = join(folder, hash)
  await unpackTo(beside, archive, file)
  renameSync(beside, to)
}

async function unpackTo(to: string, archive: Archive, file: DescribedFile): Promise<void> {
  try {
    await pipeline(archive.bytes(file), createWriteStream(to, { flush: true }))
  } catch (error) {
    throw asFileError(error, to)
  }
}
