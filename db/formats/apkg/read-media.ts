/** Media of a package on their way to the sink, each read through and checked before it is handed over. */
import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { isStatic, plainName } from '../../domain/transfer/anki-names.ts'
import type { Sink } from '../batch.ts'
import type { Member, Zip } from '../zip/directory.ts'
import { drain, unpack, type Meter } from '../zip/unpack.ts'
import type { Container } from './container.ts'
import type { MediaList, PackageFile } from './media-list.ts'

/** What media are read from and into. */
export interface MediaContext {
  readonly zip: Zip
  readonly container: Container
  readonly meter: Meter
  readonly workDir: string
  readonly sink: Sink
}

/** What became of them. */
export interface MediaFindings {
  /** Files nothing refers to. */
  readonly unused: number
  /** Names in texts that no file of the package has, apart from those it lists and does not hold. */
  readonly missing: readonly string[]
  /** Names in texts whose files are empty. */
  readonly empty: readonly string[]
}

/** Up to here a file is held in memory while it is checked, beyond it in the work folder. */
const HELD = 4 * 1024 * 1024

/**
 * Hands over the files that texts refer to, under the names they have there, and those kept by convention. Everything
 * else in the package is read through too, so that it is what it says.
 * @param wanted names as they stand in texts, decoded
 * @throws AppError `file-refused`
 */
export async function readMedia(
  context: MediaContext,
  { files, skipped }: MediaList,
  wanted: ReadonlySet<string>,
  progress: () => void,
): Promise<MediaFindings> {
  const called = Map.groupBy(wanted, plainName)
  const told = new Set([...files.map(({ name }) => name), ...skipped.map(({ what }) => what)])
  const missing = [...called].flatMap(([name, names]) => (told.has(name) ? [] : names))
  const empty: string[] = []
  let unused = 0
  for (const file of files) {
    const names = called.get(file.name) ?? (isStatic(file.name) ? [file.name] : [])
    if (names.length === 0) unused += 1
    if ((await readFile(context, file, names)) === 0) empty.push(...names)
    progress()
  }
  await drainRest(context, files)
  return { unused, missing, empty }
}

/** @returns its bytes; null for a file that is left out */
async function readFile(context: MediaContext, file: PackageFile, names: readonly string[]): Promise<number | null> {
  const { sink } = context
  const checked = await checkedFile(context, file)
  if (typeof checked === 'string') {
    sink.skip({ what: file.name, why: checked, isFile: true })
    return null
  }
  try {
    for (const name of names) await sink.media(name, checked.bytes())
    return checked.size
  } finally {
    checked.forget()
  }
}

interface CheckedFile {
  /** Bytes. */
  readonly size: number
  bytes(): Uint8Array | AsyncIterable<Uint8Array>
  forget(): void
}

/** The file, or why it is left out. @throws AppError `file-refused` where its bytes are not what the zip says */
async function checkedFile(context: MediaContext, file: PackageFile): Promise<CheckedFile | string> {
  const hash = file.sha1 === null ? null : createHash('sha1')
  const held = holder(join(context.workDir, 'media'))
  const { zip, container, meter } = context
  try {
    for await (const chunk of unpack(zip, file.member, container.packing, meter)) {
      hash?.update(chunk)
      held.add(chunk)
    }
  } catch (error) {
    held.done().forget()
    throw error
  }
  const kept = held.done()
  if (hash === null || hash.digest('hex') === file.sha1) return kept
  kept.forget()
  return 'it is not the file its checksum stands for'
}

/** Gathers bytes in memory, and on disk once there are many. */
function holder(path: string): { add(chunk: Buffer): void; done(): CheckedFile } {
  let chunks: Buffer[] = []
  let bytes = 0
  let file: number | null = null
  return {
    add: chunk => {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes <= HELD) return
      file ??= openSync(path, 'w')
      for (const one of chunks) writeSync(file, one)
      chunks = []
    },
    done: () => {
      if (file === null) return { size: bytes, bytes: () => Buffer.concat(chunks), forget: () => {} }
      closeSync(file)
      return { size: bytes, bytes: () => createReadStream(path), forget: () => rmSync(path, { force: true }) }
    },
  }
}

/** Decoys and members that no list names: nothing in a package goes unread. */
async function drainRest(context: MediaContext, files: readonly PackageFile[]): Promise<void> {
  const { zip, container, meter } = context
  const read = new Set<Member>([container.collection, ...files.map(({ member }) => member)])
  if (container.media !== null) read.add(container.media)
  for (const member of zip.members.values()) {
    if (!read.has(member)) await drain(zip, member, 'plain', meter)
  }
}
