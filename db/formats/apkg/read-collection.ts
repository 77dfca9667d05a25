/**
 * The SQLite file inside of a package, which may be anybody's work: opened on a copy of ours, for reading, nothing in it
 * trusted to run.
 */
import Sqlite from 'better-sqlite3'
import { refused } from '../refused.ts'

/** An open collection of Anki's. */
export interface AnkiFile {
  /** Of its schema: 11, or 14 to 18. */
  readonly version: number
  readonly db: Sqlite.Database
}

const OLDEST = 11
/** Never shipped: Anki itself refuses them. */
const ALPHA = new Set([12, 13])
const NEWEST = 18
/** From here on note types and decks have tables of their own, ordered by a collation that only Anki knows. */
export const WITH_TABLES = 15

/** Tables that are read, and from which schema on. */
const TABLES: readonly (readonly [name: string, from: number])[] = [
  ['col', 0],
  ['notes', 0],
  ['cards', 0],
  ['revlog', 0],
  ['config', 14],
  ['deck_config', WITH_TABLES],
  ['notetypes', WITH_TABLES],
  ['fields', WITH_TABLES],
  ['templates', WITH_TABLES],
  ['decks', WITH_TABLES],
]

/** Tables large enough to be worth reading through before anything is taken from them. */
const CHECKED = ['notes', 'cards', 'revlog'] as const

/**
 * Opens a collection. Throws SQLite's errors as they are.
 * @param path a copy of the file; one with Anki's collation is changed in it
 * @throws AppError `file-refused`: damaged, Anki 1, no collection, newer or older schema
 */
export function openCollection(path: string): AnkiFile {
  const first = open(path)
  let version: number
  try {
    version = versionOf(first)
  } catch (error) {
    first.close()
    throw error
  }
  if (version < WITH_TABLES) return checked({ version, db: first })
  first.close()
  forgetUnicase(path)
  return checked({ version, db: open(path) })
}

function open(path: string): Sqlite.Database {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 0 })
  for (const pragma of ['trusted_schema = off', 'cell_size_check = on', 'mmap_size = 0', 'cache_size = -16384']) {
    db.pragma(pragma)
  }
  return db
}

/** Tables by name; a view or a virtual table of a name is none. */
function tablesOf(db: Sqlite.Database): ReadonlySet<string> {
  const rows = db
    .prepare<[], { name: string }>(
      `select cast(name as text) as name from sqlite_schema where type = 'table' and rootpage > 0`,
    )
    .all()
  return new Set(rows.map(({ name }) => name))
}

function versionOf(db: Sqlite.Database): number {
  const tables = tablesOf(db)
  if (tables.has('facts')) throw refused('anki-1')
  if (!tables.has('col')) throw refused('no-collection')
  const version = db
    .prepare<[], { ver: number | null }>('select cast(ver as integer) as ver from col limit 1')
    .get()?.ver
  if (version === undefined || version === null) throw refused('damaged')
  if (version > NEWEST) throw refused('newer-schema')
  if (version < OLDEST || ALPHA.has(version)) throw refused('older-schema')
  return version
}

function checked(file: AnkiFile): AnkiFile {
  try {
    const tables = tablesOf(file.db)
    for (const [table] of TABLES.filter(([, since]) => since <= file.version)) {
      if (!tables.has(table)) throw refused('damaged')
      checkColumns(file.db, table)
    }
    for (const table of CHECKED) checkPages(file.db, table)
    return file
  } catch (error) {
    file.db.close()
    throw error
  }
}

/** Refuses computed columns, which would run what the file says. */
function checkColumns(db: Sqlite.Database, table: string): void {
  const columns = db.prepare<[string], { hidden: number }>('select hidden from pragma_table_xinfo(?)').all(table)
  if (columns.some(({ hidden }) => hidden !== 0)) throw refused('damaged')
}

/** What the check says of rows a table should not hold; they are read all the same, value by value. */
const TOLERATED = /^(NULL value in|CHECK constraint failed|non-\w+ value in|\w+ value in) /

/** Refuses pages that are not what they should be. */
function checkPages(db: Sqlite.Database, table: string): void {
  db.pragma('ignore_check_constraints = on')
  const verdicts = db.prepare<[], { quick_check: string }>(`pragma quick_check('${table}')`).all()
  if (verdicts.some(({ quick_check: found }) => found !== 'ok' && !TOLERATED.test(found))) throw refused('damaged')
}

/**
 * Takes Anki's collation out of the schema, which SQLite cannot read such tables with. Nothing here looks a row up by its
 * name: indexes in the order of names, and the list of tags, whose rows lie in it, are forgotten.
 */
function forgetUnicase(path: string): void {
  const db = new Sqlite(path, { fileMustExist: true, timeout: 0 })
  try {
    // A copy that is deleted soon need not survive a power cut.
    for (const pragma of ['trusted_schema = off', 'journal_mode = memory', 'synchronous = off']) db.pragma(pragma)
    db.unsafeMode(true)
    db.pragma('writable_schema = on')
    db.transaction(() => forget(db))()
  } finally {
    db.close()
  }
}

interface SchemaRow {
  readonly rowid: number
  readonly type: string
  readonly name: string
  readonly sql: string
}

function forget(db: Sqlite.Database): void {
  const read = new Set(TABLES.map(([name]) => name))
  db.prepare(`delete from sqlite_master where tbl_name = 'tags' or type in ('trigger', 'view')`).run()
  const rows = db
    .prepare<[], SchemaRow>(`select rowid, type, name, sql from sqlite_master where sql like '%unicase%'`)
    .all()
  for (const { rowid, type, name, sql } of rows) {
    const isRead = type === 'table' && read.has(name)
    if (isRead) {
      const plain = sql.replaceAll(/collate\s+unicase/gi, '')
      db.prepare('update sqlite_master set sql = ? where rowid = ?').run(plain, rowid)
    } else db.prepare('delete from sqlite_master where rowid = ?').run(rowid)
  }
  db.prepare(
    `delete from sqlite_master where type = 'index' and sql is not null
       and tbl_name in ('notetypes', 'fields', 'templates', 'decks', 'deck_config')`,
  ).run()
}
