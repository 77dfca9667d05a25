import type { ReadDb, WriteDb } from '../connection.ts'
import type { CardState } from '../domain/card.ts'
import type { CardId, DeckId, NoteId } from '../domain/ids.ts'
import { studyDayOf, type StudyDay } from '../domain/time.ts'
import { insertMany } from './many.ts'
import { STATE_COLUMNS, stateOf, stateValues, type CardStateRow } from './card-state.ts'

/** A card as stored: whose it is, where it lies, and its state. */
export interface StoredCard {
  readonly id: CardId
  readonly note: NoteId
  readonly template: number
  readonly deck: DeckId
  readonly firstPosition: number
  /** The operation that last wrote the card; what a learner saw is compared with it. */
  readonly version: number
  readonly state: CardState
}

interface CardRow extends CardStateRow {
  readonly id: CardId
  readonly note_id: NoteId
  readonly template: number
  readonly deck_id: DeckId
  readonly first_position: number
  readonly version: number
}

/** One card, or null. */
export function byId(db: ReadDb, id: CardId): StoredCard | null {
  const row = db.get<CardRow>('select * from cards where id = ?', id)
  return row === undefined ? null : toCard(row)
}

/** What a card is called: its published number, and its front as it was written, and in what. */
export function nameOf(
  db: ReadDb,
  id: CardId,
): { readonly callNumber: string | null; readonly front: string; readonly markup: 'markdown' | 'html' } | null {
  // Subqueries rather than joins: SQLite plans a join anew for every value, which costs more than running it.
  const row = db.get<{ callNumber: string | null; front: string | null; markup: 'markdown' | 'html' }>(
    `select (select call_number from origins where note_id = c.note_id) as callNumber,
       (select fields ->> 0 from notes where id = c.note_id) as front,
       (select markup from note_types where id = (select note_type_id from notes where id = c.note_id)) as markup
     from cards c where c.id = ?`,
    id,
  )
  return row === undefined ? null : { ...row, front: row.front ?? '' }
}

/** The cards of the note with a published call number, by template. */
export function ofCallNumber(db: ReadDb, callNumber: string): readonly CardId[] {
  const rows = db.all<{ id: CardId }>(
    `select id from cards where note_id = (select note_id from origins where call_number = ?) order by template`,
    callNumber,
  )
  return rows.map(({ id }) => id)
}

/** The cards of a note, by template. */
export function ofNote(db: ReadDb, note: NoteId): readonly StoredCard[] {
  return db.all<CardRow>('select * from cards where note_id = ? order by template', note).map(toCard)
}

/** The last place among the new cards of a deck, −1 when it has none. */
export function lastPosition(db: ReadDb, deck: DeckId): number {
  const sql = `select position from cards where deck_id = ? and due is null and suspended = 0 and known = 0
    order by position desc limit 1`
  return db.get<{ position: number }>(sql, deck)?.position ?? -1
}

/** Deletes one card. */
export function remove(db: WriteDb, id: CardId): void {
  db.run('delete from cards where id = ?', id)
}

/** All cards, for checks that compare every row with its log. */
export function all(db: ReadDb): readonly StoredCard[] {
  return db.all<CardRow>('select * from cards order by id').map(toCard)
}

const INSERT_NEW = 'insert into cards (id, note_id, template, deck_id, first_position, position, version)'

/** Adds a new card at its first position. */
export function add(db: WriteDb, card: Omit<StoredCard, 'state'>): void {
  addMany(db, [card])
}

/** Adds new cards, each at its first position. */
export function addMany(db: WriteDb, cards: readonly Omit<StoredCard, 'state'>[]): void {
  const rows = cards.map(({ id, note, template, deck, firstPosition, version }) => {
    return [id, note, template, deck, firstPosition, firstPosition, version]
  })
  insertMany(db, INSERT_NEW, rows)
}

const INSERT = `insert into cards (id, note_id, template, deck_id, first_position, version, ${STATE_COLUMNS.join(', ')})
  values (?, ?, ?, ?, ?, ?, ${STATE_COLUMNS.map(() => '?').join(', ')})`

/** Adds a card where it stands. */
export function addAs(db: WriteDb, { id, note, template, deck, firstPosition, version, state }: StoredCard): void {
  db.run(INSERT, id, note, template, deck, firstPosition, version, ...stateValues(state))
}

/** What another program knew of a card. */
export function putDetails(db: WriteDb, id: CardId, details: Readonly<Record<string, unknown>>): void {
  db.run('insert into card_details (card_id, details) values (?, ?)', id, JSON.stringify(details))
}

/** Which cards a note has, by their templates. */
export function templatesOf(db: ReadDb, note: NoteId): readonly number[] {
  const rows = db.all<{ template: number }>('select template from cards where note_id = ?', note)
  return rows.map(({ template }) => template)
}

/** How many seen cards that are not suspended, nor in one of the decks `away`, come up on or before a day. */
export function dueUntil(db: ReadDb, day: StudyDay, away: ReadonlySet<DeckId>): number {
  const sql = `select count(*) as n from cards where due is not null and suspended = 0 and due <= ?
    and deck_id not in (select value from json_each(?))`
  return db.get<{ n: number }>(sql, day, JSON.stringify([...away]))?.n ?? 0
}

/** The first day after `day` on which a card comes up that is not suspended, nor in one of the decks `away`; or null. */
export function nextDue(db: ReadDb, day: StudyDay, away: ReadonlySet<DeckId>): StudyDay | null {
  const sql = `select due from cards where due is not null and suspended = 0 and due > ?
    and deck_id not in (select value from json_each(?)) order by due limit 1`
  const due = db.get<{ due: number }>(sql, day, JSON.stringify([...away]))?.due ?? null
  return due === null ? null : studyDayOf(due)
}

const SAVE = `update cards set version = ?, ${STATE_COLUMNS.map(column => `${column} = ?`).join(', ')} where id = ?`

/** Writes a card's state under the version of the operation that changed it. */
export function save(db: WriteDb, id: CardId, state: CardState, version: number): void {
  db.run(SAVE, version, ...stateValues(state), id)
}

function toCard(row: CardRow): StoredCard {
  return {
    id: row.id,
    note: row.note_id,
    template: row.template,
    deck: row.deck_id,
    firstPosition: row.first_position,
    version: row.version,
    state: stateOf(row),
  }
}
