import Sqlite from 'better-sqlite3'
import { closeSync, existsSync, openSync, readdirSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { KEPT_BACKUPS } from '../../db/backups.ts'
import { MIGRATIONS, newestOf, type Migration } from '../../db/migrations/index.ts'
import { TestClock } from '../helpers/clock.ts'
import { answer, answersIn, closedCollection, emptyFolder, hashes, openAt, refusal } from './safety/given.ts'

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue())

const NEXT: Migration = {
  version: newestOf(MIGRATIONS) + 1,
  name: 'next',
  sql: 'create table next (id integer primary key not null) strict',
}

/** What a file holds, read by SQLite itself. */
function contentsOf(path: string) {
  const file = new Sqlite(path, { readonly: true })
  try {
    const count = (from: string) => Number(file.prepare(`select count(*) from ${from}`).pluck().get())
    return {
      integrity: file.pragma('integrity_check', { simple: true }),
      version: file.pragma('user_version', { simple: true }),
      cards: count('cards'),
      answers: count(`card_events where kind = 'answered'`),
    }
  } finally {
    file.close()
  }
}

async function answersAt(home: string): Promise<number> {
  const { collection } = await openAt(home)
  const answers = answersIn(collection.open().store.read).length
  await collection.close()
  return answers
}

function damage(path: string): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(12 * 4_096, 7), 0, 12 * 4_096, 8 * 4_096)
  closeSync(file)
}

describe('quitting', () => {
  test('makes a backup when something has changed, and none when nothing has', async () => {
    const home = await closedCollection(1)
    const [first] = await backupsOf(home)
    expect(first).toMatchObject({ why: 'on-quit', answers: 1 })
    const looked = await openAt(home)
    await looked.api.today.overview({})
    await looked.api.review.start({ scope: { kind: 'today' } })
    await looked.collection.close()
    expect(await backupsOf(home)).toEqual([first])
    const studied = await openAt(home)
    await answer(studied.api, 1)
    await studied.collection.close()
    expect((await backupsOf(home)).map(({ why, answers }) => [why, answers])).toEqual([
      ['on-quit', 2],
      ['on-quit', 1],
    ])
  })

  test('makes none of what a backup by hand has just kept', async () => {
    const home = emptyFolder()
    const { api, collection } = await openAt(home)
    await answer(api, 1)
    await api.backups.make({})
    await collection.close()
    expect((await backupsOf(home)).map(({ why }) => why)).toEqual(['by-hand'])
  })
})

async function backupsOf(home: string) {
  const { api, collection } = await openAt(home)
  const all = await api.backups.list({})
  await collection.close()
  return all
}

test('a backup is a sound file with exactly what it says it holds', async () => {
  const home = emptyFolder()
  const { api } = await openAt(home)
  for (const answers of [1, 4]) {
    await answer(api, answers)
    const made = await api.backups.make({})
    const { integrity, ...held } = contentsOf(join(home, 'backups', made.name))
    expect(integrity).toBe('ok')
    expect(held).toEqual({ version: newestOf(MIGRATIONS), cards: made.cards, answers: made.answers })
  }
  expect((await api.backups.list({})).map(({ cards, answers }) => [cards, answers])).toEqual([
    [30, 5],
    [30, 1],
  ])
})

test('the ten newest are kept, by their number and not by the clock, also when the clock goes back', async () => {
  const home = emptyFolder()
  const clock = new TestClock()
  const { api } = await openAt(home, { clock })
  for (let made = 1; made <= KEPT_BACKUPS + 3; made += 1) {
    clock.advanceDays(made % 3 === 0 ? -30 : 1)
    await api.backups.make({})
  }
  const numbers = Array.from({ length: KEPT_BACKUPS }, (_, at) => KEPT_BACKUPS + 3 - at)
  const names = numbers.map(number => `backup-${String(number).padStart(6, '0')}.db`)
  expect((await api.backups.list({})).map(({ name }) => name)).toEqual(names)
  const files = names.flatMap(name => [name, name.replace('.db', '.json')])
  expect(readdirSync(join(home, 'backups')).toSorted()).toEqual(files.toSorted())
})

describe('restoring', () => {
  test('puts back what the backup holds, and keeps what was replaced under the name that is told', async () => {
    const home = emptyFolder()
    const { api, collection } = await openAt(home)
    const early = await answer(api, 2)
    const { name } = await api.backups.make({})
    await answer(api, 3)
    const { keptAs } = await api.backups.restore({ name })
    expect(answersIn(collection.open().store.read)).toEqual(early)
    expect(contentsOf(join(home, keptAs)).answers).toBe(5)
    const again = await api.backups.restore({ name })
    expect(again.keptAs).not.toBe(keptAs)
    expect(contentsOf(join(home, keptAs)).answers).toBe(5)
  })

  test('refuses a backup that is damaged, and the collection stays open as it was', async () => {
    const home = emptyFolder()
    const { api, collection } = await openAt(home)
    await answer(api, 1)
    const { name } = await api.backups.make({})
    await answer(api, 1)
    damage(join(home, 'backups', name))
    expect((await refusal(api.backups.restore({ name }))).code).toBe('backup-unusable')
    expect(collection.failure()).toBeNull()
    expect(answersIn(collection.open().store.read)).toHaveLength(2)
    expect(readdirSync(home).filter(file => /restoring|replaced/.test(file))).toEqual([])
  })

  test('knows only backups by their name: no other path, and none whose description is damaged', async () => {
    const home = await closedCollection()
    const { api } = await openAt(home)
    await answer(api, 1)
    const { name } = await api.backups.make({})
    writeFileSync(join(home, 'backups', name.replace('.db', '.json')), '{"at":')
    for (const wrong of [name, '../collection.db', '', 'backup-999999.db', join(home, 'collection.db')]) {
      expect((await refusal(api.backups.restore({ name: wrong }))).code).toBe('not-found')
    }
    expect((await api.backups.list({})).map(one => one.name)).not.toContain(name)
    expect(existsSync(join(home, 'backups', name))).toBe(true)
  })

  test('refuses a backup of a newer version of the app', async () => {
    const home = await closedCollection()
    const later = await openAt(home, { migrations: [...MIGRATIONS, NEXT] })
    const { name } = await later.api.backups.make({})
    await later.collection.close()
    const first = (await backupsOf(home)).at(-1)?.name ?? ''
    const { api } = await openAt(home)
    expect((await refusal(api.backups.restore({ name }))).code).toBe('collection-newer')
    await api.backups.restore({ name: first })
    expect((await api.collection.status({})).state).toBe('open')
  })
})

describe('before the first pending migration', () => {
  test('a backup of the version before is made, and it opens with the app from before', async () => {
    const home = await closedCollection(2)
    const later = await openAt(home, { migrations: [...MIGRATIONS, NEXT] })
    const [backup] = await later.api.backups.list({})
    expect(backup).toMatchObject({ why: 'before-upgrade', answers: 2 })
    expect(contentsOf(join(home, 'backups', backup?.name ?? '')).version).toBe(newestOf(MIGRATIONS))
    await later.collection.close()
    const { api, collection } = await openAt(home)
    expect(collection.failure()?.code).toBe('collection-newer')
    await api.backups.restore({ name: backup?.name ?? '' })
    expect(answersIn(collection.open().store.read)).toHaveLength(2)
  })

  test('none is made of a new collection, nor when no migration is due', async () => {
    const home = emptyFolder()
    const first = await openAt(home, { migrations: [...MIGRATIONS, NEXT] })
    expect(await first.api.backups.list({})).toEqual([])
    await first.collection.close()
    const again = await openAt(home, { migrations: [...MIGRATIONS, NEXT] })
    expect((await again.api.backups.list({})).map(({ why }) => why)).toEqual(['on-quit'])
  })

  test('nothing is migrated when the backup cannot be made', async () => {
    const home = await closedCollection(1)
    const before = hashes(home, /^collection\.db/)
    renameSync(join(home, 'backups'), join(home, 'kept'))
    writeFileSync(join(home, 'backups'), 'in the way')
    const { collection } = await openAt(home, { migrations: [...MIGRATIONS, NEXT] })
    expect(collection.failure()).not.toBeNull()
    await collection.close()
    expect(hashes(home, /^collection\.db/)).toEqual(before)
  })

  test('a migration that fails leaves the collection as the app from before can open it', async () => {
    const home = await closedCollection(2)
    const broken = { ...NEXT, sql: `${NEXT.sql}; insert into cards (id) values ('half a card');` }
    const later = await openAt(home, { migrations: [...MIGRATIONS, broken] })
    expect(later.collection.failure()?.code).toBe('storage-failed')
    await later.collection.close()
    expect(contentsOf(join(home, 'collection.db'))).toMatchObject({ integrity: 'ok', version: newestOf(MIGRATIONS) })
    expect(await answersAt(home)).toBe(2)
  })
})
