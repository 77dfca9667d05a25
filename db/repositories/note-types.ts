import type { ReadDb, WriteDb } from '../connection.ts'
import type { NoteId, NoteTypeId } from '../domain/ids.ts'

export interface NoteType {
  readonly id: NoteTypeId
  readonly name: string
  /** A cloze type makes a card for each number in its text, by its one template; any other one for each template. */
  readonly kind: 'standard' | 'cloze'
  /** By which a later import finds it again; null for one made here. */
  readonly key: string | null
  readonly fields: readonly string[]
  /** Sides are texts with the names of fields in double braces. */
  readonly templates: readonly { readonly name: string; readonly front: string; readonly back: string }[]
  readonly css: string
  readonly markup: 'markdown' | 'html'
  /** What the sides do not need and an export gives back. */
  readonly details: Readonly<Record<string, unknown>>
  readonly version: number
}

interface NoteTypeRow {
  readonly id: NoteTypeId
  readonly name: string
  readonly kind: NoteType['kind']
  readonly key: string | null
  readonly fields: string
  readonly templates: string
  readonly css: string
  readonly markup: NoteType['markup']
  readonly details: string
  readonly version: number
}

/** All note types, the oldest first. */
export function all(db: ReadDb): readonly NoteType[] {
  return db.all<NoteTypeRow>('select * from note_types order by id').map(toNoteType)
}

export function byId(db: ReadDb, id: NoteTypeId): NoteType | null {
  const row = db.get<NoteTypeRow>('select * from note_types where id = ?', id)
  return row === undefined ? null : toNoteType(row)
}

/** The oldest type of a name among those made here, or null. */
export function ownNamed(db: ReadDb, name: string): NoteType | null {
  const row = db.get<NoteTypeRow>('select * from note_types where name = ? and key is null order by id limit 1', name)
  return row === undefined ? null : toNoteType(row)
}

/** The type of a note, or null. */
export function ofNote(db: ReadDb, note: NoteId): NoteType | null {
  const row = db.get<NoteTypeRow>(
    'select * from note_types where id = (select note_type_id from notes where id = ?)',
    note,
  )
  return row === undefined ? null : toNoteType(row)
}

export function add(db: WriteDb, type: NoteType): void {
  db.run(
    `insert into note_types (id, name, kind, key, fields, templates, css, markup, details, version)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    type.id,
    type.name,
    type.kind,
    type.key,
    JSON.stringify(type.fields),
    JSON.stringify(type.templates),
    type.css,
    type.markup,
    JSON.stringify(type.details),
    type.version,
  )
}

/** Gives a type other sides, by its templates in their order, another style sheet, and fields after those it has. */
export function setShape(
  db: WriteDb,
  { id, fields, templates, css, details, version }: Omit<NoteType, 'name' | 'kind' | 'key' | 'markup'>,
): void {
  db.run(
    'update note_types set fields = ?, templates = ?, css = ?, details = ?, version = ? where id = ?',
    JSON.stringify(fields),
    JSON.stringify(templates),
    css,
    JSON.stringify(details),
    version,
    id,
  )
}

function toNoteType(row: NoteTypeRow): NoteType {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    key: row.key,
    fields: JSON.parse(row.fields) as string[],
    templates: JSON.parse(row.templates) as NoteType['templates'],
    css: row.css,
    markup: row.markup,
    details: JSON.parse(row.details) as NoteType['details'],
    version: row.version,
  }
}
