import type { ReadDb, WriteDb } from '../connection.ts'
import type { NoteId, NoteTypeId } from '../domain/ids.ts'
import { insertMany } from './many.ts'

export interface Note {
  readonly id: NoteId
  readonly type: NoteTypeId
  readonly fields: readonly string[]
  readonly createdAt: number
  readonly changedAt: number
  readonly version: number
}

/** What the content says of a note beyond its text. */
export interface Origin {
  readonly note: NoteId
  readonly callNumber: string
  /** Hash of the text as installed: while the note still has it, an update may write the new text. */
  readonly hash: string
  readonly tier: string
  /** The number part of the call number. */
  readonly ordinal: number
  readonly dependsOn: readonly string[]
  readonly details: Readonly<Record<string, unknown>>
  /** Newer text that was not written because the learner had changed the note. */
  readonly offer: readonly string[] | null
  readonly retired: boolean
}

interface NoteRow {
  readonly id: NoteId
  readonly note_type_id: NoteTypeId
  readonly fields: string
  readonly created_at: number
  readonly changed_at: number
  readonly version: number
}

interface OriginRow {
  readonly note_id: NoteId
  readonly call_number: string
  readonly hash: string
  readonly tier: string
  readonly ordinal: number
  readonly depends_on: string
  readonly details: string
  readonly offer: string | null
  readonly retired: number
}

export function byId(db: ReadDb, id: NoteId): Note | null {
  const row = db.get<NoteRow>('select * from notes where id = ?', id)
  return row === undefined ? null : toNote(row)
}

const INSERT = 'insert into notes (id, note_type_id, fields, created_at, changed_at, version)'

/** A note whose text is JSON already. */
export type NoteAsJson = Omit<Note, 'fields'> & { readonly fields: string }

export function add(db: WriteDb, note: Note): void {
  addMany(db, [{ ...note, fields: JSON.stringify(note.fields) }])
}

export function addMany(db: WriteDb, notes: readonly NoteAsJson[]): void {
  const rows = notes.map(({ id, type, fields, createdAt, changedAt, version }) => {
    return [id, type, fields, createdAt, changedAt, version]
  })
  insertMany(db, INSERT, rows)
}

/** Writes a note's text, and marks its cards as changed for whoever has one on screen. */
export function setFields(db: WriteDb, id: NoteId, fields: readonly string[], at: number, version: number): void {
  db.run(
    'update notes set fields = ?, changed_at = ?, version = ? where id = ?',
    JSON.stringify(fields),
    at,
    version,
    id,
  )
  db.run('update cards set version = ? where note_id = ?', version, id)
}

/** A note's text, JSON; of no note none. */
export function fieldsOf(db: ReadDb, id: NoteId): string {
  return db.get<{ fields: string }>('select fields from notes where id = ?', id)?.fields ?? '[]'
}

/** Notes of a type with fewer fields than so many, after one of them, by id; texts as JSON. */
export function shorter(
  db: ReadDb,
  type: NoteTypeId,
  fields: number,
  after: string,
  limit: number,
): readonly { readonly id: NoteId; readonly fields: string }[] {
  return db.all(
    `select id, fields from notes where note_type_id = ? and json_array_length(fields) < ? and id > ?
     order by id limit ?`,
    type,
    fields,
    after,
    limit,
  )
}

/** Gives a note more fields, which say nothing yet. @param fields JSON */
export function lengthen(db: WriteDb, id: NoteId, fields: string, version: number): void {
  db.run('update notes set fields = ?, version = ? where id = ?', fields, version, id)
}

export function originOf(db: ReadDb, note: NoteId): Origin | null {
  const row = db.get<OriginRow>('select * from origins where note_id = ?', note)
  return row === undefined ? null : toOrigin(row)
}

/** All notes that came from the content. */
export function origins(db: ReadDb): readonly Origin[] {
  return db.all<OriginRow>('select * from origins order by call_number').map(toOrigin)
}

export function putOrigin(db: WriteDb, origin: Origin): void {
  db.run(
    `insert into origins (note_id, call_number, hash, tier, ordinal, depends_on, details, offer, retired)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (note_id) do update set hash = excluded.hash, tier = excluded.tier, ordinal = excluded.ordinal,
       depends_on = excluded.depends_on, details = excluded.details, offer = excluded.offer, retired = excluded.retired`,
    origin.note,
    origin.callNumber,
    origin.hash,
    origin.tier,
    origin.ordinal,
    JSON.stringify(origin.dependsOn),
    JSON.stringify(origin.details),
    origin.offer === null ? null : JSON.stringify(origin.offer),
    origin.retired ? 1 : 0,
  )
}

function toNote(row: NoteRow): Note {
  return {
    id: row.id,
    type: row.note_type_id,
    fields: JSON.parse(row.fields) as string[],
    createdAt: row.created_at,
    changedAt: row.changed_at,
    version: row.version,
  }
}

function toOrigin(row: OriginRow): Origin {
  return {
    note: row.note_id,
    callNumber: row.call_number,
    hash: row.hash,
    tier: row.tier,
    ordinal: row.ordinal,
    dependsOn: JSON.parse(row.depends_on) as string[],
    details: JSON.parse(row.details) as Origin['details'],
    offer: row.offer === null ? null : (JSON.parse(row.offer) as string[]),
    retired: row.retired === 1,
  }
}
