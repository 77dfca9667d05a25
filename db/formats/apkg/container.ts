/** Where in a package the collection lies, by Anki's three generations of packages. */
import { refused } from '../refused.ts'
import type { Member, Zip } from '../zip/directory.ts'
import { peek, unpackWhole, type Meter, type Packing } from '../zip/unpack.ts'
import { readVersion } from './messages.ts'

export type Generation = 'legacy-1' | 'legacy-2' | 'latest'

/** The members that matter, and how they are packed. */
export interface Container {
  readonly generation: Generation
  readonly collection: Member
  /** How the collection, the list of media and the media are packed inside of the zip. */
  readonly packing: Packing
  /** The list of media; a package without one has none. */
  readonly media: Member | null
}

/** Where each generation has its collection; a package of a newer one also holds older ones as decoys. */
const COLLECTIONS: Readonly<Record<Generation, string>> = {
  'legacy-1': 'collection.anki2',
  'legacy-2': 'collection.anki21',
  latest: 'collection.anki21b',
}
const META = 'meta'
const MEDIA = 'media'

const BY_VERSION: ReadonlyMap<number, Generation> = new Map([
  [1, 'legacy-1'],
  [2, 'legacy-2'],
  [3, 'latest'],
])

/** Bytes that `meta`, which holds a number, may have. */
const MOST_META = 10_000

/**
 * Finds the collection by what the zip holds, whatever the order; null for a zip of some other kind.
 * @throws AppError `file-refused`: newer package, no collection, Anki 1
 */
export async function containerOf(zip: Zip, meter: Meter): Promise<Container | null> {
  const generation = await generationOf(zip, meter)
  if (generation === null) {
    if (await isAnki1(zip)) throw refused('anki-1')
    if (zip.members.has(MEDIA)) throw refused('no-collection')
    return null
  }
  const collection = zip.members.get(COLLECTIONS[generation])
  if (collection === undefined) throw refused('no-collection')
  const packing = generation === 'latest' ? 'zstd' : 'plain'
  return { generation, collection, packing, media: zip.members.get(MEDIA) ?? null }
}

/** What `meta` says; packages without it are told apart by the newest collection they hold. */
async function generationOf(zip: Zip, meter: Meter): Promise<Generation | null> {
  const meta = zip.members.get(META)
  const holds = (generation: Generation) => zip.members.has(COLLECTIONS[generation])
  const newest = (['latest', 'legacy-2', 'legacy-1'] as const).find(holds) ?? null
  if (meta === undefined) return newest
  if (newest === null && !zip.members.has(MEDIA)) return null
  const generation = BY_VERSION.get(readVersion(await unpackWhole(zip, meta, 'plain', meter, MOST_META)))
  if (generation === undefined) throw refused('newer-package')
  return generation
}

const SQLITE = 'SQLite format 3\0'
/** By how an Anki 1 deck, which is one SQLite file, begins. */
const FACTS = /create table "?facts"?\b/i
const LOOKED_AT = 256 * 1024
/** Members looked into; a deck of Anki 1 was zipped with little else. */
const MOST_LOOKS = 16

/** Whether bytes are the beginning of an Anki 1 deck. */
export function isAnki1Deck(head: Buffer): boolean {
  return head.toString('latin1', 0, SQLITE.length) === SQLITE && FACTS.test(head.toString('latin1'))
}

async function isAnki1(zip: Zip): Promise<boolean> {
  for (const member of [...zip.members.values()].slice(0, MOST_LOOKS)) {
    if (isAnki1Deck(await peek(zip, member, LOOKED_AT))) return true
  }
  return false
}
