/** An archive as it may come from anywhere: nothing of it is believed before its bytes have been counted and hashed. */
import { createHash } from 'node:crypto'
import { COLLECTION_NAME, Manifest, MANIFEST_NAME, mediaHash, WINDOW_NAME } from '../../domain/transfer/archive.ts'
import { refused } from '../refused.ts'
import { openZip, type Member, type Zip } from '../zip/directory.ts'
import { limitsAt, type Limits } from '../zip/limits.ts'
import { unpack, unpackWhole, type Meter } from '../zip/unpack.ts'

/** Bytes a description may have: two hundred thousand files have 30 MB. */
const MOST_MANIFEST = 64e6
/** A collection of one's own may be larger than a stranger's file: only the disk is its limit. */
const OWN = {
  entries: 1_000_000,
  member: 1e12,
  total: 1e12,
  ratio: 1_000,
  ratioFrom: 1e9,
  askAbove: 1e12,
  windowLog: 27,
}

/** A file of an archive, as described. */
export type DescribedFile = Manifest['files'][number]

/** An open archive. */
export interface Archive {
  readonly manifest: Manifest
  /**
   * The bytes of a file; at their end they have been compared with the description.
   * @throws AppError `file-refused`, at the latest with the last byte
   */
  bytes(file: DescribedFile): AsyncGenerator<Buffer>
  close(): void
}

/**
 * Opens an archive and holds its description against the list of its files.
 * @param folder where it will be unpacked: at most half of what is free there
 * @throws AppError `file-refused`: not-a-deck, damaged, too-large, newer-package and those of any zip
 */
export async function openArchive(path: string, folder: string): Promise<Archive> {
  const limits: Limits = limitsAt(folder, OWN)
  const zip = await openZip(path, limits)
  const meter: Meter = { bytes: 0 }
  try {
    const manifest = await manifestOf(zip, meter)
    for (const file of manifest.files) memberOf(zip, file)
    return {
      manifest,
      bytes: file => compared(unpack(zip, memberOf(zip, file), 'plain', meter), file),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Reads all of an archive and compares it with its description. @throws AppError `file-refused` */
export async function verifyArchive(path: string, folder: string, turn: () => Promise<void>): Promise<Manifest> {
  const archive = await openArchive(path, folder)
  try {
    for (const file of archive.manifest.files) for await (const _ of archive.bytes(file)) await turn()
    return archive.manifest
  } finally {
    archive.close()
  }
}

async function manifestOf(zip: Zip, meter: Meter): Promise<Manifest> {
  const member = zip.members.get(MANIFEST_NAME)
  if (member === undefined) throw refused('not-a-deck')
  const said = parsed(await unpackWhole(zip, member, 'plain', meter, MOST_MANIFEST))
  const manifest = Manifest.safeParse(said)
  if (manifest.success) return manifest.data
  const isNewer = typeof said === 'object' && said !== null && 'archive' in said && Number(said.archive) > 1
  throw refused(isNewer ? 'newer-archive' : 'damaged')
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    throw refused('damaged', error)
  }
}

function memberOf(zip: Zip, { name, size }: DescribedFile): Member {
  const isKnown = name === COLLECTION_NAME || name === WINDOW_NAME || mediaHash(name) !== null
  const member = zip.members.get(name)
  if (!isKnown || member === undefined || member.declared !== size) throw refused('damaged')
  return member
}

async function* compared(chunks: AsyncIterable<Buffer>, { name, sha256 }: DescribedFile): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
  const found = hash.digest('hex')
  if (found !== sha256 || (mediaHash(name) ?? found) !== found) throw refused('damaged')
}
