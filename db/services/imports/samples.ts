/** Samples to start a deck from: written as a new file where the learner says, and watched while it is edited elsewhere. */
import { existsSync, statSync, watch } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, extname, isAbsolute, join } from 'node:path'
import type { NotWritten, SampleKind, Saved } from '../../api/samples.ts'
import { AppError } from '../../domain/errors.ts'
import { SAMPLES } from '../../formats/samples.ts'

const EXTENSIONS: Readonly<Record<SampleKind, readonly [usual: string, ...others: string[]]>> = {
  markdown: ['.md'],
  csv: ['.csv'],
  yaml: ['.yaml', '.yml'],
}
const NAME = 'Recall sample'
/** Editors write a file in several strokes; the last of them counts. */
const SETTLE_MS = 150

/** A name that is free in the learner’s documents, or in their own folder where they have none. */
export function placeFor(kind: SampleKind, person = homedir()): string {
  const documents = join(person, 'Documents')
  const folder = existsSync(documents) ? documents : person
  const at = (n: number) => join(folder, `${NAME}${n === 1 ? '' : ` ${n}`}${EXTENSIONS[kind][0]}`)
  let n = 1
  while (existsSync(at(n))) n += 1
  return at(n)
}

/** Writes a sample as a new file; nothing that is there is written over. Null: it is written. @throws AppError `disk-full` */
export async function writeSample(kind: SampleKind, path: string): Promise<NotWritten | null> {
  if (!isAbsolute(path) || path.includes('\0')) return 'no-path'
  if (!EXTENSIONS[kind].includes(extname(path).toLowerCase())) return 'other-extension'
  try {
    await writeFile(path, SAMPLES[kind], { flag: 'wx' })
    return null
  } catch (error) {
    return whyNot(error, path)
  }
}

/**
 * Counts how often a file is saved, until `signal`. A file that is gone for a moment, as while it is replaced, is waited for.
 * @throws AppError `folder-missing`
 */
export async function* savesOf(path: string, signal: AbortSignal): AsyncGenerator<Saved, void, void> {
  const changes = changesOf(path, signal)
  let seen = stampOf(path)
  let saved = 0
  try {
    while (await changes.next()) {
      const now = stampOf(path)
      if (now === null || now === seen) continue
      seen = now
      saved += 1
      yield { saved }
    }
  } finally {
    changes.stop()
  }
}

/** Says when a file has settled after a change: its folder is watched, because many editors put a new file in its place. */
function changesOf(path: string, signal: AbortSignal) {
  let changed = Promise.withResolvers<void>()
  let settling: ReturnType<typeof setTimeout> | undefined
  const wake = () => changed.resolve()
  const watcher = watching(path)
  watcher.on('change', (_kind, name) => {
    if (name !== null && name !== basename(path)) return
    clearTimeout(settling)
    settling = setTimeout(wake, SETTLE_MS)
  })
  watcher.on('error', wake)
  signal.addEventListener('abort', wake)
  return {
    /** Resolves with false once nobody listens any more. */
    next: async (): Promise<boolean> => {
      await changed.promise
      changed = Promise.withResolvers<void>()
      return !signal.aborted
    },
    stop: () => {
      clearTimeout(settling)
      signal.removeEventListener('abort', wake)
      watcher.close()
    },
  }
}

function watching(path: string) {
  try {
    return watch(dirname(path), { persistent: false })
  } catch (error) {
    throw new AppError('folder-missing', { path: dirname(path) }, error)
  }
}

/** When it was written and how long it is; null where it is not there. */
function stampOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? null : `${found.mtimeMs} ${found.size} ${found.ino}`
}

function whyNot(error: unknown, path: string): NotWritten {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'EEXIST':
      return 'exists'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no-folder'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
      return 'not-allowed'
    case 'ENOSPC':
    case 'EDQUOT':
      throw new AppError('disk-full', { path }, error)
    default:
      throw new AppError('storage-failed', { path }, error)
  }
}
