/** Shipped notes by what they are called, and cards as they are listed where a concept is looked for. */
import type { ReadDb } from '../connection.ts'
import type { CardId, DeckId, NoteId } from '../domain/ids.ts'

/** A shipped note: its number, what it says, and its other names. */
export interface NamedNote {
  readonly note: NoteId
  readonly fields: readonly string[]
  readonly aliases: readonly string[]
}

/** All shipped notes that are not retired, by their numbers. */
export function namedNotes(db: ReadDb): readonly NamedNote[] {
  const rows = db.all<{ note: NoteId; fields: string; aliases: string | null }>(
    `select o.note_id as note, n.fields, json_extract(o.details, '$.aliases') as aliases
     from origins o cross join notes n on n.id = o.note_id where o.retired = 0 order by o.call_number`,
  )
  return rows.map(({ note, fields, aliases }) => ({
    note,
    fields: JSON.parse(fields) as string[],
    aliases: JSON.parse(aliases ?? '[]') as string[],
  }))
}

/** The cards of some notes, in the order of these. */
export function cardsOf(db: ReadDb, notes: readonly NoteId[]): readonly CardId[] {
  const sql = `select c.id from json_each(?) g cross join cards c on c.note_id = g.value order by g.key, c.template`
  return db.all<{ id: CardId }>(sql, JSON.stringify(notes)).map(({ id }) => id)
}

/** Sorts behind every call number that begins alike. */
const BEHIND = '\u{10FFFF}'

/** Cards whose call number begins like this, in order, at most so many. */
export function numbered(db: ReadDb, beginning: string, limit: number): readonly CardId[] {
  const rows = db.all<{ id: CardId }>(
    `select c.id from origins o cross join cards c on c.note_id = o.note_id
     where o.call_number >= ? and o.call_number < ? order by o.call_number, c.template limit ?`,
    beginning,
    `${beginning}${BEHIND}`,
    limit,
  )
  return rows.map(({ id }) => id)
}

/** A card with all that its note says. */
export interface ConceptRow {
  readonly card: CardId
  readonly note: NoteId
  readonly callNumber: string | null
  readonly fields: readonly string[]
  /** Names of the fields. */
  readonly names: readonly string[]
  readonly markup: 'markdown' | 'html'
  readonly deck: DeckId
  readonly deckName: string
}

/** Cards by their ids, in that order; those that are gone are left out. */
export function rowsOf(db: ReadDb, cards: readonly CardId[]): readonly ConceptRow[] {
  const rows = db.all<Omit<ConceptRow, 'fields' | 'names'> & { readonly fields: string; readonly names: string }>(
    `select c.id as card, c.note_id as note, o.call_number as callNumber, n.fields, t.fields as names, t.markup, d.id as deck,
       d.name as deckName
     from json_each(?) asked cross join cards c on c.id = asked.value cross join notes n on n.id = c.note_id
       cross join note_types t on t.id = n.note_type_id cross join decks d on d.id = c.deck_id
       left join origins o on o.note_id = n.id
     order by asked.key`,
    JSON.stringify(cards),
  )
  return rows.map(row => ({
    ...row,
    fields: JSON.parse(row.fields) as string[],
    names: JSON.parse(row.names) as string[],
  }))
}
