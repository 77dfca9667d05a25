import type { ReadDb, WriteDb } from '../connection.ts'
import type { NoteId, NoteTypeId } from '../domain/ids.ts'

/** A file of the media folder, where it lies by its hash. */
export interface MediaFile {
  /** SHA-256 in hexadecimal. */
  readonly hash: string
  /** What it was called where it came from first. */
  readonly name: string
  readonly type: string
  readonly size: number
}

/** A name in a text, and the file it stands for. */
export interface MediaName {
  readonly name: string
  readonly hash: string
}

/** The types media are served with; whatever else a file is, it is not served. */
const SERVED = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/svg+xml',
  'image/avif',
  'image/bmp',
  'image/x-icon',
  'image/tiff',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/opus',
  'audio/flac',
  'audio/wav',
  'audio/webm',
  'video/mp4',
  'video/webm',
  'video/ogg',
])

/** The type a file is served with, or null when it is none of ours. */
export function typeOf(db: ReadDb, hash: string): string | null {
  const type = db.get<{ type: string }>('select type from media where hash = ?', hash)?.type ?? null
  return type !== null && isServed(type) ? type : null
}

/** Whether files of a type are given to the page. */
export function isServed(type: string): boolean {
  return SERVED.has(type)
}

/** Whether a file belongs to the collection. */
export function has(db: ReadDb, hash: string): boolean {
  return db.get('select 1 as one from media where hash = ?', hash) !== undefined
}

/** All files, by their hash. */
export function all(db: ReadDb): readonly MediaFile[] {
  return db.all<MediaFile>('select hash, name, type, size from media order by hash')
}

/** Adds a file unless it is there. */
export function add(db: WriteDb, { hash, name, type, size }: MediaFile): void {
  db.run(
    'insert into media (hash, name, type, size) values (?, ?, ?, ?) on conflict do nothing',
    hash,
    name,
    type,
    size,
  )
}

export function remove(db: WriteDb, hash: string): void {
  db.run('delete from media where hash = ?', hash)
}

/** The files that the names in a note's text stand for. */
export function namesOfNote(db: ReadDb, note: NoteId): readonly MediaName[] {
  return db.all<MediaName>('select name, hash from note_media where note_id = ?', note)
}

/** Says which file a name in a note's text stands for. */
export function putName(db: WriteDb, note: NoteId, { name, hash }: MediaName): void {
  db.run(
    `insert into note_media (note_id, name, hash) values (?, ?, ?)
     on conflict (note_id, name) do update set hash = excluded.hash where hash <> excluded.hash`,
    note,
    name,
    hash,
  )
}

/** Forgets what a name in a note's text stood for. */
export function removeName(db: WriteDb, note: NoteId, name: string): void {
  db.run('delete from note_media where note_id = ? and name = ?', note, name)
}

/** Says the same of a name in the templates or the style sheet of a note type. */
export function putTypeName(db: WriteDb, type: NoteTypeId, { name, hash }: MediaName): void {
  db.run(
    `insert into note_type_media (note_type_id, name, hash) values (?, ?, ?)
     on conflict (note_type_id, name) do update set hash = excluded.hash where hash <> excluded.hash`,
    type,
    name,
    hash,
  )
}

/** Files that no name in any text or note type stands for. */
export function unused(db: ReadDb): readonly MediaFile[] {
  return db.all<MediaFile>(
    `select hash, name, type, size from media m
     where not exists (select 1 from note_media n where n.hash = m.hash)
       and not exists (select 1 from note_type_media t where t.hash = m.hash)
     order by size desc, hash`,
  )
}
