import type { ReadDb, WriteDb } from '../connection.ts'
import type { DeckId, PresetId } from '../domain/ids.ts'

export interface Deck {
  readonly id: DeckId
  readonly name: string
  readonly parent: DeckId | null
  readonly preset: PresetId
  readonly position: number
  /** Kept out of Today by the learner. */
  readonly keptOut: boolean
  /** Put away itself; those inside it are away with it (`db/domain/deck-tree.ts`). */
  readonly archived: boolean
  readonly version: number
}

interface DeckRow {
  readonly id: DeckId
  readonly name: string
  readonly parent_id: DeckId | null
  readonly preset_id: PresetId
  readonly position: number
  readonly kept_out: number
  readonly archived: number
  readonly version: number
}

export function byId(db: ReadDb, id: DeckId): Deck | null {
  const row = db.get<DeckRow>('select * from decks where id = ?', id)
  return row === undefined ? null : toDeck(row)
}

/** All decks in the learner's order. */
export function all(db: ReadDb): readonly Deck[] {
  return db.all<DeckRow>('select * from decks order by position, name').map(toDeck)
}

/** A deck by its name and the deck it lies in; null: in none. */
export function named(db: ReadDb, name: string, parent: DeckId | null): Deck | null {
  const row = db.get<DeckRow>('select * from decks where parent_id is ? and name = ? order by id limit 1', parent, name)
  return row === undefined ? null : toDeck(row)
}

/** The place behind all decks. */
export function nextPosition(db: ReadDb): number {
  return (db.get<{ last: number | null }>('select max(position) as last from decks')?.last ?? -1) + 1
}

export function add(db: WriteDb, deck: Deck): void {
  db.run(
    `insert into decks (id, name, parent_id, preset_id, position, kept_out, archived, version)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    deck.id,
    deck.name,
    deck.parent,
    deck.preset,
    deck.position,
    deck.keptOut ? 1 : 0,
    deck.archived ? 1 : 0,
    deck.version,
  )
}

export function keepOut(db: WriteDb, id: DeckId, keptOut: boolean, version: number): void {
  db.run('update decks set kept_out = ?, version = ? where id = ?', keptOut ? 1 : 0, version, id)
}

export function rename(db: WriteDb, id: DeckId, name: string, version: number): void {
  db.run('update decks set name = ?, version = ? where id = ?', name, version, id)
}

export function setParent(db: WriteDb, id: DeckId, parent: DeckId | null, version: number): void {
  db.run('update decks set parent_id = ?, version = ? where id = ?', parent, version, id)
}

export function setPosition(db: WriteDb, id: DeckId, position: number, version: number): void {
  db.run('update decks set position = ?, version = ? where id = ?', position, version, id)
}

export function setPreset(db: WriteDb, id: DeckId, preset: PresetId, version: number): void {
  db.run('update decks set preset_id = ?, version = ? where id = ?', preset, version, id)
}

export function archive(db: WriteDb, id: DeckId, archived: boolean, version: number): void {
  db.run('update decks set archived = ?, version = ? where id = ?', archived ? 1 : 0, version, id)
}

/** Deletes a deck that nothing lies in any more. */
export function remove(db: WriteDb, id: DeckId): void {
  db.run('delete from decks where id = ?', id)
}

function toDeck(row: DeckRow): Deck {
  return {
    id: row.id,
    name: row.name,
    parent: row.parent_id,
    preset: row.preset_id,
    position: row.position,
    keptOut: row.kept_out === 1,
    archived: row.archived === 1,
    version: row.version,
  }
}
