/** What was read from a file and is not written yet, in a scratch file of its own. Values are kept as they were handed in. */
import type { Connection, ReadDb, WriteDb } from '../connection.ts'
import { insertMany } from './many.ts'

/** Lists of values, each by a key. */
export type StagedList = 'decks' | 'note_types' | 'questions' | 'templates' | 'media' | 'warnings' | 'facts'

/** A note as comparing needs it. */
export interface StagedNote {
  /** Its place in the file, from 1. */
  readonly id: number
  readonly key: string | null
  readonly type: string
  /** JSON. */
  readonly fields: string
  /** Of the fields. */
  readonly hash: string
  readonly changedAt: number | null
  /** Its number in the content it comes from, or null. */
  readonly callNumber: string | null
  /** What it is called in reports. */
  readonly place: string
  /** The first note of the file with the same name, or without one the same text; itself where there is none before. */
  readonly twin: number
}

/** Something that did not become a note. */
export interface StagedSkip {
  readonly what: string
  readonly why: string
}

const LISTS = ['decks', 'note_types', 'questions', 'templates', 'media', 'warnings', 'facts'] as const

/** Makes the tables of an empty scratch file. */
export function make(connection: Connection): void {
  connection.script(`
    ${LISTS.map(list => `create table ${list} (key text primary key, value text) without rowid;`).join('\n')}
    create table notes (
      id integer primary key, key text, type text, fields text, hash text, changed_at integer, call_number text,
      place text, twin integer, rest text
    );
    create table skipped (id integer primary key, what text, why text, is_file integer);`)
}

/** Adds a value unless there is one of this key. Returns whether there was none. */
export function put(db: WriteDb, list: StagedList, key: string, value: unknown): boolean {
  return db.run(`insert into ${list} (key, value) values (?, ?) on conflict do nothing`, key, JSON.stringify(value)) > 0
}

/** The value of a key, or null. */
export function get<Value>(db: ReadDb, list: StagedList, key: string): Value | null {
  const row = db.get<{ value: string }>(`select value from ${list} where key = ?`, key)
  return row === undefined ? null : (JSON.parse(row.value) as Value)
}

/** All values of a list, by key. */
export function all<Value>(db: ReadDb, list: StagedList): readonly Value[] {
  return db
    .all<{ value: string }>(`select value from ${list} order by key`)
    .map(({ value }) => JSON.parse(value) as Value)
}

/** How many values a list has. */
export function count(db: ReadDb, list: StagedList): number {
  return db.get<{ n: number }>(`select count(*) as n from ${list}`)?.n ?? 0
}

/** A note with everything else that was said of it, as JSON. */
export interface WholeStagedNote extends StagedNote {
  readonly rest: string
}

const INSERT = 'insert into notes (id, key, type, fields, hash, changed_at, call_number, place, twin, rest)'

export function addNotes(db: WriteDb, notes: readonly WholeStagedNote[]): void {
  const rows = notes.map(({ id, key, type, fields, hash, changedAt, callNumber, place, twin, rest }) => {
    return [id, key, type, fields, hash, changedAt, callNumber, place, twin, rest]
  })
  insertMany(db, INSERT, rows)
}

const NOTE = 'id, key, type, fields, hash, changed_at as changedAt, call_number as callNumber, place, twin'

/** What makes a note the same as another one of its file: its name, or without one its type and text. */
export function sameAs(db: ReadDb, id: number): Pick<StagedNote, 'key' | 'type' | 'fields'> | null {
  return (
    db.get<Pick<StagedNote, 'key' | 'type' | 'fields'>>('select key, type, fields from notes where id = ?', id) ?? null
  )
}

/** The next notes after one, in the order of the file. */
export function notesAfter(db: ReadDb, id: number, limit: number): readonly StagedNote[] {
  return db.all<StagedNote>(`select ${NOTE} from notes where id > ? order by id limit ?`, id, limit)
}

/** What of a file may be in the collection already. */
export interface Suspicion {
  /** Notes with a name of their own. */
  readonly named: boolean
  /** Ids that lie between these, which a name may end with; null when no id is there. */
  readonly ids: { readonly first: string; readonly last: string } | null
  /** Keys of note types, of whose notes those without a name. */
  readonly types: readonly string[]
}

/** Notes after one and up to another that may be there already, or came before in the file. */
export function suspects(
  db: ReadDb,
  after: number,
  upTo: number,
  { named, ids, types }: Suspicion,
): readonly StagedNote[] {
  return db.all<StagedNote>(
    `select ${NOTE} from notes where id > ? and id <= ? and (twin <> id or call_number is not null
       or case when key is null then type in (select value from json_each(?))
          else ? or substr(key, instr(key, ':') + 1) between ? and ? end)
     order by id`,
    after,
    upTo,
    JSON.stringify(types),
    named ? 1 : 0,
    ids?.first ?? null,
    ids?.last ?? null,
  )
}

/** Everything else that was said of a note. */
export function restOf<Rest>(db: ReadDb, id: number): Rest | null {
  const row = db.get<{ rest: string }>('select rest from notes where id = ?', id)
  return row === undefined ? null : (JSON.parse(row.rest) as Rest)
}

/** The same with everything else that was said of them. */
export function wholeAfter<Rest>(
  db: ReadDb,
  id: number,
  limit: number,
): readonly { readonly note: StagedNote; readonly rest: Rest }[] {
  const rows = db.all<StagedNote & { rest: string }>(
    `select ${NOTE}, rest from notes where id > ? order by id limit ?`,
    id,
    limit,
  )
  return rows.map(({ rest, ...note }) => ({ note, rest: JSON.parse(rest) as Rest }))
}

/** Notes that are the same as one before them, which is named first. */
export function twins(db: ReadDb): readonly { readonly what: string; readonly first: string }[] {
  return db.all(
    `select n.place as what, f.place as first from notes n cross join notes f on f.id = n.twin
     where n.twin <> n.id order by n.id`,
  )
}

/** What a note is called in reports. */
export function placeOf(db: ReadDb, id: number): string {
  return db.get<{ place: string }>('select place from notes where id = ?', id)?.place ?? ''
}

export function skip(db: WriteDb, { what, why }: StagedSkip, isFile: boolean): void {
  db.run('insert into skipped (what, why, is_file) values (?, ?, ?)', what, why, isFile ? 1 : 0)
}

/** What did not become notes, in the order in which it was found; files come last. */
export function skipped(db: ReadDb, limit: number): readonly StagedSkip[] {
  return db.all<StagedSkip>('select what, why from skipped order by is_file, id limit ?', limit)
}

/** How many notes were skipped; files do not count. */
export function skippedNotes(db: ReadDb): number {
  return db.get<{ n: number }>('select count(*) as n from skipped where is_file = 0')?.n ?? 0
}
