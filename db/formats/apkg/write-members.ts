/** A package's zip: its members in the order in which Anki writes them, media streamed from disk. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, zstdCompressSync } from 'node:zlib'
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'
import { writeZip, type NewMember } from '../zip/write.ts'
import { MEDIA_ENTRIES, MEDIA_ENTRY, PACKAGE_METADATA } from './messages.ts'

/** A file of a package by the name that notes call it. */
export interface PackageMedia {
  readonly name: string
  /** Where it lies. */
  readonly path: string
  readonly size: number
}

/** What a package is made of. */
export interface Members {
  readonly generation: 'legacy' | 'latest'
  /** Paths of the two collections: the real one, and the one that tells an old Anki to be updated. */
  readonly collection: string
  readonly decoy: string
  readonly media: readonly PackageMedia[]
}

const VERSIONS = { legacy: 2, latest: 3 } as const

/** Writes the zip and waits until the disk has it. */
export async function writeMembers(to: string, members: Members, signal?: AbortSignal): Promise<void> {
  const list = members.generation === 'legacy' ? legacy(members) : latest(members)
  await writeZip(to, [stored('meta', () => Readable.from([metadata(members.generation)])), ...list], signal)
}

function stored(name: string, open: () => Readable): NewMember {
  return { name, compress: false, open }
}

function legacy({ collection, decoy, media }: Members): readonly NewMember[] {
  const names = Object.fromEntries(media.map(({ name }, index) => [index, name]))
  return [
    { name: 'collection.anki21', compress: true, open: () => createReadStream(collection) },
    { name: 'collection.anki2', compress: true, open: () => createReadStream(decoy) },
    ...media.map(({ path }, index) => stored(String(index), () => createReadStream(path))),
    stored('media', () => Readable.from([Buffer.from(JSON.stringify(names))])),
  ]
}

/** Everything but the decoy is a zstd frame of its own; the zip compresses nothing. */
function latest({ collection, decoy, media }: Members): readonly NewMember[] {
  const hashes = new Map<number, Buffer>()
  return [
    stored('collection.anki21b', () => zstd(createReadStream(collection))),
    stored('collection.anki2', () => createReadStream(decoy)),
    ...media.map(({ path }, index) =>
      stored(String(index), () => zstd(createReadStream(path), sha1 => void hashes.set(index, sha1))),
    ),
    // The last one: by its turn all files have been read.
    stored('media', () => Readable.from([zstdCompressSync(mediaEntries(media, hashes))])),
  ]
}

function zstd(file: Readable, read: (sha1: Buffer) => void = () => {}): Readable {
  const hash = createHash('sha1')
  const counted = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
    flush: done => {
      read(hash.digest())
      done()
    },
  })
  const frame = createZstdCompress()
  // Whoever reads the frame hears of what went wrong before it.
  pipeline(file, counted, frame).catch((error: unknown) => frame.destroy(error instanceof Error ? error : undefined))
  return frame
}

function metadata(generation: Members['generation']): Uint8Array {
  return new BinaryWriter().tag(PACKAGE_METADATA.version, WireType.Varint).uint32(VERSIONS[generation]).finish()
}

/** `MediaEntries`: name, size and SHA-1 of each file. */
function mediaEntries(media: readonly PackageMedia[], hashes: ReadonlyMap<number, Buffer>): Uint8Array {
  const writer = new BinaryWriter()
  media.forEach(({ name, size }, index) => {
    writer.tag(MEDIA_ENTRIES.entries, WireType.LengthDelimited).fork()
    writer.tag(MEDIA_ENTRY.name, WireType.LengthDelimited).string(name)
    writer.tag(MEDIA_ENTRY.size, WireType.Varint).uint32(size)
    writer.tag(MEDIA_ENTRY.sha1, WireType.LengthDelimited).bytes(hashes.get(index) ?? new Uint8Array())
    writer.join()
  })
  return writer.finish()
}
