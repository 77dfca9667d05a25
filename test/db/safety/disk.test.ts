import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { MIGRATIONS } from '../../../db/migrations/index.ts'
import { leftBehind } from '../../helpers/left-behind.ts'
import { fill, smallDisk, unmountAll, whyNoSmallDisk } from '../../helpers/small-disk.ts'
import { answer, answersIn, closedCollection, emptyFolder, nextAnswer, openAt, refusal, type Opened } from './given.ts'
import { openElsewhere } from './processes.ts'

const isRoot = process.getuid?.() === 0
const NOBODY = 65_534

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue())

const noSmallDisk = whyNoSmallDisk()
if (noSmallDisk !== null) console.log(`Skipped: what happens on a full disk, because ${noSmallDisk}.`)
if (!isRoot) console.log('Skipped: folders that may not be written to, because another user is needed, and so root.')

describe.skipIf(noSmallDisk !== null)('on a full disk', () => {
  afterEach(unmountAll)

  /** Answers on and on, noting what was acknowledged. Returns the answer that was refused, and the rows before it. */
  async function answerUntilRefused(opened: Opened, acknowledged: number[]) {
    for (;;) {
      const given = await nextAnswer(opened.api)
      const before = { cards: cardsOf(opened), journal: journalOf(opened) }
      try {
        const { step } = await opened.api.review.answer(given)
        acknowledged.push(step?.seq ?? 0)
      } catch (error) {
        return { given, before, refused: (await refusal(Promise.reject(error))).code }
      }
    }
  }

  const cardsOf = ({ collection }: Opened) => collection.open().store.read.all('select * from cards order by id')
  const journalOf = ({ collection }: Opened) => collection.open().store.read.all('select * from journal order by op')

  test('the answer that finds no room is refused, not stored, and can be given again when there is some', async () => {
    const home = smallDisk(emptyFolder(), '8m')
    const opened = await openAt(home)
    const { api, collection } = opened
    const acknowledged = [...(await answer(api, 3))]
    const makeRoom = fill(home)
    const { given, before, refused } = await answerUntilRefused(opened, acknowledged)
    expect(refused).toBe('disk-full')
    expect(answersIn(collection.open().store.read)).toEqual(acknowledged)
    expect({ cards: cardsOf(opened), journal: journalOf(opened) }).toEqual(before)
    expect((await nextAnswer(api)).card).toBe(given.card)
    makeRoom()
    const { step } = await api.review.answer(given)
    expect(step?.card).toBe(given.card)
    acknowledged.push(step?.seq ?? 0)
    await collection.close()
    const left = leftBehind(home)
    expect(left).toEqual({ integrity: 'ok', answers: new Set(acknowledged), torn: [], halfJournaled: 0 })
  })

  test('a backup that finds no room says so, leaves no half file, and the collection goes on', async () => {
    const home = smallDisk(emptyFolder(), '8m')
    const { api } = await openAt(home)
    await answer(api, 1)
    const makeRoom = fill(home)
    expect((await refusal(api.backups.make({}))).code).toBe('disk-full')
    expect(await api.backups.list({})).toEqual([])
    expect(existsSync(join(home, 'backups', 'backup-000001.db.new'))).toBe(false)
    makeRoom()
    expect(await api.backups.make({})).toMatchObject({ answers: 1 })
    expect(await answer(api, 1)).toHaveLength(1)
  })

  test('a collection that cannot even be made says so, and opens when there is room', async () => {
    const home = smallDisk(emptyFolder(), '2m')
    const makeRoom = fill(home)
    const { api, collection } = await openAt(home)
    expect(collection.failure()?.code).toBe('disk-full')
    makeRoom()
    expect(await api.collection.reopen({})).toMatchObject({ state: 'open' })
    expect(await answer(api, 1)).toHaveLength(1)
  })
})

describe('a folder that is not what it should be is said in words', () => {
  test('a missing one', async () => {
    const home = join(emptyFolder(), 'not-there')
    const { collection } = await openAt(home)
    expect(collection.failure()).toMatchObject({ code: 'folder-missing', facts: { path: home } })
    expect(existsSync(home)).toBe(false)
  })

  test('one that is a file', async () => {
    const home = join(emptyFolder(), 'a-file')
    writeFileSync(home, 'not a folder')
    expect((await openAt(home)).collection.failure()?.code).toBe('folder-missing')
  })

  test.skipIf(!isRoot)('an empty one that may not be written to', async () => {
    const home = emptyFolder()
    chmodSync(home, 0o555)
    const { attempt } = await openElsewhere(home, { uid: NOBODY, gid: NOBODY })
    expect(attempt).toMatchObject({ code: 'read-only', facts: { path: home } })
  })

  test.skipIf(!isRoot)('one with a collection that may not be written to', async () => {
    const home = await closedCollection()
    chmodSync(home, 0o555)
    expect((await openElsewhere(home, { uid: NOBODY, gid: NOBODY })).attempt.code).toBe('read-only')
  })

  test.skipIf(!isRoot)('a collection file that may not be written to, in a folder that may', async () => {
    const home = await closedCollection()
    for (const path of [home, join(home, 'backups'), join(home, 'media')]) chmodSync(path, 0o777)
    rmSync(join(home, 'collection.lock'))
    chmodSync(join(home, 'collection.db'), 0o444)
    expect((await openElsewhere(home, { uid: NOBODY, gid: NOBODY })).attempt.code).toBe('read-only')
  })
})

describe('the pragmas that keep answers safe hold', () => {
  const SAFE = { synchronous: 2, foreign_keys: 1, journal_mode: 'wal', locking_mode: 'exclusive', trusted_schema: 0 }
  const pragmasOf = ({ collection }: Opened) => {
    const { connection } = collection.open().store
    return Object.fromEntries(Object.keys(SAFE).map(name => [name, connection.pragma(name)]))
  }

  test('after the first open, every later one, and a restore', async () => {
    const home = emptyFolder()
    const first = await openAt(home)
    expect(pragmasOf(first)).toEqual(SAFE)
    const { name } = await first.api.backups.make({})
    await first.collection.close()
    const second = await openAt(home)
    expect(pragmasOf(second)).toEqual(SAFE)
    await second.api.backups.restore({ name })
    expect(pragmasOf(second)).toEqual(SAFE)
    await second.api.collection.reopen({})
    expect(pragmasOf(second)).toEqual(SAFE)
  })

  test('after a migration', async () => {
    const home = await closedCollection()
    const more = {
      version: MIGRATIONS.length + 1,
      name: 'more',
      sql: 'create table more (id integer primary key) strict',
    }
    expect(pragmasOf(await openAt(home, { migrations: [...MIGRATIONS, more] }))).toEqual(SAFE)
  })
})
