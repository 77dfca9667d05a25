/** Everything of notes and cards, some hundred at a time, as an export goes through a collection. */
import type { ReadDb } from '../connection.ts'
import type { CardId, DeckId, NoteId } from '../domain/ids.ts'
import { studyDayOf, type StudyDay } from '../domain/time.ts'
import type { StoredCard } from './cards.ts'
import { stateOf, type CardStateRow } from './card-state.ts'

/** A card and the note it shows. */
export interface CardOfNote {
  readonly card: CardId
  readonly note: NoteId
}

/** Cards of a deck after one of them, in the order in which they were added. */
export function cardsAfter(db: ReadDb, deck: DeckId, after: string, limit: number): readonly CardOfNote[] {
  return db.all<CardOfNote>(
    'select id as card, note_id as note from cards where deck_id = ? and id > ? order by id limit ?',
    deck,
    after,
    limit,
  )
}

/** The notes of cards, in the order in which the cards are named. */
export function notesOfCards(db: ReadDb, cards: readonly CardId[]): readonly CardOfNote[] {
  const rows = db.all<CardOfNote>(
    'select id as card, note_id as note from cards where id in (select value from json_each(?))',
    JSON.stringify(cards),
  )
  const notes = new Map(rows.map(({ card, note }) => [card, note]))
  return cards.flatMap(card => {
    const note = notes.get(card)
    return note === undefined ? [] : [{ card, note }]
  })
}

/** How many notes and cards lie in decks. */
export function countIn(db: ReadDb, decks: readonly DeckId[]): { readonly notes: number; readonly cards: number } {
  const sql = `select count(distinct note_id) as notes, count(*) as cards from cards
    where deck_id in (select value from json_each(?))`
  return db.get<{ notes: number; cards: number }>(sql, JSON.stringify(decks)) ?? { notes: 0, cards: 0 }
}

/** The first day on which any card was answered or asked for, or null. */
export function earliestDay(db: ReadDb): StudyDay | null {
  const sql = 'select min(min(last_day, scheduled_due)) as day from cards where due is not null'
  const day = db.get<{ day: number | null }>(sql)?.day ?? null
  return day === null ? null : studyDayOf(day)
}

/** A note with the name a later import knows it by, and its place in the content as it is stored. */
export interface ExportedNote {
  readonly id: NoteId
  readonly type: string
  readonly fields: readonly string[]
  readonly createdAt: number
  readonly changedAt: number
  readonly key: string | null
  readonly origin: {
    readonly callNumber: string
    readonly tier: string
    readonly ordinal: number
    readonly dependsOn: readonly string[]
    readonly details: Readonly<Record<string, unknown>>
  } | null
}

interface NoteRow {
  readonly id: NoteId
  readonly type: string
  readonly fields: string
  readonly createdAt: number
  readonly changedAt: number
  readonly key: string | null
  readonly callNumber: string | null
  readonly tier: string
  readonly ordinal: number
  readonly dependsOn: string
  readonly details: string
}

/** The notes with these ids, in any order. */
export function notesWith(db: ReadDb, ids: readonly NoteId[]): readonly ExportedNote[] {
  const rows = db.all<NoteRow>(
    `select n.id, n.note_type_id as type, n.fields, n.created_at as createdAt, n.changed_at as changedAt, k.key,
       o.call_number as callNumber, o.tier, o.ordinal, o.depends_on as dependsOn, o.details
     from notes n left join note_keys k on k.note_id = n.id left join origins o on o.note_id = n.id
     where n.id in (select value from json_each(?))`,
    JSON.stringify(ids),
  )
  return rows.map(({ id, type, fields, createdAt, changedAt, key, callNumber, tier, ordinal, dependsOn, details }) => ({
    id,
    type,
    fields: JSON.parse(fields) as string[],
    createdAt,
    changedAt,
    key,
    origin:
      callNumber === null
        ? null
        : {
            callNumber,
            tier,
            ordinal,
            dependsOn: JSON.parse(dependsOn) as string[],
            details: JSON.parse(details) as Record<string, unknown>,
          },
  }))
}

/** The types that notes are of, each once. */
export function typesOfNotes(db: ReadDb, notes: readonly NoteId[]): readonly string[] {
  const rows = db.all<{ type: string }>(
    'select distinct note_type_id as type from notes where id in (select value from json_each(?))',
    JSON.stringify(notes),
  )
  return rows.map(({ type }) => type)
}

/** Names of the tags of notes, by name. */
export function tagsOf(
  db: ReadDb,
  notes: readonly NoteId[],
): readonly { readonly note: NoteId; readonly name: string }[] {
  return db.all(
    `select nt.note_id as note, t.name from note_tags nt join tags t on t.id = nt.tag_id
     where nt.note_id in (select value from json_each(?)) order by t.name`,
    JSON.stringify(notes),
  )
}

/** A card with what another program knew of it. */
export interface ExportedCard extends Omit<StoredCard, 'version'> {
  readonly details: Readonly<Record<string, unknown>> | null
}

interface CardRow extends CardStateRow {
  readonly id: CardId
  readonly note_id: NoteId
  readonly template: number
  readonly deck_id: DeckId
  readonly first_position: number
  readonly details: string | null
}

/** All cards of notes, by template. */
export function cardsOf(db: ReadDb, notes: readonly NoteId[]): readonly ExportedCard[] {
  const rows = db.all<CardRow>(
    `select c.*, d.details from cards c left join card_details d on d.card_id = c.id
     where c.note_id in (select value from json_each(?)) order by c.note_id, c.template, c.id`,
    JSON.stringify(notes),
  )
  return rows.map(row => ({
    id: row.id,
    note: row.note_id,
    template: row.template,
    deck: row.deck_id,
    firstPosition: row.first_position,
    state: stateOf(row),
    details: row.details === null ? null : (JSON.parse(row.details) as Record<string, unknown>),
  }))
}

/** A file by the name that a note, or a note type, calls it. */
export interface NamedFile {
  readonly of: string
  readonly name: string
  readonly hash: string
}

/** The files that notes refer to. */
export function filesOfNotes(db: ReadDb, notes: readonly NoteId[]): readonly NamedFile[] {
  return db.all<NamedFile>(
    `select note_id as "of", name, hash from note_media
     where note_id in (select value from json_each(?)) order by note_id, name`,
    JSON.stringify(notes),
  )
}

/** The files that note types refer to. */
export function filesOfTypes(db: ReadDb): readonly NamedFile[] {
  return db.all<NamedFile>('select note_type_id as "of", name, hash from note_type_media order by note_type_id, name')
}

/** A stored file. */
export function file(db: ReadDb, hash: string): { readonly type: string; readonly size: number } | null {
  return db.get<{ type: string; size: number }>('select type, size from media where hash = ?', hash) ?? null
}
