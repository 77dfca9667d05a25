/**
 * The media folder: files by their hash, and in `.trash` those that were taken out. A file is served because a row says
 * so; one without a row is kept for as long as undo or redo could bring its row back.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadDb } from '../../connection.ts'
import * as journal from '../../repositories/journal.ts'
import * as media from '../../repositories/media.ts'

const TRASH = '.trash'
/** So long after it was thrown out a file is deleted: 60 days. */
const KEPT_MS = 60 * 86_400_000
const HASH = /^[0-9a-f]{64}$/

/** Where a file lies, brought back out of the trash if need be; null when it is nowhere. */
export function pathOf(folder: string, hash: string): string | null {
  const path = join(folder, hash)
  if (existsSync(path)) return path
  const thrown = join(folder, TRASH, hash)
  if (!existsSync(thrown)) return null
  renameSync(thrown, path)
  return path
}

/** Puts files into the trash; one that is not there is none to keep. */
export function throwOut(folder: string, hashes: readonly string[], nowMs: number): void {
  mkdirSync(join(folder, TRASH), { recursive: true })
  for (const hash of hashes) {
    const [from, to] = [join(folder, hash), join(folder, TRASH, hash)]
    if (!existsSync(from)) continue
    renameSync(from, to)
    utimesSync(to, nowMs / 1000, nowMs / 1000)
  }
}

/**
 * Puts into the trash what no row says is there and no operation could bring back: what a stop in the middle of an import
 * left, or belongs to another copy of the collection. The trash keeps it for a while: a backup that is put back gets its
 * files again.
 * @param drafted hashes that what is still being written refers to
 */
export function sweep(db: ReadDb, folder: string, nowMs: number, drafted: ReadonlySet<string>): void {
  const inFolder = filesIn(folder)
  const thrown = filesIn(join(folder, TRASH))
  if (inFolder.length + thrown.length === 0) return
  const known = new Set([...media.all(db).map(({ hash }) => hash), ...drafted])
  const loose = [...inFolder, ...thrown].filter(hash => !known.has(hash))
  const wanted = loose.length === 0 ? new Set<string>() : journal.mentioned(db, 'media', loose)
  const unwanted = new Set(loose.filter(hash => !wanted.has(hash)))
  for (const hash of thrown) {
    const path = join(folder, TRASH, hash)
    if (known.has(hash)) pathOf(folder, hash)
    else if (unwanted.has(hash) && statSync(path).mtimeMs < nowMs - KEPT_MS) rmSync(path, { force: true })
  }
  const unwantedHere = inFolder.filter(hash => unwanted.has(hash))
  if (unwantedHere.length > 0) throwOut(folder, unwantedHere, nowMs)
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter(name => HASH.test(name)) : []
}
