import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ARCHIVE_VERSION, MANIFEST_NAME, type Manifest } from '../../domain/transfer/archive.ts'
import { writeZip, type NewMember } from '../zip/write.ts'

/** A file on its way into an archive. */
export interface ArchiveFile {
  readonly name: string
  readonly path: string
  /** Deflated; pictures and sounds are compressed already. */
  readonly compress: boolean
}

/** What an archive says of the collection in it. */
export type ArchiveFacts = Pick<Manifest, 'at' | 'schema' | 'notes' | 'cards' | 'answers'>

/**
 * Writes an archive. Files are hashed as they are read, so that the description, which comes last, says what is in it.
 * @returns the description
 */
export async function writeArchive(
  to: string,
  files: readonly ArchiveFile[],
  facts: ArchiveFacts,
  signal?: AbortSignal,
): Promise<Manifest> {
  const manifest: Manifest = { archive: ARCHIVE_VERSION, ...facts, files: [] }
  const members = files.map(({ name, path, compress }): NewMember => {
    return { name, compress, open: () => hashed(path, (size, sha256) => manifest.files.push({ name, size, sha256 })) }
  })
  const last = () => Readable.from([Buffer.from(JSON.stringify(manifest, null, 1))])
  await writeZip(to, [...members, { name: MANIFEST_NAME, compress: true, open: last }], signal)
  return manifest
}

function hashed(path: string, read: (size: number, sha256: string) => void): Readable {
  const hash = createHash('sha256')
  let size = 0
  const counted = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
    flush: done => {
      read(size, hash.digest('hex'))
      done()
    },
  })
  // Whoever reads on hears of what went wrong before.
  pipeline(createReadStream(path), counted).catch(() => {})
  return counted
}
