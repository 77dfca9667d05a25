/**
 * The file. Opens it with the pragmas that keep answers safe, asserts that they hold, and turns SQLite's errors into
 * ours. The only module that knows better-sqlite3, but for `formats/apkg`, which opens and makes files of others.
 */
import Sqlite from 'better-sqlite3'
import { AppError, type ErrorCode } from './domain/errors.ts'
import { matcherOf, type Matcher } from './domain/search/regex.ts'

type Value = string | number | null

/** What a reader may do. */
export interface ReadDb {
  /** The first row, or undefined. */
  get<Row>(sql: string, ...values: readonly Value[]): Row | undefined
  all<Row>(sql: string, ...values: readonly Value[]): Row[]
}

declare const writable: unique symbol
/** What may be written: `transact`, undo, and the log of attempts hand one out, each inside its transaction. */
export interface WriteDb extends ReadDb {
  readonly [writable]: true
  /** Runs one statement and returns how many rows it changed. */
  run(sql: string, ...values: readonly Value[]): number
}

/** An open file. Synchronous, one per process. */
export interface Connection {
  readonly path: string
  readonly read: ReadDb
  /** Runs `work` in one BEGIN IMMEDIATE … COMMIT; any throw rolls everything back. */
  transaction<T>(work: (db: WriteDb) => T): T
  /** The same for work that lets others have their turn; whoever calls this sees to it that they leave the file alone. */
  longTransaction<T>(work: (db: WriteDb) => Promise<T>): Promise<T>
  /** Whether a transaction is open. */
  isWriting(): boolean
  /** Runs statements that carry no values: migrations and temporary triggers. */
  script(sql: string): void
  pragma(text: string): unknown
  /** Copies the file by SQLite's backup call while it stays open. */
  backup(to: string): Promise<void>
  close(): void
}

const CODES: Record<string, ErrorCode> = {
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'read-only',
  SQLITE_CANTOPEN: 'folder-missing',
  SQLITE_NOTADB: 'collection-corrupt',
  SQLITE_CORRUPT: 'collection-corrupt',
  SQLITE_BUSY: 'collection-in-use',
  SQLITE_LOCKED: 'collection-in-use',
}

/** What every open must read back; better-sqlite3 reopens a WAL file with synchronous NORMAL unless it is set. */
const PRAGMAS: readonly (readonly [set: string, name: string, expected: unknown])[] = [
  ['locking_mode = exclusive', 'locking_mode', 'exclusive'],
  ['journal_mode = wal', 'journal_mode', 'wal'],
  ['synchronous = full', 'synchronous', 2],
  ['foreign_keys = on', 'foreign_keys', 1],
  ['trusted_schema = off', 'trusted_schema', 0],
  ['checkpoint_fullfsync = on', 'checkpoint_fullfsync', 1],
  ['wal_autocheckpoint = 0', 'wal_autocheckpoint', 0],
  ['temp_store = memory', 'temp_store', 2],
  // The log keeps its place on disk between checkpoints, so that a commit need not make the file grow; not without end.
  ['journal_size_limit = 8388608', 'journal_size_limit', 8_388_608],
  ['cache_size = -32768', 'cache_size', -32_768],
]

/** The error of ours that an SQLite error stands for; anything else is handed back as it came. */
export function asAppError(error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error
  const known = Object.keys(CODES).find(prefix => error.code === prefix || error.code.startsWith(`${prefix}_`))
  return new AppError(
    known === undefined ? 'storage-failed' : (CODES[known] ?? 'storage-failed'),
    { path, sqlite: error.code },
    error,
  )
}

/**
 * Opens a collection file, creating it when it is not there, and takes it for this process alone.
 * @param check looks at the file before anything is written to it, and throws to leave it as it was
 * @throws AppError `collection-in-use`, `read-only`, `folder-missing`, `disk-full` or `collection-corrupt`
 */
export function connect(path: string, check: (sqlite: Sqlite.Database) => void = () => {}): Connection {
  return guarded(path, () => {
    const sqlite = new Sqlite(path, { timeout: 0 })
    try {
      sqlite.pragma('locking_mode = exclusive')
      check(sqlite)
      prepare(sqlite)
      sqlite.function('matches', { deterministic: true }, matches)
      return connection(sqlite, path)
    } catch (error) {
      sqlite.close()
      throw error
    }
  })
}

/**
 * Opens a file beside the collection that nobody misses after a stop: nothing in it is ever waited for.
 * @throws AppError `disk-full`, `folder-missing` or `storage-failed`
 */
export function connectScratch(path: string): Connection {
  return guarded(path, () => {
    const sqlite = new Sqlite(path, { timeout: 0 })
    for (const pragma of SCRATCH_PRAGMAS) sqlite.pragma(pragma)
    return connection(sqlite, path)
  })
}

const SCRATCH_PRAGMAS = ['journal_mode = off', 'synchronous = off', 'cache_size = -4096']

function prepare(sqlite: Sqlite.Database): void {
  for (const [set] of PRAGMAS) sqlite.pragma(set)
  sqlite.exec('begin immediate; commit')
  for (const [, name, expected] of PRAGMAS) {
    const found = sqlite.pragma(name, { simple: true })
    if (found !== expected) throw new AppError('storage-failed', { pragma: name, found: String(found) })
  }
}

const matchers = new Map<string, Matcher | null>()

/** What a search by a pattern asks of each text. */
function matches(pattern: unknown, text: unknown): number {
  if (typeof pattern !== 'string' || typeof text !== 'string') return 0
  let matcher = matchers.get(pattern)
  if (matcher === undefined) {
    matchers.clear()
    matcher = matcherOf(pattern)
    matchers.set(pattern, matcher)
  }
  return matcher?.(text) === true ? 1 : 0
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asAppError(error, path)
  }
}

function connection(sqlite: Sqlite.Database, path: string): Connection {
  const db = database(sqlite, path)
  const begin = sqlite.prepare('begin immediate')
  const commit = sqlite.prepare('commit')
  return {
    path,
    read: db,
    transaction: work =>
      guarded(path, () => {
        begin.run()
        try {
          const result = work(db)
          commit.run()
          return result
        } catch (error) {
          if (sqlite.inTransaction) sqlite.exec('rollback')
          throw error
        }
      }),
    longTransaction: async work => {
      guarded(path, () => begin.run())
      try {
        const result = await work(db)
        commit.run()
        return result
      } catch (error) {
        if (sqlite.inTransaction) sqlite.exec('rollback')
        throw asAppError(error, path)
      }
    },
    isWriting: () => sqlite.inTransaction,
    script: sql => guarded(path, () => void sqlite.exec(sql)),
    pragma: text => guarded(path, () => sqlite.pragma(text, { simple: true })),
    backup: async to => {
      try {
        await sqlite.backup(to)
      } catch (error) {
        throw asAppError(error, to)
      }
    },
    close: () => sqlite.close(),
  }
}

function database(sqlite: Sqlite.Database, path: string): WriteDb {
  const statements = new Map<string, Sqlite.Statement>()
  const statement = (sql: string): Sqlite.Statement => {
    let found = statements.get(sql)
    if (found === undefined) statements.set(sql, (found = sqlite.prepare(sql)))
    return found
  }
  const reader: ReadDb = {
    get: <Row>(sql: string, ...values: readonly Value[]) =>
      guarded(path, () => statement(sql).get(...values) as Row | undefined),
    all: <Row>(sql: string, ...values: readonly Value[]) => guarded(path, () => statement(sql).all(...values) as Row[]),
  }
  const run = (sql: string, ...values: readonly Value[]) => guarded(path, () => statement(sql).run(...values).changes)
  // The brand exists for the compiler only: a reader cannot be passed where rows are written.
  return { ...reader, run } as WriteDb
}
