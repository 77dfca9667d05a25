/** Which files the names in a note stand for. */
import type { ReadDb } from '../connection.ts'
import type { NoteId, NoteTypeId } from '../domain/ids.ts'

/** A name, and the file that is meant by it in one note. */
export interface NamedFileRow {
  readonly name: string
  /** SHA-256 in hexadecimal. */
  readonly hash: string
  readonly type: string
}

/** The files of a note type, then those of a note, which count where a name stands twice. */
export function filesOf(db: ReadDb, note: NoteId, type: NoteTypeId): readonly NamedFileRow[] {
  return db.all(
    `select u.name, u.hash, m.type from note_type_media u cross join media m on m.hash = u.hash where u.note_type_id = ?
     union all
     select u.name, u.hash, m.type from note_media u cross join media m on m.hash = u.hash where u.note_id = ?`,
    type,
    note,
  )
}
