import type { ReadDb, WriteDb } from '../connection.ts'
import type { CardState } from '../domain/card.ts'
import type { CardId, DeckId, NoteId } from '../domain/ids.ts'
import { studyDayOf, type StudyDay } from '../domain/time.ts'
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

/** What a card is called: its published number, and its front as it was written. */
export function nameOf(db: ReadDb, id: CardId): { readonly callNumber: string | null; readonly front: string } | null {
  // Subqueries rather than joins: SQLite plans a join anew for every value, which costs more than running it.
  const row = db.get<{ callNumber: string | null; front: string | null }>(
    `select (select call_number from origins where note_id = c.note_id) as callNumber,
       (select fields ->> 0 from notes where id = c.note_id) as front
     from cards c where c.id = ?`,
    id,
  )
  return row === undefined ? null : { callNumber: row.callNumber, front: row.front ?? '' }
}

/** The cards of the note with a published call number, by template. */
export function ofCallNumber(db: ReadDb, callNumber: string): readonly CardId[] {
  const rows = db.all<{ id: CardId }>(
    `select id from cards where note_id = (select note_id from origins where call_number = ?) order by template`,
    callNumber,
  )
  return rows.map(({ id }) => id)
}

/** All cards, for checks that compare every row with its log. */
export function all(db: ReadDb): readonly StoredCard[] {
  return db.all<CardRow>('select * from cards order by id').map(toCard)
}

/** Adds a new card at its first position. */
export function add(db: WriteDb, card: Omit<StoredCard, 'state'>): void {
  db.run(
    `insert into cards (id, note_id, template, deck_id, first_position, position, version) values (?, ?, ?, ?, ?, ?, ?)`,
    card.id,
    card.note,
    card.template,
    card.deck,
    card.firstPosition,
    card.firstPosition,
    card.version,
  )
}

/** How many seen cards that are not suspended come up on or before a day. */
export function dueUntil(db: ReadDb, day: StudyDay): number {
  const sql = 'select count(*) as n from cards where due is not null and suspended = 0 and due <= ?'
  return db.get<{ n: number }>(sql, day)?.n ?? 0
}

/** The first day after `day` on which a card that is not suspended comes up, or null. */
export function nextDue(db: ReadDb, day: StudyDay): StudyDay | null {
  const sql = 'select min(due) as due from cards where due is not null and suspended = 0 and due > ?'
  const due = db.get<{ due: number | null }>(sql, day)?.due ?? null
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
