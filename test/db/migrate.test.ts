import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, type Connection } from '../../db/connection.ts'
import { migrate, versionOf } from '../../db/migrate.ts'
import { MIGRATIONS, type Migration } from '../../db/migrations/index.ts'
import { emptyFolder } from './safety/given.ts'

const FIRST: Migration = {
  version: 1,
  name: 'first',
  sql: `create table parents (id integer primary key not null) strict;
    create table children (id integer primary key not null, parent integer not null references parents (id)) strict;
    create table steps (number integer primary key not null) strict;
    insert into steps values (1)`,
}
const SECOND: Migration = { version: 2, name: 'second', sql: 'insert into steps select max(number) + 1 from steps' }
const THIRD: Migration = { version: 3, name: 'third', sql: 'insert into steps select max(number) * 10 from steps' }

let connection: Connection
beforeEach(() => {
  connection = connect(join(emptyFolder(), 'collection.db'))
})
afterEach(() => connection.close())

const stepsDone = () =>
  connection.read.all<{ number: number }>('select number from steps order by number').map(row => row.number)

/** The code of what a piece of work throws. */
function codeOf(work: () => void): unknown {
  try {
    work()
    return 'it was done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

test('migrations run in order, each once, however often they are asked for', () => {
  migrate(connection, [FIRST, SECOND, THIRD])
  migrate(connection, [FIRST, SECOND, THIRD])
  expect(stepsDone()).toEqual([1, 2, 20])
  expect(versionOf(connection)).toBe(3)
})

test('a file that has some of them runs the others only', () => {
  migrate(connection, [FIRST])
  expect(versionOf(connection)).toBe(1)
  migrate(connection, [FIRST, SECOND])
  migrate(connection, [FIRST, SECOND, THIRD])
  expect(stepsDone()).toEqual([1, 2, 20])
})

test('one that fails takes back all of itself, keeps those before it, and is not passed over', () => {
  const failing = { ...SECOND, sql: `${SECOND.sql}; create table half (id integer); insert into nowhere values (1)` }
  expect(codeOf(() => migrate(connection, [FIRST, failing, THIRD]))).toBe('storage-failed')
  expect(versionOf(connection)).toBe(1)
  expect(stepsDone()).toEqual([1])
  expect(connection.read.get(`select 1 as one from sqlite_schema where name = 'half'`)).toBeUndefined()
  migrate(connection, [FIRST, SECOND, THIRD])
  expect(stepsDone()).toEqual([1, 2, 20])
})

test('one that leaves a row without what it refers to is refused and taken back', () => {
  const orphaning = { ...SECOND, sql: 'pragma defer_foreign_keys = on; insert into children values (1, 99)' }
  expect(codeOf(() => migrate(connection, [FIRST, orphaning]))).toBe('collection-corrupt')
  expect(versionOf(connection)).toBe(1)
  expect(connection.read.all('select * from children')).toEqual([])
})

test('a file of a later version is refused', () => {
  migrate(connection, [FIRST, SECOND])
  expect(codeOf(() => migrate(connection, [FIRST]))).toBe('collection-newer')
  expect(stepsDone()).toEqual([1, 2])
})

test('the shipped migrations are numbered from 1 without gaps, as their files are', () => {
  const files = readdirSync(join(import.meta.dirname, '../../db/migrations')).filter(name => /^\d/.test(name))
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1))
  const named = MIGRATIONS.map(({ version, name }) => `${String(version).padStart(3, '0')}-${name}.ts`)
  expect(files.toSorted()).toEqual(named)
})

test('the shipped migrations make strict tables only', () => {
  migrate(connection, MIGRATIONS)
  const tables = connection.read.all<{ name: string; strict: number }>(
    `select name, strict from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'`,
  )
  expect(tables.length).toBeGreaterThan(10)
  expect(tables.filter(({ strict }) => strict === 0)).toEqual([])
})

test('a collection from before there were quizzes keeps its rows, and none of its blocks is weak', () => {
  const [initial] = MIGRATIONS
  if (initial === undefined) throw new Error('there is no first migration')
  migrate(connection, [initial])
  connection.script(`
    insert into presets values ('p', 'Default', 100, 'off', 6, 0, null, 1);
    insert into decks values ('d', 'Deck', null, 'p', 0, 0, 1);
    insert into blocks values ('AA', 'd', 'Group', 0, '[]', 'About it.', 'later')`)
  migrate(connection, MIGRATIONS)
  expect(connection.read.all('select code, state, weak from blocks')).toEqual([{ code: 'AA', state: 'later', weak: 0 }])
  expect(connection.read.all('select * from questions')).toEqual([])
})
