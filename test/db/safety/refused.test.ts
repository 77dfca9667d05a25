import Sqlite from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { MIGRATIONS, newestOf } from '../../../db/migrations/index.ts'
import {
  answer,
  answersIn,
  callAt,
  closedCollection,
  copyAsIfKilled,
  emptyFolder,
  hashes,
  hashOf,
  openAt,
  refusal,
} from './given.ts'
import { CALLS, VALID } from './inputs.ts'

const COLLECTION = /^collection\.db/
const PAGE = 4_096
const LATER = newestOf(MIGRATIONS) + 1

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue())

/** Writes over a part of a file. */
function overwrite(path: string, bytes: Buffer, at: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}

function setVersion(path: string, version: number): void {
  const file = new Sqlite(path)
  file.pragma('locking_mode = exclusive')
  file.pragma(`user_version = ${version}`)
  file.close()
}

async function refusedAt(home: string): Promise<{ code: string; facts: unknown; same: boolean }> {
  const before = hashes(home, COLLECTION)
  const { collection } = await openAt(home)
  const failure = collection.failure()
  await collection.close()
  const same = JSON.stringify(hashes(home, COLLECTION)) === JSON.stringify(before)
  return { code: failure?.code ?? 'none', facts: failure?.facts, same }
}

const DAMAGES: readonly (readonly [name: string, damage: (path: string) => void])[] = [
  ['a text file', path => writeFileSync(path, 'Dear diary, today I reviewed my cards.\n'.repeat(200))],
  ['one byte', path => writeFileSync(path, 'S')],
  ['a header alone', path => truncateSync(path, 100)],
  ['cut off at half', path => truncateSync(path, Math.floor(statSync(path).size / 2))],
  ['cut off by its last byte', path => truncateSync(path, statSync(path).size - 1)],
  ['with its first page zeroed', path => overwrite(path, Buffer.alloc(PAGE), 0)],
  ['with a schema zeroed behind a whole header', path => overwrite(path, Buffer.alloc(PAGE - 100), 100)],
  [
    'with random bytes in the middle',
    path => overwrite(path, randomBytes(2 * PAGE), Math.floor(statSync(path).size / 2)),
  ],
  ['some other program’s database', otherProgram],
]

function otherProgram(path: string): void {
  rmSync(path)
  const file = new Sqlite(path)
  file.exec('create table recipes (name text) strict')
  file.close()
}

describe('a collection of a newer version', () => {
  test('is refused and stays as it is, byte for byte', async () => {
    const home = await closedCollection()
    setVersion(join(home, 'collection.db'), LATER)
    const { code, facts, same } = await refusedAt(home)
    expect(code).toBe('collection-newer')
    expect(facts).toMatchObject({ version: LATER, supported: newestOf(MIGRATIONS) })
    expect(same).toBe(true)
    expect(Object.keys(hashes(home, COLLECTION))).toEqual(['collection.db'])
  })

  test('is known for what it is by the log that an unclean stop left, which stays too', async () => {
    const origin = await closedCollection()
    const file = new Sqlite(join(origin, 'collection.db'))
    file.pragma('wal_autocheckpoint = 0')
    file.pragma(`user_version = ${LATER}`)
    const home = copyAsIfKilled(origin)
    file.close()
    expect(Object.keys(hashes(home, COLLECTION))).toEqual(['collection.db', 'collection.db-wal'])
    expect(await refusedAt(home)).toMatchObject({ code: 'collection-newer', same: true })
  })
})

describe('a damaged collection is refused and stays as it is, byte for byte', () => {
  test.each(DAMAGES)('%s', async (_, damage) => {
    const home = await closedCollection()
    damage(join(home, 'collection.db'))
    expect(await refusedAt(home)).toMatchObject({ code: 'collection-corrupt', same: true })
    expect(Object.keys(hashes(home, COLLECTION))).toEqual(['collection.db'])
  })

  test('with any page of it zeroed', async () => {
    const home = await closedCollection(3)
    const path = join(home, 'collection.db')
    const whole = readFileSync(path)
    const opened: number[] = []
    for (let page = 0; page < whole.length / PAGE; page += 1) {
      writeFileSync(path, whole)
      overwrite(path, Buffer.alloc(PAGE), page * PAGE)
      const { code, same } = await refusedAt(home)
      if (code !== 'collection-corrupt' || !same) opened.push(page)
    }
    expect(whole.length / PAGE).toBeGreaterThan(30)
    expect(opened).toEqual([])
  })

  test('with a damaged file under the log that an unclean stop left', async () => {
    const origin = await closedCollection()
    const { api } = await openAt(origin)
    await answer(api, 3)
    const home = copyAsIfKilled(origin)
    const path = join(home, 'collection.db')
    overwrite(path, randomBytes(10 * PAGE), 20 * PAGE)
    expect(existsSync(`${path}-wal`)).toBe(true)
    expect(await refusedAt(home)).toMatchObject({ code: 'collection-corrupt', same: true })
  })
})

describe('a new collection is made', () => {
  test('where there is no file', async () => {
    const { collection, api } = await openAt(emptyFolder())
    expect(collection.failure()).toBeNull()
    expect((await api.decks.list({})).flatMap(group => group.decks)).toHaveLength(1)
  })

  test('in a file of no bytes', async () => {
    const home = emptyFolder()
    writeFileSync(join(home, 'collection.db'), '')
    const { api } = await openAt(home)
    expect(await answer(api, 1)).toHaveLength(1)
  })
})

describe('while a collection is refused', () => {
  const ABOUT_THE_FILE = new Set([
    'backups.list',
    'backups.restore',
    'backups.restoreArchive',
    'collection.status',
    'collection.reopen',
    'collection.changes',
  ])

  /** They read a text that is handed to them, and nothing else. */
  const ABOUT_NO_FILE = new Set([
    'questions.check',
    'quiz.readNumber',
    'samples.place',
    'samples.write',
    'samples.watch',
  ])

  async function damaged(): Promise<string> {
    const home = await closedCollection(2)
    writeFileSync(join(home, 'collection.db'), 'not a collection')
    return home
  }

  test('every call answers with that same typed error, and the status explains it', async () => {
    const home = await damaged()
    const { api } = await openAt(home)
    const error = { code: 'collection-corrupt', facts: { path: join(home, 'collection.db') } }
    expect(await api.collection.status({})).toEqual({ state: 'closed', folder: home, error })
    const rest = CALLS.filter(name => !ABOUT_THE_FILE.has(name) && !ABOUT_NO_FILE.has(name))
    const answers = await Promise.all(rest.map(async name => [name, await refusal(callAt(api, name, VALID[name]))]))
    expect(answers).toEqual(rest.map(name => [name, error]))
    expect(rest.length).toBeGreaterThan(20)
  })

  test('a backup can be restored; the refused file is kept under the name that is told', async () => {
    const home = await damaged()
    const before = hashOf(join(home, 'collection.db'))
    const { api, collection } = await openAt(home)
    const [backup] = await api.backups.list({})
    const { keptAs } = await api.backups.restore({ name: backup?.name ?? '' })
    expect(hashOf(join(home, keptAs))).toBe(before)
    expect(await api.collection.status({})).toEqual({ state: 'open', folder: home })
    expect(answersIn(collection.open().store.read)).toHaveLength(backup?.answers ?? 0)
    expect(await answer(api, 1)).toHaveLength(1)
  })

  test('asking to open it again does so once the file has been put right', async () => {
    const home = await closedCollection()
    const path = join(home, 'collection.db')
    const whole = readFileSync(path)
    truncateSync(path, 5_000)
    const { api } = await openAt(home)
    expect(await api.collection.reopen({})).toMatchObject({ state: 'closed', error: { code: 'collection-corrupt' } })
    writeFileSync(path, whole)
    expect(await api.collection.reopen({})).toMatchObject({ state: 'open' })
    expect(await answer(api, 1)).toHaveLength(1)
  })
})
