import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { lookAtPackage } from '../../../../db/formats/apkg/is-package.ts'
import { REFUSALS } from '../../../../db/domain/transfer/refusals.ts'
import { DEFAULT_LIMITS } from '../../../../db/formats/zip/limits.ts'
import { collectionOf } from '../../../helpers/anki/collection.ts'
import { part, partsOf, writeZip, type Generation, type Part } from '../../../helpers/anki/package.ts'
import { rawZip, stored, type RawEntry } from '../../../helpers/anki/raw-zip.ts'
import { read, readSource, testFolder, whyRefused } from '../../../helpers/anki/reading.ts'
import { BASIC, card, note, source } from '../../../helpers/anki/source.ts'

/** Why a file of these bytes is refused. */
function whyOf(bytes: Buffer | string, name = 'deck.apkg'): Promise<unknown> {
  const path = join(testFolder(), name)
  writeFileSync(path, bytes)
  return whyRefused(read(path))
}

async function whyOfParts(parts: readonly Part[]): Promise<unknown> {
  return whyRefused(read(await writeZip(join(testFolder(), 'deck.apkg'), parts)))
}

function rawParts(parts: readonly Part[], change: (entry: RawEntry) => RawEntry): Buffer {
  return rawZip(parts.map(({ name, bytes }) => change(stored(name, bytes))))
}

const made = (generation: Generation) => partsOf(testFolder(), source(), generation)

describe('files that are no packages have a sentence each', () => {
  test.for([
    ['empty', ''],
    ['web-page', '<!DOCTYPE html>\n<html><body>Sign in to download</body></html>'],
    ['web-page', '\uFEFF  <html lang="en">'],
    ['not-a-deck', 'question,answer'],
    ['damaged', 'PK\x03\x04 and then nothing of a zip'],
  ] as const)('%s', async ([why, text]) => {
    expect(await whyOf(text)).toBe(why)
    expect(REFUSALS).toHaveProperty(why)
  })

  test('a zip of something else is left to other readers', async () => {
    const path = await writeZip(join(testFolder(), 'x.zip'), [part('notes.md', Buffer.from('# Notes'))])
    expect(await lookAtPackage(path)).toBeNull()
  })

  test('a deck of Anki 1, bare or zipped', async () => {
    const folder = testFolder()
    const path = join(folder, 'deck.anki')
    const db = new Sqlite(path)
    db.exec('create table decks (id integer); create table facts (id integer, modelId integer)')
    db.close()
    expect(await whyRefused(read(path))).toBe('anki-1')
    expect(await whyOfParts([part('deck.anki', readFileSync(path))])).toBe('anki-1')
  })
})

describe('packages that cannot be opened are refused whole', () => {
  test('encrypted', async () => {
    expect(await whyOf(rawParts(made('legacy-2'), entry => ({ ...entry, flags: 1 })))).toBe('encrypted')
  })

  test.for([0, 4, 250])('of a newer kind: version %i', async version => {
    const meta = part('meta', Buffer.from([0x08, version & 0x7f, 0x10, 0x01].slice(0, version < 128 ? 2 : 4)))
    const parts = made('latest').map(one => (one.name === 'meta' ? meta : one))
    expect(await whyOfParts(parts)).toBe('newer-package')
  })

  test.for([
    ['newer-schema', 19],
    ['newer-schema', 250],
    ['older-schema', 1],
    ['older-schema', 12],
    ['older-schema', 13],
  ] as const)('%s: %i', async ([why, version]) => {
    const parts = partsOf(testFolder(), source(), 'legacy-2', db => db.exec(`update col set ver = ${version}`))
    expect(await whyOfParts(parts)).toBe(why)
  })

  test('without the collection its version promises: the decoy is never imported', async () => {
    const parts = made('latest').filter(({ name }) => name !== 'collection.anki21b')
    expect(await whyOfParts(parts)).toBe('no-collection')
    const older = made('legacy-1').filter(({ name }) => name === 'collection.anki2')
    expect(await whyOfParts([...parts.filter(({ name }) => name === 'meta'), ...older])).toBe('no-collection')
    expect(await whyOfParts([part('media', Buffer.from('{}'))])).toBe('no-collection')
    expect(await whyOfParts([part('collection.anki2', collectionOf(testFolder(), DECOY, 11))])).toBe('no-collection')
  })

  test('with members named outside of it', async () => {
    for (const name of ['../evil', '/etc/passwd', 'C:\\evil', 'a/../../b', '..\\..\\evil', '\\\\host\\share']) {
      const bytes = rawZip([
        ...made('legacy-2').map(one => stored(one.name, one.bytes)),
        stored(name, Buffer.from('x')),
      ])
      expect([name, await whyOf(bytes)]).toEqual([name, 'unsafe-name'])
    }
  })

  test('with more files than a package may have', async () => {
    const path = await writeZip(join(testFolder(), 'deck.apkg'), made('legacy-2'))
    expect(await whyRefused(read(path, { limits: { ...DEFAULT_LIMITS, entries: 3 } }))).toBe('too-many-entries')
  })

  test('unpacking to more than there is room for', async () => {
    const path = await writeZip(join(testFolder(), 'deck.apkg'), made('latest'))
    expect(await whyRefused(read(path, { limits: { ...DEFAULT_LIMITS, total: 100_000 } }))).toBe('too-large')
  })

  test('cut off anywhere', async () => {
    const whole = rawZip(made('latest').map(({ name, bytes }) => stored(name, bytes)))
    expect(await whyOf(whole)).toBe('it was not refused')
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect([share, await whyOf(whole.subarray(0, whole.length * share))]).toEqual([share, 'damaged'])
    }
  })

  test('with a member that is not what its checksum says', async () => {
    expect(await whyOf(rawParts(made('legacy-1'), entry => ({ ...entry, crc: 1 })))).toBe('damaged')
  })

  test('with a collection that is no SQLite file, or cut off', async () => {
    const whole = collectionOf(testFolder(), source(), 11)
    for (const bytes of [Buffer.from('nothing'), Buffer.alloc(10_000), whole.subarray(0, 8_192)]) {
      expect(await whyOfParts([part('collection.anki2', bytes)])).toBe('damaged')
    }
    const packed = zstdCompressSync(collectionOf(testFolder(), source(), 18))
    const half = part('collection.anki21b', packed.subarray(0, packed.length / 2), false)
    expect(await whyOfParts(made('latest').map(one => (one.name === half.name ? half : one)))).toBe('damaged')
  })
})

describe('nothing a file says is run', () => {
  test.for([
    ['a view in the place of a table', 'alter table notes rename to hidden; create view notes as select * from hidden'],
    ['a computed column', 'alter table notes add column x text generated always as (hex(zeroblob(1000))) virtual'],
    ['a virtual table', 'drop table revlog; create virtual table revlog using fts5(id, cid, ease)'],
  ] as const)('%s is refused', async ([, sql]) => {
    for (const generation of ['legacy-2', 'latest'] as const) {
      const parts = partsOf(testFolder(), source(), generation, db => db.exec(sql))
      expect(await whyOfParts(parts)).toBe('damaged')
    }
  })

  test('triggers and views beside the tables are passed over', async () => {
    const sql = `create trigger evil after insert on notes begin delete from notes; end;
      create view beside as select * from notes`
    for (const generation of ['legacy-2', 'latest'] as const) {
      const path = await writeZip(
        join(testFolder(), 'deck.apkg'),
        partsOf(testFolder(), source(), generation, db => db.exec(sql)),
      )
      expect((await read(path)).notes).toHaveLength(1)
    }
  })
})

test('a package is found out by its content, whatever its name and the order of its members', async () => {
  const folder = testFolder()
  mkdirSync(join(folder, 'sub'))
  for (const generation of ['legacy-1', 'legacy-2', 'latest'] as const) {
    const path = await writeZip(join(folder, 'sub', 'notes.txt'), made(generation).toReversed())
    expect(await lookAtPackage(path)).toMatchObject({ generation, whole: false })
    expect((await read(path)).notes).toHaveLength(1)
  }
})

test('a package without meta or without a list of media is read by the newest collection in it', async () => {
  const parts = made('legacy-2').filter(({ name }) => name !== 'meta' && name !== 'media')
  const { facts, notes } = await read(await writeZip(join(testFolder(), 'deck.apkg'), parts))
  expect(facts.generation).toBe('legacy-2')
  expect(notes[0]?.fields).toEqual(['front', 'back'])
})

test('a colpkg is a whole collection', async () => {
  const path = await writeZip(join(testFolder(), 'backup.colpkg'), made('latest'))
  expect((await read(path)).facts.whole).toBe(true)
  expect((await readSource(source())).facts.whole).toBe(false)
})

const DECOY = source({
  models: [BASIC],
  notes: [
    note({ fields: ['Please update to the latest Anki version, then import the .colpkg/.apkg file again.', ''] }),
  ],
  cards: [card()],
})
