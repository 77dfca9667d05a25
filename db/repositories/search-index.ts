/** The words of notes and the two indexes over them (migration 5). Derived: never journaled, always writable again. */
import type { Connection, ReadDb, WriteDb } from '../connection.ts'
import type { NoteId } from '../domain/ids.ts'
import * as changes from './changes.ts'
import { insertMany } from './many.ts'

/** A note whose words are to be written. */
export interface TextNote {
  readonly id: NoteId
  readonly fields: readonly string[]
  readonly names: readonly string[]
  readonly markup: 'markdown' | 'html'
}

interface TextRow {
  readonly id: NoteId
  readonly fields: string
  readonly names: string
  readonly markup: 'markdown' | 'html'
}

/** Once each. Not with `or ignore`, which a trigger loses to the conflict clause of the statement that fires it. */
const noted = (row: 'new' | 'old') =>
  `insert into reworded select ${row}.id where not exists (select 1 from reworded where note_id = ${row}.id);`

const ON_INSERT = `create temp trigger "word insert notes" after insert on main.notes
  begin ${noted('new')} end`

/** Notes no longer which notes are added: whoever adds them writes their words. A rollback ends that, too. */
export function leaveAdded(db: WriteDb): void {
  db.run('drop trigger temp."word insert notes"')
}

/** Of how many pieces the index of words consists: each transaction adds one, or several if it is large. */
export function pieces(db: ReadDb): number {
  return db.get<{ n: number }>('select count(distinct segid) as n from note_index_idx')?.n ?? 0
}

/** Puts pieces of the index of words together, and writes about so many pages. Returns whether there was anything to do. */
export function merge(db: WriteDb, pages: number): boolean {
  const before = changes.count(db)
  db.run(`insert into note_index (note_index, rank) values ('merge', cast(? as integer))`, pages)
  // The order itself counts as one.
  return changes.count(db) - before > 1
}

/** Notes them again. */
export function watchAdded(db: WriteDb): void {
  db.run(ON_INSERT)
}

/** Notes each note whose text changes on this connection, by whatever statement; once, after migration. */
export function watch(connection: Connection): void {
  connection.script(`
    create temp table reworded (note_id text primary key not null) without rowid;
    create virtual table temp.note_terms using fts5vocab (main, note_index, instance);
    ${ON_INSERT};
    create temp trigger "word update notes" after update of fields, note_type_id on main.notes
      when old.fields is not new.fields or old.note_type_id is not new.note_type_id
      begin ${noted('new')} end;
    create temp trigger "word delete notes" after delete on main.notes
      begin ${noted('old')} end;`)
}

/** Whether any note's text has changed since its words were written. */
export function isBehind(db: ReadDb): boolean {
  return db.get('select 1 as one from temp.reworded limit 1') !== undefined
}

/** The changed notes that are still there. */
export function changed(db: ReadDb): readonly TextNote[] {
  return db
    .all<TextRow>(
      `select n.id, n.fields, t.fields as names, t.markup from temp.reworded r
       cross join notes n on n.id = r.note_id cross join note_types t on t.id = n.note_type_id`,
    )
    .map(toText)
}

/** Takes the words of all changed notes out of everything. */
export function forgetChanged(db: WriteDb): void {
  const numbers = 'select w.number from temp.reworded r cross join note_words w on w.note_id = r.note_id'
  db.run(`delete from note_index where rowid in (${numbers})`)
  db.run(`delete from note_grams where rowid in (${numbers})`)
  db.run('delete from note_words where note_id in (select note_id from temp.reworded)')
}

export function noteChanges(db: WriteDb): void {
  db.run('delete from temp.reworded')
}

export function add(db: WriteDb, note: NoteId, words: string): void {
  addMany(db, [[note, words]])
}

/** Adds the words of many notes. */
export function addMany(db: WriteDb, rows: readonly (readonly [note: NoteId, words: string])[]): void {
  insertMany(db, 'insert into note_words (note_id, words)', rows)
}

/** The highest number there is, 0 when there is none. */
export function lastNumber(db: ReadDb): number {
  return db.get<{ number: number | null }>('select max(number) as number from note_words')?.number ?? 0
}

/** Puts the words of the notes after a number into the index of words. */
export function indexWords(db: WriteDb, after: number): void {
  db.run(
    `insert into note_index (rowid, front, back, source)
     select number, substr(words, 1, instr(words, char(30)) - 1),
       substr(words, instr(words, char(30)) + 1, instr(words, char(29)) - instr(words, char(30)) - 1),
       substr(words, instr(words, char(29)) + 1)
     from note_words where number > ?`,
    after,
  )
}

/** How many notes the second index lacks, at most `limit`, and the number of the last of them. */
export function withoutGrams(db: ReadDb, limit: number): { readonly notes: number; readonly last: number | null } {
  const row = db.get<{ notes: number; last: number | null }>(
    `select count(*) as notes, max(number) as last from
       (select number from note_words where number > (select grams from searched) order by number limit ?)`,
    limit,
  )
  return row ?? { notes: 0, last: null }
}

/** Puts the notes up to a number into the second index. */
export function indexGrams(db: WriteDb, last: number): void {
  db.run(
    `insert into note_grams (rowid, words)
     select number, words from note_words where number > (select grams from searched) and number <= ?`,
    last,
  )
  db.run('update searched set grams = ?', last)
}

/** By which rules the words were written, 0 for none. */
export function rules(db: ReadDb): number {
  return db.get<{ rules: number }>('select rules from searched')?.rules ?? 0
}

/** Empties everything, to be written by these rules. */
export function clear(db: WriteDb, rulesNow: number): void {
  db.run(`insert into note_index (note_index) values ('delete-all')`)
  db.run(`insert into note_grams (note_grams) values ('delete-all')`)
  db.run('delete from note_words')
  db.run('update searched set rules = ?, grams = 0', rulesNow)
  db.run('insert or ignore into temp.reworded select id from notes')
}

function toText({ id, fields, names, markup }: TextRow): TextNote {
  return { id, fields: JSON.parse(fields) as string[], names: JSON.parse(names) as string[], markup }
}
