/**
 * Looks at a collection before anything is written to it, so that a file that is corrupt or of a newer version is left
 * as it was, byte for byte.
 */
import Sqlite from 'better-sqlite3'
import { closeSync, copyFileSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { asAppError } from './connection.ts'
import { AppError } from './domain/errors.ts'
import { newestOf, type Migration } from './migrations/index.ts'

const MAGIC = 'SQLite format 3\0'
/** The file header of sqlite.org/fileformat2.html: its length, and where page size and page count stand in it. */
const HEAD = { bytes: 100, pageSize: 16, pages: 28 } as const
/** SQLite's sign for pages of 65,536 bytes. */
const LARGEST_PAGE = 1

/**
 * Collections up to this size are checked in full at every open, which takes about 2 ms a MB. A larger one that was
 * closed properly has been checked by the backup of that day; it is checked again when anything spoke against it.
 */
const CHECKED_AT_ONCE = 24 * 1024 * 1024

/** What a sound file holds. */
export interface Contents {
  readonly version: number
  readonly cards: number
  readonly notes: number
  readonly answers: number
}

/** What an open has to know of a file. */
export interface Inspection {
  /** It is still to be read through before the first write. */
  readonly checkInFull: boolean
}

/**
 * Refuses a collection that must not be opened. A file that is not there, or empty, is a new one.
 * @param suspect something spoke against the file when it was last open
 * @throws AppError `collection-corrupt` or `collection-newer`
 */
export function inspect(path: string, suspect: boolean, migrations: readonly Migration[]): Inspection {
  const size = sizeOf(path)
  if (size === 0) return { checkInFull: false }
  const head = headOf(path)
  if (head.subarray(0, MAGIC.length).toString('latin1') !== MAGIC) throw new AppError('collection-corrupt', { path })
  if (sizeOf(`${path}-wal`) > 0) {
    inspectCopy(path, migrations)
    return { checkInFull: false }
  }
  if (size < sizeByHead(head)) throw new AppError('collection-corrupt', { path })
  return { checkInFull: suspect || size <= CHECKED_AT_ONCE }
}

/** What an unclean stop left in the log would be written into the file by looking at it, so a copy is looked at. */
function inspectCopy(path: string, migrations: readonly Migration[]): void {
  const folder = mkdtempSync(join(dirname(path), 'checked-'))
  try {
    const copy = join(folder, basename(path))
    copyFileSync(path, copy)
    copyFileSync(`${path}-wal`, `${copy}-wal`)
    opened(copy, path, file => {
      sound(file, path)
      known(file, path, migrations)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Checks a file in full, each value against its table's constraints too, and counts what it holds.
 * @param path the file to open; nothing is written unless a log lies beside it
 * @throws AppError `collection-corrupt`
 */
export function contentsOf(path: string): Contents {
  return opened(path, path, file => {
    sound(file, path, 'constraints too')
    const count = (table: 'cards' | 'notes' | 'reviews') =>
      Number(file.prepare(`select count(*) from ${table}`).pluck().get())
    return { version: versionOf(file), cards: count('cards'), notes: count('notes'), answers: count('reviews') }
  })
}

/** The check an open connection makes before its first write. @throws AppError */
export function check(
  file: Sqlite.Database,
  path: string,
  { checkInFull }: Inspection,
  migrations: readonly Migration[],
): void {
  asCorrupt(path, () => {
    if (checkInFull) sound(file, path)
    known(file, path, migrations)
  })
}

/** Reads the file through. Whether every value keeps its table's constraints costs as much again. */
function sound(file: Sqlite.Database, path: string, depth: 'structure' | 'constraints too' = 'structure'): void {
  file.pragma(`ignore_check_constraints = ${depth === 'structure' ? 'on' : 'off'}`)
  const verdict = file.pragma('quick_check(1)', { simple: true })
  file.pragma('ignore_check_constraints = off')
  if (verdict !== 'ok') throw new AppError('collection-corrupt', { path })
}

/** Refuses what this version cannot know: a later one's file, or some other program's, with tables but no version. */
function known(file: Sqlite.Database, path: string, migrations: readonly Migration[]): void {
  const version = versionOf(file)
  const supported = newestOf(migrations)
  if (version > supported) throw new AppError('collection-newer', { path, version, supported })
  const tables = Number(file.prepare('select count(*) from sqlite_schema').pluck().get())
  if ((version === 0) !== (tables === 0)) throw new AppError('collection-corrupt', { path })
}

function versionOf(file: Sqlite.Database): number {
  return Number(file.pragma('user_version', { simple: true }))
}

function opened<T>(path: string, named: string, work: (file: Sqlite.Database) => T): T {
  return asCorrupt(named, () => {
    const file = new Sqlite(path, { timeout: 0 })
    try {
      file.pragma('locking_mode = exclusive')
      return work(file)
    } finally {
      file.close()
    }
  })
}

/** A file that SQLite opens but cannot make sense of, a missing table for one, is as good as corrupt. */
function asCorrupt<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const senseless = error instanceof Sqlite.SqliteError && error.code === 'SQLITE_ERROR'
    throw senseless ? new AppError('collection-corrupt', { path }, error) : asAppError(error, path)
  }
}

/** Asks to write as well, though it does not: SQLite says of a file that it may only read that a lock failed. */
function headOf(path: string): Buffer {
  const file = openSync(path, 'r+')
  try {
    const head = Buffer.alloc(HEAD.bytes)
    readSync(file, head, 0, head.length, 0)
    return head
  } finally {
    closeSync(file)
  }
}

function sizeByHead(head: Buffer): number {
  const pageSize = head.readUInt16BE(HEAD.pageSize)
  return head.readUInt32BE(HEAD.pages) * (pageSize === LARGEST_PAGE ? 65_536 : pageSize)
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
