import type { ReadDb, WriteDb } from '../connection.ts'
import type { DrillRule } from '../domain/event.ts'
import type { DeckId, PresetId } from '../domain/ids.ts'
import type { PresetRules } from '../domain/preset.ts'

export interface Deck {
  readonly id: DeckId
  readonly name: string
  readonly parent: DeckId | null
  readonly preset: PresetId
  readonly position: number
  /** Kept out of Today by the learner. */
  readonly keptOut: boolean
  readonly version: number
}

export interface Preset extends PresetRules {
  readonly id: PresetId
  readonly name: string
  readonly version: number
}

interface DeckRow {
  readonly id: DeckId
  readonly name: string
  readonly parent_id: DeckId | null
  readonly preset_id: PresetId
  readonly position: number
  readonly kept_out: number
  readonly version: number
}

interface PresetRow {
  readonly id: PresetId
  readonly name: string
  readonly longest_interval: number
  readonly drill: DrillRule
  readonly leech_threshold: number
  readonly leech_suspends: number
  readonly new_per_day: number | null
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

export function add(db: WriteDb, deck: Deck): void {
  db.run(
    'insert into decks (id, name, parent_id, preset_id, position, kept_out, version) values (?, ?, ?, ?, ?, ?, ?)',
    deck.id,
    deck.name,
    deck.parent,
    deck.preset,
    deck.position,
    deck.keptOut ? 1 : 0,
    deck.version,
  )
}

export function keepOut(db: WriteDb, id: DeckId, keptOut: boolean, version: number): void {
  db.run('update decks set kept_out = ?, version = ? where id = ?', keptOut ? 1 : 0, version, id)
}

/** The preset of a deck. */
export function presetOf(db: ReadDb, deck: DeckId): Preset | null {
  const row = db.get<PresetRow>('select * from presets where id = (select preset_id from decks where id = ?)', deck)
  return row === undefined ? null : toPreset(row)
}

/** The preset that decks get unless they choose another: the oldest. */
export function defaultPreset(db: ReadDb): Preset | null {
  const row = db.get<PresetRow>('select * from presets order by id limit 1')
  return row === undefined ? null : toPreset(row)
}

export function addPreset(db: WriteDb, preset: Preset): void {
  db.run(
    `insert into presets (id, name, longest_interval, drill, leech_threshold, leech_suspends, new_per_day, version)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    preset.id,
    preset.name,
    preset.longestInterval,
    preset.drill,
    preset.leechThreshold,
    preset.leechSuspends ? 1 : 0,
    preset.newPerDay,
    preset.version,
  )
}

export function setDrill(db: WriteDb, preset: PresetId, drill: DrillRule, version: number): void {
  db.run('update presets set drill = ?, version = ? where id = ?', drill, version, preset)
}

function toDeck(row: DeckRow): Deck {
  return {
    id: row.id,
    name: row.name,
    parent: row.parent_id,
    preset: row.preset_id,
    position: row.position,
    keptOut: row.kept_out === 1,
    version: row.version,
  }
}

function toPreset(row: PresetRow): Preset {
  return {
    id: row.id,
    name: row.name,
    longestInterval: row.longest_interval,
    drill: row.drill,
    leechThreshold: row.leech_threshold,
    leechSuspends: row.leech_suspends === 1,
    newPerDay: row.new_per_day,
    version: row.version,
  }
}
