/** The scheduling choices of decks. */
import type { ReadDb, WriteDb } from '../connection.ts'
import type { DrillRule } from '../domain/event.ts'
import type { DeckId, PresetId } from '../domain/ids.ts'
import type { PresetRules } from '../domain/preset.ts'

export interface Preset extends PresetRules {
  readonly id: PresetId
  readonly name: string
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
  readonly reviews_per_day: number | null
  readonly new_order: PresetRules['newOrder']
  readonly siblings: PresetRules['siblings']
  readonly version: number
}

/** All of them, the oldest first. */
export function all(db: ReadDb): readonly Preset[] {
  return db.all<PresetRow>('select * from presets order by id').map(toPreset)
}

/** The preset of a deck. */
export function ofDeck(db: ReadDb, deck: DeckId): Preset | null {
  const row = db.get<PresetRow>('select * from presets where id = (select preset_id from decks where id = ?)', deck)
  return row === undefined ? null : toPreset(row)
}

/** The preset that decks get unless they choose another: the oldest. */
export function byDefault(db: ReadDb): Preset | null {
  const row = db.get<PresetRow>('select * from presets order by id limit 1')
  return row === undefined ? null : toPreset(row)
}

/** Adds a preset, or gives the one of this id other rules. */
export function put(db: WriteDb, preset: Preset): void {
  db.run(
    `insert into presets (id, name, longest_interval, drill, leech_threshold, leech_suspends, new_per_day,
       reviews_per_day, new_order, siblings, version)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set name = excluded.name, longest_interval = excluded.longest_interval,
       drill = excluded.drill, leech_threshold = excluded.leech_threshold, leech_suspends = excluded.leech_suspends,
       new_per_day = excluded.new_per_day, reviews_per_day = excluded.reviews_per_day,
       new_order = excluded.new_order, siblings = excluded.siblings, version = excluded.version`,
    preset.id,
    preset.name,
    preset.longestInterval,
    preset.drill,
    preset.leechThreshold,
    preset.leechSuspends ? 1 : 0,
    preset.newPerDay,
    preset.reviewsPerDay,
    preset.newOrder,
    preset.siblings,
    preset.version,
  )
}

export function setDrill(db: WriteDb, preset: PresetId, drill: DrillRule, version: number): void {
  db.run('update presets set drill = ?, version = ? where id = ?', drill, version, preset)
}

/** Removes the presets that no deck has, but for the one that new decks get. */
export function removeUnused(db: WriteDb): void {
  db.run(
    `delete from presets where id <> (select min(id) from presets)
       and not exists (select 1 from decks d where d.preset_id = presets.id)`,
  )
}

/** The rules of a preset alone. */
export function rulesOf({ id: _id, name: _name, version: _version, ...rules }: Preset): PresetRules {
  return rules
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
    reviewsPerDay: row.reviews_per_day,
    newOrder: row.new_order,
    siblings: row.siblings,
    version: row.version,
  }
}
