/** Tells by its content alone whether a file is a package of Anki's, and which files are refused by name. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { asRefusal, refused } from '../refused.ts'
import { openZip } from '../zip/directory.ts'
import { DEFAULT_LIMITS, type Limits } from '../zip/limits.ts'
import { containerOf, isAnki1Deck, type Generation } from './container.ts'

/** What can be said of a package before it is unpacked. */
export interface PackageLook {
  readonly generation: Generation
  /** A whole collection (`.colpkg`). It is the same container, so only the name tells. */
  readonly whole: boolean
  /** Bytes the zip says it unpacks to; zstd inside of it says nothing. */
  readonly unpacked: number
}

/** Beginnings of a zip: of its first file, or of the end of an empty one. */
const ZIP = new Set(['PK\x03\x04', 'PK\x05\x06'])
const WEB_PAGE = /^(\xEF\xBB\xBF)?\s*(<!--[^]{0,2000}?-->\s*)?(<!doctype\s+html|<html[\s>])/i
const LOOKED_AT = 256 * 1024

/**
 * Looks at a file; null when it is of some other kind.
 * @throws AppError `file-refused`: empty, web page, Anki 1, and for zips encrypted, damaged, newer package, no collection,
 * unsafe names, too many entries, bomb, overlapping
 */
export async function lookAtPackage(path: string, limits: Limits = DEFAULT_LIMITS): Promise<PackageLook | null> {
  if (!isZip(path)) return null
  const zip = await openZip(path, limits)
  try {
    const container = await containerOf(zip, { bytes: 0 })
    if (container === null) return null
    const unpacked = [...zip.members.values()].reduce((sum, { declared }) => sum + declared, 0)
    return { generation: container.generation, whole: isWhole(path), unpacked }
  } catch (error) {
    throw asRefusal(error)
  } finally {
    zip.close()
  }
}

/** Whether a file begins as a zip does. @throws AppError `file-refused`: empty, web page, Anki 1 */
export function isZip(path: string): boolean {
  const head = headOf(path)
  if (head.length === 0) throw refused('empty')
  if (WEB_PAGE.test(head.toString('latin1', 0, 4096))) throw refused('web-page')
  if (isAnki1Deck(head)) throw refused('anki-1')
  return ZIP.has(head.toString('latin1', 0, 4))
}

/** Whether a package goes by a name of whole collections; `collection.apkg` is the older one. */
export function isWhole(path: string): boolean {
  const name = basename(path).toLowerCase()
  return name.endsWith('.colpkg') || name === 'collection.apkg'
}

function headOf(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(Math.min(LOOKED_AT, fstatSync(file).size))
    return head.subarray(0, readSync(file, head, 0, head.length, 0))
  } finally {
    closeSync(file)
  }
}
