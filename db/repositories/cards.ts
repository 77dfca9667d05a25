import type { ReadDb, WriteDb } from '../connection.ts'
import type { CardState } from '../domain/card.ts'
import type { CardId, DeckId, NoteId } from '../domain/ids.ts'
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

/** The cards of a note, in the order of their templates. */
export function ofNote(db: ReadDb, note: NoteId): readonly StoredCard[] {
  return db.all<CardRow>('select * from cards where note_id = ? order by template', note).map(toCard)
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
