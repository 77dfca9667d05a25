import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { ARCHIVE_VERSION, MANIFEST_NAME, Manifest } from '../../../db/domain/transfer/archive.ts'
import { MIGRATIONS, newestOf } from '../../../db/migrations/index.ts'
import { writeZip } from '../../../db/formats/zip/write.ts'
import { collection, temporaryFolder, type TestCollection } from '../../helpers/collection.ts'
import { addOwnDeck } from '../../helpers/own-decks.ts'
import { refusal } from '../../helpers/refusal.ts'
import { made, membersOf } from './packages.ts'

const PICTURE = 'a picture'
const PICTURE_HASH = createHash('sha256').update(PICTURE).digest('hex')

/** A collection that was used, with a picture. */
async function used(): Promise<TestCollection> {
  const c = await collection({ cards: 5, settings: { theme: 'dark' } })
  addOwnDeck(c, 'Own', [{ front: 'mine', back: 'own' }])
  writeFileSync(join(c.home, 'media', PICTURE_HASH), PICTURE)
  c.operate(({ db }) => {
    db.run(
      'insert into media (hash, name, type, size) values (?, ?, ?, ?)',
      PICTURE_HASH,
      'a.png',
      'image/png',
      PICTURE.length,
    )
  })
  await c.answerAll()
  return c
}

/** An archive, kept where the next start does not remove it. */
async function archiveOf(c: TestCollection): Promise<string> {
  const { path, name } = await made(c, { format: 'archive' })
  const kept = join(temporaryFolder(), name)
  copyFileSync(path, kept)
  return kept
}

const restore = (c: TestCollection, path: string) =>
  c.api.backups.restoreArchive({ offer: c.door.offer(path, 'archive') })

/** Everything that can be seen of a folder. */
const seen = (c: TestCollection) => ({
  rows: c.rows(),
  media: readdirSync(join(c.home, 'media')),
  log: c.table('card_events'),
})

test('an archive holds the collection, its media and the window, described by their hashes', async () => {
  const c = await used()
  const { path, ...reply } = await made(c, { format: 'archive' })
  expect(reply).toMatchObject({ notes: 6, cards: 6, media: 1, warnings: [], name: 'Recall at K 2026-11-21.zip' })
  const members = await membersOf(path)
  const manifest = Manifest.parse(JSON.parse(String(members.get(MANIFEST_NAME))))
  expect(manifest).toMatchObject({ archive: ARCHIVE_VERSION, schema: newestOf(MIGRATIONS), notes: 6, cards: 6 })
  expect(manifest.files.map(({ name }) => name)).toEqual(['collection.db', 'window.json', `media/${PICTURE_HASH}`])
  for (const { name, size, sha256 } of manifest.files) {
    const bytes = members.get(name) ?? Buffer.alloc(0)
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([size, sha256])
  }
})

test('restored on another machine, everything is as it was, and what was there is kept beside it', async () => {
  const c = await used()
  const before = seen(c)
  const archive = await archiveOf(c)
  const other = await collection({ cards: 5 })
  addOwnDeck(other, 'Theirs', [{ front: 'theirs', back: 'kept' }])
  const { keptAs } = await restore(other, archive)
  const after = seen(other)
  expect(after.log.slice(0, before.log.length)).toEqual(before.log)
  expect(without(after.rows, 'settings', 'decks')).toEqual(without(before.rows, 'settings', 'decks'))
  expect(readFileSync(join(other.home, 'media', PICTURE_HASH), 'utf8')).toBe(PICTURE)
  expect(other.door.appearance().theme).toBe('dark')
  expect(existsSync(join(other.home, keptAs))).toBe(true)
  expect(existsSync(join(other.home, 'exports'))).toBe(false)
})

test('what is answered after a restore is named as of another device', async () => {
  const c = await used()
  const archive = await archiveOf(c)
  const { device } = c.store
  await restore(c, archive)
  expect(c.store.device).not.toBe(device)
})

test.each([
  ['the collection', 'collection.db'],
  ['a picture', `media/${PICTURE_HASH}`],
  ['the description', MANIFEST_NAME],
])('an archive in which %s was changed is refused, and nothing is changed', async (_, name) => {
  const c = await used()
  const members = new Map(await membersOf(await archiveOf(c)))
  const bytes = Buffer.from(members.get(name) ?? '')
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
  members.set(name, bytes)
  const other = await collection({ cards: 1 })
  const before = seen(other)
  expect(await refusal(restore(other, await zipOf(members)))).toMatchObject({
    code: 'file-refused',
    facts: { why: 'damaged' },
  })
  expect(seen(other)).toEqual(before)
  expect(readdirSync(join(other.home, 'exports'))).toEqual([])
})

test('an archive of a later kind, a collection of a later schema and a zip of something else each say so', async () => {
  const c = await used()
  const members = new Map(await membersOf(await archiveOf(c)))
  const manifest = Manifest.parse(JSON.parse(String(members.get(MANIFEST_NAME))))
  const describedAs = (more: object) =>
    zipOf(new Map([...members, [MANIFEST_NAME, Buffer.from(JSON.stringify({ ...manifest, ...more }))]]))
  expect(await refusal(restore(c, await describedAs({ archive: 2 })))).toMatchObject({
    facts: { why: 'newer-archive' },
  })
  expect((await refusal(restore(c, await describedAs({ schema: 999 })))).code).toBe('collection-newer')
  const files = [...manifest.files, { name: '../../etc/passwd', size: 0, sha256: '0'.repeat(64) }]
  expect(await refusal(restore(c, await describedAs({ files })))).toMatchObject({ facts: { why: 'damaged' } })
  const other = await zipOf(new Map([['notes.txt', Buffer.from('hello')]]))
  expect(await refusal(restore(c, other))).toMatchObject({ facts: { why: 'not-a-deck' } })
})

test('a picture whose bytes were lost on disk is left out and said', async () => {
  const c = await used()
  writeFileSync(join(c.home, 'media', PICTURE_HASH), 'other bytes')
  const { path, ...reply } = await made(c, { format: 'archive' })
  expect(reply).toMatchObject({ media: 0, warnings: ['1 media file is damaged on disk and not in the archive.'] })
  expect([...(await membersOf(path)).keys()]).not.toContain(`media/${PICTURE_HASH}`)
})

async function zipOf(members: ReadonlyMap<string, Buffer>): Promise<string> {
  const path = join(temporaryFolder(), 'made.zip')
  await writeZip(
    path,
    [...members].map(([name, bytes]) => ({ name, compress: false, open: () => Readable.from([bytes]) })),
  )
  return path
}

function without(rows: ReturnType<TestCollection['rows']>, ...tables: readonly string[]) {
  return Object.fromEntries(Object.entries(rows).filter(([table]) => !tables.includes(table)))
}
