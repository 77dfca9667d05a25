/**
 * Before-images for undo, taken by SQLite itself: temporary triggers on every table but logs and journal note each row
 * an operation touches (the technique of sqlite.org/undoredo.html). No repository can forget to record something, and
 * a column added by a later migration is covered without a line here.
 */
import type { Connection, ReadDb, WriteDb } from '../connection.ts'
import type { Image } from '../repositories/journal.ts'

/** The journal itself, and what only tells what has happened: logs, and the sums of logs. Undo leaves them as they are. */
const UNTRACKED = new Set([
  'card_events',
  'journal',
  'attempts',
  'attempt_items',
  'attempt_events',
  'quiz_records',
  'template_answers',
])

interface Column {
  readonly name: string
  readonly pk: number
}

/** What an operation touched. */
export interface Taken {
  readonly tables: ReadonlySet<string>
  /** A list of `Image`, as JSON. */
  readonly images: string
}

interface Touch {
  readonly tbl: string
  readonly key: string
  readonly before: string | null
}

/** Starts recording on an open connection; once, after migration. */
export function record(connection: Connection): void {
  connection.script('create temp table touched (id integer primary key, tbl text, key text, before text)')
  for (const table of tables(connection.read)) connection.script(triggers(table, columns(connection.read, table)))
}

/** The images recorded since the last call, oldest first, and forgets them. */
export function take(db: WriteDb): Taken {
  const touches = db.all<Touch>('select tbl, key, before from temp.touched order by id')
  if (touches.length > 0) db.run('delete from temp.touched')
  // The triggers wrote JSON: it goes into the journal as it is.
  const images = touches.map(({ tbl, key, before }) => `{"table":"${tbl}","key":${key},"before":${before ?? 'null'}}`)
  return { tables: new Set(touches.map(({ tbl }) => tbl)), images: `[${images.join(',')}]` }
}

/** Puts rows back as the images show them, newest first. Recording goes on, so the reverse can be taken afterwards. */
export function putBack(db: WriteDb, images: readonly Image[]): void {
  db.run('pragma defer_foreign_keys = on')
  for (const image of images.toReversed()) putRowBack(db, image)
}

function putRowBack(db: WriteDb, { table, key, before }: Image): void {
  const keys = Object.keys(key)
  const where = keys.map(name => `${quoted(name)} = ?`).join(' and ')
  if (before === null) {
    db.run(`delete from ${quoted(table)} where ${where}`, ...Object.values(key))
    return
  }
  const names = Object.keys(before)
  const changed = names.filter(name => !keys.includes(name))
  const update =
    changed.length === 0
      ? 'nothing'
      : `update set ${changed.map(name => `${quoted(name)} = excluded.${quoted(name)}`).join(', ')}`
  db.run(
    `insert into ${quoted(table)} (${names.map(quoted).join(', ')}) values (${names.map(() => '?').join(', ')})
     on conflict (${keys.map(quoted).join(', ')}) do ${update}`,
    ...Object.values(before),
  )
}

function tables(db: ReadDb): readonly string[] {
  const rows = db.all<{ name: string }>(
    `select name from main.sqlite_schema where type = 'table' and name not like 'sqlite_%'`,
  )
  return rows.map(row => row.name).filter(name => !UNTRACKED.has(name))
}

function columns(db: ReadDb, table: string): readonly Column[] {
  return db.all<Column>('select name, pk from pragma_table_info(?)', table)
}

function triggers(table: string, all: readonly Column[]): string {
  const keys = all.filter(column => column.pk > 0)
  const note = (row: 'new' | 'old', before: string) =>
    `insert into touched (tbl, key, before) values ('${table}', ${json(keys, row)}, ${before});`
  return `
    create temp trigger ${quoted(`note insert ${table}`)} after insert on main.${quoted(table)} begin ${note('new', 'null')} end;
    create temp trigger ${quoted(`note update ${table}`)} after update on main.${quoted(table)} begin ${note('old', json(all, 'old'))} end;
    create temp trigger ${quoted(`note delete ${table}`)} after delete on main.${quoted(table)} begin ${note('old', json(all, 'old'))} end;`
}

function json(of: readonly Column[], row: 'new' | 'old'): string {
  return `json_object(${of.map(({ name }) => `'${name}', ${row}.${quoted(name)}`).join(', ')})`
}

/** A name from our own schema, quoted; none comes from a file or from the learner. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
