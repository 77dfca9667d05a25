/** What notes are called where they came from, and what they said when they came. */
import type { ReadDb, WriteDb } from '../connection.ts'
import type { NoteId, NoteTypeId } from '../domain/ids.ts'
import { insertMany } from './many.ts'

export interface NoteKey {
  readonly key: string
  readonly note: NoteId
  /** When the text was last changed there, in ms; 0 where that is not known. */
  readonly changedAt: number
  /** Of the text as it was imported. */
  readonly hash: string
}

/** A note that an incoming one may be: as it is now, and as it was imported. */
export interface KnownNote {
  readonly note: NoteId
  readonly type: NoteTypeId
  /** JSON. */
  readonly fields: string
  readonly changedAt: number
  /** Hash of the text as it was imported; null for one that was written here. */
  readonly importedHash: string | null
  /** When that text was written, in ms; 0 where that is not known. */
  readonly importedAt: number
}

const KNOWN = `n.id as note, n.note_type_id as type, n.fields, n.changed_at as changedAt`

/** Whether any note came from elsewhere. */
export function hasAny(db: ReadDb): boolean {
  return db.get('select 1 as one from note_keys limit 1') !== undefined
}

/** The note that is called so where it came from, or null. */
export function noteCalled(db: ReadDb, key: string): KnownNote | null {
  const sql = `select ${KNOWN}, k.hash as importedHash, k.changed_at as importedAt
    from note_keys k cross join notes n on n.id = k.note_id where k.key = ?`
  return db.get<KnownNote>(sql, key) ?? null
}

/** The first and the last id of all notes; null when there is none. */
export function idBounds(db: ReadDb): { readonly first: string; readonly last: string } | null {
  const row = db.get<{ first: string | null; last: string | null }>(
    'select (select min(id) from notes) as first, (select max(id) from notes) as last',
  )
  const { first = null, last = null } = row ?? {}
  return first === null || last === null ? null : { first, last }
}

/** The note of an id as one that may have been imported, or null. */
export function noteById(db: ReadDb, id: string): KnownNote | null {
  const sql = `select ${KNOWN}, k.hash as importedHash, coalesce(k.changed_at, 0) as importedAt
    from notes n left join note_keys k on k.note_id = n.id where n.id = ?`
  return db.get<KnownNote>(sql, id) ?? null
}

/** The note with a published call number, or null. */
export function noteOfOrigin(db: ReadDb, callNumber: string): KnownNote | null {
  const sql = `select ${KNOWN}, o.hash as importedHash, 0 as importedAt from origins o cross join notes n on n.id = o.note_id
    where o.call_number = ?`
  return db.get<KnownNote>(sql, callNumber) ?? null
}

/** Whether the learner has any notes of a type. */
export function hasOwn(db: ReadDb, type: NoteTypeId): boolean {
  const sql = `select 1 as one from notes n
    where n.note_type_id = ? and not exists (select 1 from origins o where o.note_id = n.id) limit 1`
  return db.get(sql, type) !== undefined
}

/** The learner's notes of a type that begin with this field, the oldest first; those of the content are left alone. */
export function notesBeginning(db: ReadDb, type: NoteTypeId, first: string): readonly KnownNote[] {
  const found = db.all<KnownNote>(
    `select ${KNOWN}, null as importedHash, 0 as importedAt from notes n
     where substr(n.fields ->> 0, 1, 64) = substr(?, 1, 64) and n.fields ->> 0 = ? and n.note_type_id = ?
       and not exists (select 1 from origins o where o.note_id = n.id)`,
    first,
    first,
    type,
  )
  // Sorted here: a sorter of SQLite's takes ten times as long as the search, and is set up even where nothing is found.
  return found.length < 2 ? found : found.toSorted((a, b) => (a.note < b.note ? -1 : 1))
}

/** The name of a note elsewhere, or null. */
export function ofNote(db: ReadDb, note: NoteId): NoteKey | null {
  const sql = 'select key, note_id as note, changed_at as changedAt, hash from note_keys where note_id = ?'
  return db.get<NoteKey>(sql, note) ?? null
}

/** Says what new notes are called elsewhere. */
export function addMany(db: WriteDb, keys: readonly NoteKey[]): void {
  const rows = keys.map(({ key, note, changedAt, hash }) => [note, key, changedAt, hash])
  insertMany(db, 'insert into note_keys (note_id, key, changed_at, hash)', rows)
}

/** Says what a note is called elsewhere, or what it says there now. */
export function put(db: WriteDb, { key, note, changedAt, hash }: NoteKey): void {
  db.run(
    `insert into note_keys (key, note_id, changed_at, hash) values (?, ?, ?, ?)
     on conflict (key) do update set changed_at = excluded.changed_at, hash = excluded.hash`,
    key,
    note,
    changedAt,
    hash,
  )
}
