/**
 * Before-images for undo, taken by SQLite itself: temporary triggers on every table but logs and journal note each row
 * an operation touches (the technique of sqlite.org/undoredo.html). No repository can forget to record something, and
 * a column added by a later migration is covered without a line here.
 */
import type { Connection, ReadDb, WriteDb } from '../connection.ts'
import type { Image } from '../repositories/journal.ts'
import { indexChanged } from './browse/keep-index.ts'

/** The journal itself, and what only tells what has happened: logs, and the sums of logs. Undo leaves them as they are. */
const UNTRACKED = new Set([
  'card_events',
  'journal',
  'journal_parts',
  'attempts',
  'attempt_items',
  'attempt_events',
  'asked',
  'quiz_records',
  'template_answers',
  'searched',
])
/** What is searched, and the tables SQLite keeps it in: derived from notes, written again with them. */
const DERIVED = /^note_(?:words|index|grams)(?:_|$)/

/** Tables whose new rows can be noted together, by the ids of their notes or cards: what hangs on those goes with them. */
const ADDED_TOGETHER = ['notes', 'cards', 'origins', 'note_keys', 'note_tags', 'note_media', 'card_details'] as const

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
  readonly added: number
}

/** Starts recording on an open connection; once, after migration. */
export function record(connection: Connection): void {
  connection.script(`
    create temp table touched (id integer primary key, tbl text, key text, before text, added integer not null default 0)`)
  for (const table of tables(connection.read)) connection.script(triggers(table, columns(connection.read, table)))
}

/** The images recorded since the last call, oldest first, and forgets them. What is searched has followed by then. */
export function take(db: WriteDb): Taken {
  indexChanged(db)
  return takeRows(db)
}

/** The same while more is to come, and what is searched can wait: written little by little it takes far longer. */
export function takeRows(db: WriteDb): Taken {
  const touches = db.all<Touch>('select tbl, key, before, added from temp.touched order by id')
  if (touches.length > 0) db.run('delete from temp.touched')
  // The triggers wrote JSON: it goes into the journal as it is.
  const images = touches.map(({ tbl, key, before, added }) =>
    added === 1 ? `{"table":"${tbl}","added":${key}}` : `{"table":"${tbl}","key":${key},"before":${before ?? 'null'}}`,
  )
  return { tables: new Set(touches.map(({ tbl }) => tbl)), images: `[${images.join(',')}]` }
}

/** Adding many notes and cards, and what hangs on them: noted as ranges of ids, and not row by row. */
export interface Adding {
  /** What was added since the last call. */
  note(added: Added): void
  /** From now on new rows are noted one by one again. */
  end(): void
}

/** To be used where nothing but new notes and cards is written meanwhile. A rollback ends it, too. */
export function addTogether(db: WriteDb, version: number): Adding {
  for (const table of ADDED_TOGETHER) db.run(`drop trigger temp.${quoted(`note insert ${table}`)}`)
  return {
    note: added => {
      for (const [table, { first, last }] of Object.entries(added)) {
        const range = JSON.stringify({ first, last, version })
        db.run('insert into temp.touched (tbl, key, added) values (?, ?, 1)', table, range)
      }
    },
    end: () => {
      for (const table of ADDED_TOGETHER) db.run(insertTrigger(table, columns(db, table)))
    },
  }
}

/** What was added: from the first to the last of ids that were made for it one after the other. */
export type Added = Readonly<Partial<Record<'notes' | 'cards', { readonly first: string; readonly last: string }>>>

/** Puts rows back as the images show them, newest first. Recording goes on, so the reverse can be taken afterwards. */
export function putBack(db: WriteDb, images: readonly Image[]): void {
  db.run('pragma defer_foreign_keys = on')
  for (const image of images.toReversed()) putRowBack(db, image)
}

function putRowBack(db: WriteDb, image: Image): void {
  if ('added' in image) {
    const { first, last, version } = image.added
    db.run(`delete from ${quoted(image.table)} where id between ? and ? and version = ?`, first, last, version)
    return
  }
  const { table, key, before } = image
  const keys = Object.keys(key)
  if (before === null) db.run(deleteFrom(table, keys), ...Object.values(key))
  else db.run(putInto(table, keys, Object.keys(before)), ...Object.values(before))
}

/** Statements by what they are about: undo runs the same few for thousands of rows. */
const statements = new Map<string, string>()

function once(name: string, make: () => string): string {
  const known = statements.get(name) ?? make()
  statements.set(name, known)
  return known
}

function deleteFrom(table: string, keys: readonly string[]): string {
  return once(`delete ${table}`, () => {
    const where = keys.map(name => `${quoted(name)} = ?`).join(' and ')
    return `delete from ${quoted(table)} where ${where}`
  })
}

/** @param names those that the image has: one written before a migration may have fewer */
function putInto(table: string, keys: readonly string[], names: readonly string[]): string {
  return once(`put ${table} ${names.join(' ')}`, () => {
    const changed = names.filter(name => !keys.includes(name))
    const update = changed.map(name => `${quoted(name)} = excluded.${quoted(name)}`).join(', ')
    return `insert into ${quoted(table)} (${names.map(quoted).join(', ')}) values (${names.map(() => '?').join(', ')})
     on conflict (${keys.map(quoted).join(', ')}) do ${changed.length === 0 ? 'nothing' : `update set ${update}`}`
  })
}

function tables(db: ReadDb): readonly string[] {
  const rows = db.all<{ name: string }>(
    `select name from main.sqlite_schema where type = 'table' and name not like 'sqlite_%'`,
  )
  return rows.map(row => row.name).filter(name => !UNTRACKED.has(name) && !DERIVED.test(name))
}

function columns(db: ReadDb, table: string): readonly Column[] {
  return db.all<Column>('select name, pk from pragma_table_info(?)', table)
}

function triggers(table: string, all: readonly Column[]): string {
  const before = json(all, 'old')
  return `${insertTrigger(table, all)};
    create temp trigger ${quoted(`note update ${table}`)} after update on main.${quoted(table)} begin ${noted(table, all, 'old', before)} end;
    create temp trigger ${quoted(`note delete ${table}`)} after delete on main.${quoted(table)} begin ${noted(table, all, 'old', before)} end;`
}

function insertTrigger(table: string, all: readonly Column[]): string {
  const name = quoted(`note insert ${table}`)
  return `create temp trigger ${name} after insert on main.${quoted(table)} begin ${noted(table, all, 'new', 'null')} end`
}

function noted(table: string, all: readonly Column[], row: 'new' | 'old', before: string): string {
  const keys = all.filter(column => column.pk > 0)
  return `insert into touched (tbl, key, before) values ('${table}', ${json(keys, row)}, ${before});`
}

function json(of: readonly Column[], row: 'new' | 'old'): string {
  return `json_object(${of.map(({ name }) => `'${name}', ${row}.${quoted(name)}`).join(', ')})`
}

/** A name from our own schema, quoted; none comes from a file or from the learner. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
