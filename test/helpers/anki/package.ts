/** Packages of all three generations from one description. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { zstdCompressSync } from 'node:zlib'
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'
import type Sqlite from 'better-sqlite3'
import { ZipFile } from 'yazl'
import { MEDIA_ENTRIES, MEDIA_ENTRY } from '../../../db/formats/apkg/messages.ts'
import { collectionOf } from './collection.ts'
import { BASIC, note, card, source, type AnkiSource } from './source.ts'

export type Generation = 'legacy-1' | 'legacy-2' | 'latest'
export const GENERATIONS: readonly Generation[] = ['legacy-1', 'legacy-2', 'latest']

/** A member of a zip. */
export interface Part {
  readonly name: string
  readonly bytes: Buffer
  readonly compress: boolean
}

/** What Anki puts where an old Anki would look. */
const DECOY = source({
  models: [BASIC],
  decks: { 1: 'Default' },
  notes: [
    note({
      guid: 'decoy',
      fields: ['Please update to the latest Anki version, then import the .colpkg/.apkg file again.', ''],
    }),
  ],
  cards: [card({ did: 1 })],
})

/** The members of a package. @param folder for temporary files @param made is given the collection before it is packed */
export function partsOf(
  folder: string,
  described: AnkiSource,
  generation: Generation,
  change?: (db: Sqlite.Database) => void,
  made: (collection: Buffer) => void = () => {},
): Part[] {
  const latest = generation === 'latest'
  const collection = collectionOf(folder, described, latest ? 18 : 11, change)
  made(collection)
  const packed = (bytes: Buffer) => (latest ? zstdCompressSync(bytes) : bytes)
  const files = Object.entries(described.media)
  const map = latest
    ? mediaEntries(files)
    : Buffer.from(JSON.stringify(Object.fromEntries(files.map(([name], i) => [i, name]))))
  const name = { 'legacy-1': 'collection.anki2', 'legacy-2': 'collection.anki21', latest: 'collection.anki21b' }[
    generation
  ]
  const decoy = generation === 'legacy-1' ? [] : [part('collection.anki2', collectionOf(folder, DECOY, 11))]
  const meta = generation === 'legacy-1' ? [] : [part('meta', Buffer.from([0x08, latest ? 3 : 2]), false)]
  return [
    ...meta,
    part(name, packed(collection), !latest),
    ...decoy,
    ...files.map(([, bytes], index) => part(String(index), packed(bytes), false)),
    part('media', packed(map), false),
  ]
}

export function part(name: string, bytes: Buffer, compress = true): Part {
  return { name, bytes, compress }
}

/** `MediaEntries`. */
export function mediaEntries(files: readonly (readonly [name: string, bytes: Buffer])[]): Buffer {
  const list = new BinaryWriter()
  for (const [name, bytes] of files) {
    list.tag(MEDIA_ENTRIES.entries, WireType.LengthDelimited).fork()
    list.tag(MEDIA_ENTRY.name, WireType.LengthDelimited).string(name)
    list.tag(MEDIA_ENTRY.size, WireType.Varint).uint32(bytes.length)
    list.tag(MEDIA_ENTRY.sha1, WireType.LengthDelimited).bytes(createHash('sha1').update(bytes).digest())
    list.join()
  }
  return Buffer.from(list.finish())
}

/** Writes a zip. */
export async function writeZip(path: string, parts: readonly Part[]): Promise<string> {
  const zip = new ZipFile()
  for (const { name, bytes, compress } of parts) zip.addBuffer(bytes, name, { compress })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}
