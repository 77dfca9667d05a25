import type { ReadDb, WriteDb } from '../connection.ts'
import type { NoteId } from '../domain/ids.ts'

/** The id of a tag, or null. */
export function named(db: ReadDb, name: string): string | null {
  return db.get<{ id: string }>('select id from tags where name = ?', name)?.id ?? null
}

export function add(db: WriteDb, id: string, name: string): void {
  db.run('insert into tags (id, name) values (?, ?)', id, name)
}

export function attach(db: WriteDb, note: NoteId, tag: string): void {
  db.run('insert into note_tags (note_id, tag_id) values (?, ?) on conflict do nothing', note, tag)
}

/** Whether a note has a tag. */
export function has(db: ReadDb, note: NoteId, name: string): boolean {
  const sql = 'select 1 as one from note_tags nt join tags t on t.id = nt.tag_id where nt.note_id = ? and t.name = ?'
  return db.get(sql, note, name) !== undefined
}

/** Names of all tags. */
export function names(db: ReadDb): readonly string[] {
  return db.all<{ name: string }>('select name from tags').map(({ name }) => name)
}

/** Names of a note's tags. */
export function ofNote(db: ReadDb, note: NoteId): readonly string[] {
  const sql = 'select t.name from note_tags nt cross join tags t on t.id = nt.tag_id where nt.note_id = ?'
  return db.all<{ name: string }>(sql, note).map(({ name }) => name)
}
