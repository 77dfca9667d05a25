/** A text file with what lies beside it, a folder of them, or a zip of such a folder: nothing outside of it is reached. */
import { createReadStream } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, posix, sep } from 'node:path'
import { refused } from './refused.ts'
import { openZip } from './zip/directory.ts'
import { DEFAULT_LIMITS } from './zip/limits.ts'
import { unpack, type Meter } from './zip/unpack.ts'

/** Most text files of a folder, and how deep it is looked into. */
const MOST_FILES = 20_000
const DEEPEST = 32
/** Folders that hold no decks. */
const PASSED_OVER = /^(?:\.|__MACOSX$|node_modules$)/

/** Files by their paths inside, `a/b.md`. */
export interface Files {
  /** Of texts, in their order. */
  readonly texts: readonly string[]
  /** The bytes of a file, or null where there is none inside. */
  bytes(path: string): Promise<AsyncIterable<Uint8Array> | null>
  close(): void
}

/**
 * Opens a file, a folder or a zip. Of a single file the folder it lies in can be read, and only what it names.
 * @param kinds extensions of texts, `.md`
 * @throws `file-refused`
 */
export async function filesAt(path: string, kinds: readonly string[]): Promise<Files> {
  const found = await stat(path).catch((error: unknown) => {
    throw refused('gone', error)
  })
  if (found.isDirectory()) return new Folder(await realpath(path), await textsIn(path, kinds))
  if (await isZip(path)) return openZipped(path, kinds)
  const real = await realpath(path)
  return new Folder(dirname(real), [basename(real)])
}

/** Whether a file begins like a zip. */
export async function isZip(path: string): Promise<boolean> {
  const stream: AsyncIterable<Buffer> = createReadStream(path, { start: 0, end: 3 })
  for await (const chunk of stream) return chunk.toString('latin1') === 'PK\x03\x04'
  return false
}

/**
 * A path as written in the file `from`, as a path inside of the whole; null for one that leads out, is absolute or has a
 * scheme.
 */
export function resolved(from: string, written: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/])/i.test(written) || written.includes('\0') || written.includes('\\')) return null
  const path = posix.normalize(posix.join(posix.dirname(from), written))
  return path.startsWith('../') || path === '..' || path === '.' || path.startsWith('/') ? null : path
}

class Folder implements Files {
  readonly texts: readonly string[]
  private readonly root: string

  constructor(root: string, texts: readonly string[]) {
    this.root = root
    this.texts = texts
  }

  /** A link may lead anywhere: what counts is where the file really lies. */
  async bytes(path: string): Promise<AsyncIterable<Uint8Array> | null> {
    try {
      const real = await realpath(join(this.root, path))
      if (!real.startsWith(this.root.endsWith(sep) ? this.root : this.root + sep)) return null
      if (!(await stat(real)).isFile()) return null
      const stream: AsyncIterable<Buffer> = createReadStream(real)
      return stream
    } catch {
      return null
    }
  }

  close(): void {
    // Nothing is held open.
  }
}

async function textsIn(root: string, kinds: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  const walk = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true })
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (PASSED_OVER.test(entry.name)) continue
      if (entry.isDirectory() && depth < DEEPEST) await walk(path, depth + 1)
      else if (entry.isFile() && kinds.includes(extname(entry.name).toLowerCase())) found.push(path)
      if (found.length > MOST_FILES) throw refused('too-many-entries')
    }
  }
  await walk('', 0)
  return found
}

async function openZipped(path: string, kinds: readonly string[]): Promise<Files> {
  const zip = await openZip(path, DEFAULT_LIMITS)
  const meter: Meter = { bytes: 0 }
  const names = [...zip.members.keys()].filter(name => !name.endsWith('/')).toSorted()
  const texts = names.filter(name => {
    return kinds.includes(extname(name).toLowerCase()) && !name.split('/').some(part => PASSED_OVER.test(part))
  })
  return {
    texts,
    bytes: name => {
      const member = zip.members.get(name)
      return Promise.resolve(member === undefined ? null : unpack(zip, member, 'plain', meter))
    },
    close: () => zip.close(),
  }
}
