/** A collection too large to be read through at every open is found out when it matters. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { seedCollection } from '../../../db/seed.ts'
import { TestClock } from '../../helpers/clock.ts'
import { temporaryFolder, TestCollection } from '../../helpers/collection.ts'
import { refusal } from '../../helpers/refusal.ts'
import { countedIds } from '../../helpers/ids.ts'
import { hashOf } from './given.ts'

const CARDS = 12_000
const CHECKED_AT_ONCE = 24 * 1024 * 1024
const PAGE = 4_096
const CONTENT = { hash: 'none', load: async () => ({ hash: 'none', blocks: [], templates: [] }) }
const SCOPE = { kind: 'today' } as const

let original = ''

beforeAll(async () => {
  original = join(new TestCollection().home, 'seeded')
  mkdirSync(original)
  await seedCollection(original, { cards: CARDS, due: 200, seed: 1, clock: new TestClock(), ids: countedIds() })
}, 60_000)

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue())

/** A copy of it with its backup, not yet opened. */
function copied(): TestCollection {
  const home = temporaryFolder()
  mkdirSync(join(home, 'backups'))
  for (const name of ['collection.db', ...readdirSync(join(original, 'backups')).map(file => join('backups', file))]) {
    copyFileSync(join(original, name), join(home, name))
  }
  return new TestCollection({ home, options: { content: CONTENT } })
}

/** Zeroes the pages in the middle of the notes, where the texts of cards lie. */
async function zeroNotes(c: TestCollection): Promise<void> {
  await c.start()
  const pages = c.store.read.all<{ pageno: number }>(
    `select pageno from dbstat where name = 'notes' and pagetype = 'leaf'`,
  )
  await c.door.close()
  const file = openSync(join(c.home, 'collection.db'), 'r+')
  for (const { pageno } of pages) writeSync(file, Buffer.alloc(PAGE), 0, PAGE, (pageno - 1) * PAGE)
  closeSync(file)
}

test('it is larger than what is read through at every open', () => {
  expect(statSync(join(original, 'collection.db')).size).toBeGreaterThan(CHECKED_AT_ONCE)
})

test('cut off, it is refused by its length alone, and stays as it is', async () => {
  const c = copied()
  const path = join(c.home, 'collection.db')
  truncateSync(path, statSync(path).size - 1)
  const before = hashOf(path)
  await c.start()
  expect(c.door.failure()?.code).toBe('collection-corrupt')
  await c.door.close()
  expect(hashOf(path)).toBe(before)
})

describe('with pages of it zeroed', () => {
  test('the call that meets them says so, nothing more is written, and the next open refuses it', async () => {
    const c = copied()
    await zeroNotes(c)
    const before = hashOf(join(c.home, 'collection.db'))
    await c.start()
    expect(c.door.failure()).toBeNull()
    expect(await refusal(c.api.review.start({ scope: SCOPE }))).toMatchObject({ code: 'collection-corrupt' })
    expect(await c.api.collection.status({})).toMatchObject({ state: 'closed', error: { code: 'collection-corrupt' } })
    await c.door.close()
    expect(hashOf(join(c.home, 'collection.db'))).toBe(before)
    await c.start()
    expect(c.door.failure()?.code).toBe('collection-corrupt')
  })

  test('a backup can be put in its place, and the damaged file is kept', async () => {
    const c = copied()
    await zeroNotes(c)
    const before = hashOf(join(c.home, 'collection.db'))
    await c.start()
    expect(await refusal(c.api.review.start({ scope: SCOPE }))).toMatchObject({ code: 'collection-corrupt' })
    const [backup] = await c.api.backups.list({})
    const { keptAs } = await c.api.backups.restore({ name: backup?.name ?? '' })
    expect(hashOf(join(c.home, keptAs))).toBe(before)
    expect((await c.api.review.start({ scope: SCOPE })).next).not.toBeNull()
    await c.restart()
    expect(c.door.failure()).toBeNull()
    expect(existsSync(join(c.home, 'collection.suspect'))).toBe(false)
  })

  test('the backup on quit finds it and does not count, and the next open refuses it', async () => {
    const c = copied()
    await zeroNotes(c)
    await c.start()
    await c.api.settings.change({ theme: 'dark' })
    await c.restart()
    expect(c.door.failure()?.code).toBe('collection-corrupt')
    expect(await c.api.backups.list({})).toHaveLength(1)
  })
})
