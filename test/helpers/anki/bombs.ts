/** Small files that unpack to far more than they are, each a package at first sight. */
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { partsOf, type Generation } from './package.ts'
import { deflated, rawZip, stored, type RawEntry } from './raw-zip.ts'
import { note, source } from './source.ts'

const MB = 1024 * 1024
const TEN_GB = 10 * 1024 * MB
const META_LATEST = stored('meta', Buffer.from([0x08, 0x03]))
/** A header that gives no size, so that only the bytes themselves tell. */
const SQLITE = Buffer.alloc(100)
SQLITE.write('SQLite format 3\0')
SQLITE.writeUInt16BE(4096, 16)
const RLE_BLOCK = 128 * 1024

/** Zeros as deflate packs them: one piece again and again, after the first bytes of a collection. */
export function deflatedZeros(bytes: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(16 * MB), { finishFlush: constants.Z_FULL_FLUSH })
  const begin = deflateRawSync(SQLITE, { finishFlush: constants.Z_FULL_FLUSH })
  const pieces = Array.from({ length: Math.ceil(bytes / (16 * MB)) }, () => piece)
  return Buffer.concat([begin, ...pieces, deflateRawSync(Buffer.alloc(0))])
}

/** Zeros as zstd packs them: blocks that say "this byte so many times", after the first bytes of a collection. */
export function zstdZeros(bytes: number, windowLog = 20): Buffer {
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, (windowLog - 10) << 3])
  const raw = Buffer.concat([blockHeader(0, SQLITE.length, false), SQLITE])
  const count = Math.ceil(bytes / RLE_BLOCK)
  const blocks = Buffer.alloc(count * 4)
  for (let index = 0; index < count; index += 1) blockHeader(1, RLE_BLOCK, index === count - 1).copy(blocks, index * 4)
  return Buffer.concat([head, raw, blocks])
}

function blockHeader(type: number, size: number, isLast: boolean): Buffer {
  const header = Buffer.alloc(3)
  header.writeUIntLE((size << 3) | (type << 1) | (isLast ? 1 : 0), 0, 3)
  return header
}

/** Packages that must be refused, by what is the matter with them. */
export const BOMBS: Readonly<Record<string, (folder: string) => Buffer>> = {
  '10 GB of zeros in deflate, said so': () =>
    rawZip([{ name: 'collection.anki2', packed: deflatedZeros(TEN_GB), method: 8, declared: TEN_GB + SQLITE.length }]),
  '10 GB of zeros in deflate, said to be 900 MB': () =>
    rawZip([{ name: 'collection.anki2', packed: deflatedZeros(TEN_GB), method: 8, declared: 900 * MB }]),
  '10 GB of zeros in deflate, said to be 10 kB': () =>
    rawZip([{ name: 'collection.anki2', packed: deflatedZeros(TEN_GB), method: 8, declared: 10_000 }]),
  '10 GB of zeros in zstd': () => rawZip([META_LATEST, stored('collection.anki21b', zstdZeros(TEN_GB))]),
  '10 GB of zeros in zstd in deflate': () => rawZip([META_LATEST, deflated('collection.anki21b', zstdZeros(TEN_GB))]),
  'a window of 2 GB in zstd': () => rawZip([META_LATEST, stored('collection.anki21b', zstdZeros(MB, 31))]),
  'a list of media of 10 GB': folder => withMember(folder, 'latest', 'media', stored('media', zstdZeros(TEN_GB))),
  'a picture of 10 GB in zstd': folder => withMember(folder, 'latest', '0', stored('0', zstdZeros(TEN_GB))),
  'a picture of 10 GB in deflate': folder => withMember(folder, 'legacy-2', '0', picture(TEN_GB)),
  'a picture of 10 GB in deflate, said to be 900 MB': folder => withMember(folder, 'legacy-2', '0', picture(900 * MB)),
  'a file of 10 GB that no list names': folder =>
    withMember(folder, 'legacy-2', 'other', { ...picture(1.9e9), name: 'other' }),
  'zips in zips': () => nested(),
  'files over one another': () => overlapping(10_000),
  'one file under 50,000 names': () => repeated(50_000),
  'a million entries': () => rawZip(Array.from({ length: 1_000_000 }, (_, index) => named(`f${index}`))),
}

/** A package that is right but for one member. */
function withMember(folder: string, generation: Generation, name: string, member: RawEntry): Buffer {
  const described = source({
    notes: [note({ fields: ['<img src="a.png">', ''] })],
    media: { 'a.png': Buffer.from('a') },
  })
  const parts = partsOf(folder, described, generation).filter(one => one.name !== name)
  return rawZip([...parts.map(one => stored(one.name, one.bytes)), member])
}

function picture(declared: number): RawEntry {
  return { name: '0', packed: deflatedZeros(TEN_GB), method: 8, declared }
}

const NOTHING = Buffer.alloc(0)

function named(name: string): RawEntry {
  return { name, packed: NOTHING }
}

function nested(): Buffer {
  let inner = rawZip([{ name: 'collection.anki2', packed: deflatedZeros(TEN_GB), method: 8, declared: 10_000 }])
  for (let depth = 0; depth < 6; depth += 1) {
    inner = rawZip(
      Array.from({ length: 4 }, (_, index) => deflated(index === 0 ? 'collection.anki2' : `${index}.zip`, inner)),
    )
  }
  return inner
}

/** Each file's bytes are the header and the bytes of the next one, so all of them end in the same zeros. */
function overlapping(count: number): Buffer {
  const kernel = deflateRawSync(Buffer.alloc(16 * MB))
  const sum = crc32(Buffer.alloc(16 * MB))
  const first: RawEntry = { name: 'collection.anki2', packed: kernel, method: 8, declared: 16 * MB, crc: sum }
  const rest = Array.from({ length: count }, (_, index) => ({ ...first, name: `${index}`, at: index % 30 }))
  return rawZip([first, ...rest])
}

function repeated(count: number): Buffer {
  const file = stored('collection.anki2', Buffer.alloc(1000))
  return rawZip([file, ...Array.from({ length: count }, (_, index) => ({ ...file, name: String(index), at: 0 }))])
}
