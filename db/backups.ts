/** Verified copies of the collection: made, listed, pruned to the newest ten, and put back. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { Backup } from './api/collection.ts'
import type { Connection } from './connection.ts'
import { AppError, orNotFound } from './domain/errors.ts'
import { guarded, type Files } from './files.ts'
import { contentsOf, type Contents } from './inspect.ts'

/** How many are kept. */
export const KEPT_BACKUPS = 10

const Manifest = Backup.omit({ name: true }).extend({ version: z.int() })
const NAME = /^backup-(\d{6})\.db$/
const REPLACED = /^collection-replaced-(\d+)\.db$/

/** The backups there are, newest first; order is by their number, never by the clock. */
export function list(files: Files): readonly Backup[] {
  return guarded(files.backups, () =>
    numbers(files.backups, NAME)
      .toReversed()
      .flatMap(number => {
        const manifest = readManifest(pathOf(files, number))
        if (manifest === null) return []
        const { version: _, ...backup } = manifest
        return [{ ...backup, name: basename(pathOf(files, number)) }]
      }),
  )
}

/**
 * Copies the open collection by SQLite's backup call, checks the copy in full against what the collection holds, and
 * only then counts it as a backup and drops the eldest beyond ten.
 */
export async function make(connection: Connection, files: Files, why: Backup['why'], at: string): Promise<Backup> {
  const number = (numbers(files.backups, NAME).at(-1) ?? 0) + 1
  const path = pathOf(files, number)
  const beside = `${path}.new`
  try {
    const before = countsOf(connection)
    await connection.backup(beside)
    const contents = contentsOf(beside)
    if (contents.cards < before.cards || contents.answers < before.answers)
      throw new AppError('backup-unusable', { path })
    return guarded(path, () => {
      flush(beside)
      const { cards, answers, version } = contents
      const manifest = { at, why, cards, answers, bytes: statSync(beside).size, version }
      writeFileSync(manifestOf(path), JSON.stringify(manifest), { flush: true })
      renameSync(beside, path)
      flushFolder(files.backups)
      prune(files)
      return { at, why, cards, answers, bytes: manifest.bytes, name: basename(path) }
    })
  } finally {
    removeAll(beside)
  }
}

/**
 * Puts a backup in the place of the closed collection. The replaced file is kept beside it; a stop at any point leaves
 * the old or the new one in place after `finishRestore`, never neither.
 * @param supported the newest schema version this app knows
 * @returns the name the replaced collection was kept under
 * @throws AppError `not-found`, `backup-unusable`, `collection-newer`; the collection is then untouched
 */
export function restore(files: Files, name: string, supported: number): string {
  const backup = orNotFound(
    list(files).find(one => one.name === name),
    'backup',
  )
  return restoreFile(files, join(files.backups, backup.name), supported)
}

/**
 * Puts a copy of a collection in the place of the closed one, as `restore` does.
 * @param source the copy; it stays where it is
 * @throws AppError `backup-unusable`, `collection-newer`; the collection is then untouched
 */
export function restoreFile(files: Files, source: string, supported: number): string {
  const ready = readyName(files)
  const beside = `${ready}.new`
  return guarded(ready, () => {
    try {
      copyFileSync(source, beside)
      const version = usable(beside, basename(source))
      if (version > supported) throw new AppError('collection-newer', { path: basename(source), version, supported })
      flush(beside)
      renameSync(beside, ready)
    } finally {
      removeAll(beside)
    }
    flushFolder(files.home)
    return putInPlace(files, ready)
  })
}

/** Completes a restore that was cut off after the old file had been moved away; drops one cut off before. */
export function finishRestore(files: Files): void {
  const ready = readyName(files)
  guarded(ready, () => {
    removeAll(`${ready}.new`)
    if (!existsSync(ready)) return
    if (existsSync(files.collection)) rmSync(ready)
    else putInPlace(files, ready)
  })
}

function readyName(files: Files): string {
  return `${files.collection}.restoring`
}

function usable(path: string, name: string): number {
  try {
    return contentsOf(path).version
  } catch (error) {
    throw new AppError('backup-unusable', { path: name }, error)
  }
}

function putInPlace(files: Files, ready: string): string {
  const kept = keptName(files)
  if (existsSync(files.collection)) renameSync(files.collection, kept)
  if (existsSync(`${files.collection}-wal`)) renameSync(`${files.collection}-wal`, `${kept}-wal`)
  renameSync(ready, files.collection)
  flushFolder(files.home)
  return basename(kept)
}

/** The next number; the last one again while only the log of a replaced collection is still to be moved. */
function keptName(files: Files): string {
  const nameOf = (number: number) => join(files.home, `collection-replaced-${number}.db`)
  const last = numbers(files.home, REPLACED).at(-1) ?? 0
  const half = last > 0 && !existsSync(files.collection) && !existsSync(`${nameOf(last)}-wal`)
  return nameOf(half ? last : last + 1)
}

function countsOf({ read }: Connection): Pick<Contents, 'cards' | 'answers'> {
  const sql = `select (select count(*) from cards) as cards, (select count(*) from reviews) as answers`
  return read.get<Pick<Contents, 'cards' | 'answers'>>(sql) ?? { cards: 0, answers: 0 }
}

function prune(files: Files): void {
  for (const number of numbers(files.backups, NAME).slice(0, -KEPT_BACKUPS)) {
    rmSync(pathOf(files, number), { force: true })
    rmSync(manifestOf(pathOf(files, number)), { force: true })
  }
}

/** The numbers of the files in a folder whose names have one, in order. */
function numbers(folder: string, pattern: RegExp): readonly number[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names
    .flatMap(name => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b)
}

function readManifest(path: string): z.infer<typeof Manifest> | null {
  if (!existsSync(manifestOf(path))) return null
  const manifest = Manifest.safeParse(parsed(readFileSync(manifestOf(path), 'utf8')))
  return manifest.success ? manifest.data : null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // A backup whose description is damaged is not offered; its file stays where it is.
    return null
  }
}

function removeAll(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) rmSync(file, { force: true })
}

/** Waits until the disk has a file. */
function flush(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

/** Waits until the disk has the names in a folder; Windows has no such call and needs none. */
function flushFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function pathOf(files: Files, number: number): string {
  return join(files.backups, `backup-${String(number).padStart(6, '0')}.db`)
}

function manifestOf(path: string): string {
  return path.replace(/\.db$/, '.json')
}
