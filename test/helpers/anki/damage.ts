/** Packages spoilt in every way a seed can think of, the same ones for the same seed. */
import { zstdCompressSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { between, pick, randomOf, type Random } from '../../../db/seed/random.ts'
import { flipped, oneOf, pages, quietly, values } from './damage-sqlite.ts'
import { GENERATIONS, mediaEntries, part, partsOf, type Generation, type Part } from './package.ts'
import { zstdZeros } from './bombs.ts'
import { deflated, rawZip, stored, type RawEntry } from './raw-zip.ts'
import { answer, BASIC, card, CLOZE, DECK, model, note, NOTE, source } from './source.ts'

/** A package that is right, in its parts. */
interface Whole {
  readonly generation: Generation
  readonly parts: readonly Part[]
  /** The collection as SQLite has it, not packed. */
  readonly collection: Buffer
}

export interface Spoilt {
  /** What was done to it. */
  readonly how: string
  readonly bytes: Buffer
}

const DESCRIBED = source({
  models: [BASIC, CLOZE, model('Styled', ['A', 'B', 'C'], [['{{A}}', '{{B}}<img src="_x.png">']], { id: 99 })],
  decks: { 1: 'Default', [DECK]: 'A::B', 7: 'Größe' },
  weights: true,
  notes: Array.from({ length: 60 }, (_, index) =>
    note({
      id: NOTE + index,
      guid: `guid-${index}`,
      mid: index % 3 === 0 ? CLOZE.id : BASIC.id,
      tags: ' a b::c ',
      fields: [`{{c1::front}} <img src="a.png"> ${'text '.repeat(index)}`, `back ${index} [sound:b.mp3]`],
    }),
  ),
  cards: Array.from({ length: 60 }, (_, index) =>
    card({
      id: NOTE + index,
      nid: NOTE + index,
      did: index % 2 === 0 ? DECK : 7,
      type: index % 4,
      queue: index % 4,
      due: index,
    }),
  ),
  log: Array.from({ length: 90 }, (_, index) => answer({ id: NOTE + index, cid: NOTE + (index % 60) })),
  media: { 'a.png': Buffer.from('a'.repeat(900)), 'b.mp3': Buffer.from('b'.repeat(3000)), '_x.png': Buffer.from('x') },
})

/** Ways to spoil a package. */
const WAYS: Readonly<Record<string, (whole: Whole, random: Random) => Buffer>> = {
  'cut off': (whole, random) => {
    const bytes = zipOf(whole.parts)
    return bytes.subarray(0, between(random, 0, bytes.length - 1))
  },
  'bits flipped': (whole, random) => flipped(zipOf(whole.parts), random, between(random, 1, 40)),
  'bits flipped in its list of files': (whole, random) => {
    const bytes = zipOf(whole.parts)
    const list = bytes.indexOf('PK\u0001\u0002')
    return Buffer.concat([bytes.subarray(0, list), flipped(bytes.subarray(list), random, between(random, 1, 8))])
  },
  'members spliced': (whole, random) => zipOf(spliced(whole, random)),
  'wrong zstd': (whole, random) => zipOf(replaced(whole, random, bytes => wrongZstd(bytes, random))),
  'bytes of a member changed': (whole, random) =>
    zipOf(replaced(whole, random, bytes => flipped(bytes, random, between(random, 1, 30)))),
  'protobuf changed': (whole, random) => zipOf(withOddProtobuf(whole, random)),
  'pages of SQLite changed': (whole, random) => zipOf(withCollection(whole, pages(whole.collection, random))),
  'values of SQLite changed': (whole, random) => zipOf(withCollection(whole, values(whole.collection, random))),
}

export const WAY_NAMES = Object.keys(WAYS)

/** Makes spoilt packages by their seeds. @param folder for temporary files */
export function spoiler(folder: string): (seed: number) => Spoilt {
  const wholes = GENERATIONS.map(generation => wholeOf(folder, generation))
  const names = WAY_NAMES
  return seed => {
    const random = randomOf(seed)
    const whole = wholes[seed % wholes.length]
    const how = names[Math.floor(seed / wholes.length) % names.length]
    if (whole === undefined || how === undefined) throw new Error('there is nothing to spoil')
    return { how: `${how}, ${whole.generation}`, bytes: WAYS[how]?.(whole, random) ?? Buffer.alloc(0) }
  }
}

function wholeOf(folder: string, generation: Generation): Whole {
  const collections: Buffer[] = []
  const parts = partsOf(folder, DESCRIBED, generation, undefined, bytes => void collections.push(bytes))
  return { generation, parts, collection: Buffer.concat(collections) }
}

function zipOf(parts: readonly Part[]): Buffer {
  return rawZip(
    parts.map(({ name, bytes, compress }): RawEntry => (compress ? deflated(name, bytes) : stored(name, bytes))),
  )
}

function replaced({ parts }: Whole, random: Random, change: (bytes: Buffer) => Buffer): readonly Part[] {
  const chosen = oneOf(random, parts)
  return parts.map(each => (each === chosen ? { ...each, bytes: change(each.bytes) } : each))
}

/** Members left out, doubled, exchanged, under other names or joined. */
function spliced({ parts }: Whole, random: Random): readonly Part[] {
  const [a, b] = [oneOf(random, parts), oneOf(random, parts)]
  switch (between(random, 0, 4)) {
    case 0:
      return parts.filter(each => each !== a)
    case 1:
      return [...parts, { ...b, name: a.name }]
    case 2:
      return parts.map(each => (each === a ? { ...each, bytes: b.bytes } : each))
    case 3:
      return parts.map(each =>
        each === a ? { ...each, name: pick(random, ['0', '1', 'media', 'meta', 'x/y', '']) } : each,
      )
    default:
      return parts.map(each => (each === a ? { ...each, bytes: Buffer.concat([a.bytes, b.bytes]) } : each))
  }
}

function wrongZstd(bytes: Buffer, random: Random): Buffer {
  switch (between(random, 0, 4)) {
    case 0:
      return bytes.subarray(0, between(random, 0, bytes.length))
    case 1:
      return zstdCompressSync(bytes)
    case 2:
      return Buffer.concat([bytes, bytes])
    case 3:
      return zstdZeros(between(random, 1, 300_000), between(random, 10, 41))
    default:
      return Buffer.concat([bytes.subarray(0, 9), flipped(bytes.subarray(9), random, 3)])
  }
}

function withOddProtobuf(whole: Whole, random: Random): readonly Part[] {
  const latest = whole.generation === 'latest'
  const list = flipped(
    mediaEntries([
      ['a.png', Buffer.from('a')],
      ['b.mp3', Buffer.from('b')],
    ]),
    random,
    between(random, 0, 6),
  )
  const meta = Buffer.from([0x08, between(random, 0, 255), ...(random() < 0.3 ? [0xff, 0x0f] : [])])
  const configs = () => {
    const db = new Sqlite(whole.collection)
    const tables = ['notetypes', 'fields', 'templates', 'deck_config'] as const
    const table = pick(random, tables)
    const bytes = Buffer.from(Array.from({ length: between(random, 0, 40) }, () => between(random, 0, 255)))
    db.unsafeMode(true)
    db.exec(`update ${table} set config = x'${bytes.toString('hex')}' where rowid % 2 = 0`)
    const changed = db.serialize()
    db.close()
    return changed
  }
  if (latest && random() < 0.4) return withCollection(whole, quietly(configs, whole.collection))
  const replacement =
    random() < 0.5 ? part('meta', meta, false) : part('media', latest ? zstdCompressSync(list) : list, false)
  return [...whole.parts.filter(({ name }) => name !== replacement.name), replacement]
}

function withCollection({ generation, parts }: Whole, collection: Buffer): readonly Part[] {
  const packed = generation === 'latest' ? zstdCompressSync(collection) : collection
  const name = { 'legacy-1': 'collection.anki2', 'legacy-2': 'collection.anki21', latest: 'collection.anki21b' }[
    generation
  ]
  return parts.map(each => (each.name === name ? { ...each, bytes: packed } : each))
}
