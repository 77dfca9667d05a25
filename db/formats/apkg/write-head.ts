/** What stands beside the notes of a package: its collection's row, note types, decks, settings. */
import type Sqlite from 'better-sqlite3'
import type { PackageTime } from './write-collection.ts'
import type { PackageDeck } from './write-decks.ts'
import { fieldConfig, noteTypeConfig, templateConfig } from './write-configs.ts'
import { modelsJson, type Model } from './write-models.ts'
import { DECK_COMMON, DECK_KIND, deckJson, presetConfig, presetJson, settingsOf } from './write-settings.ts'
import { NAME_INDEXES, STAND_IN, UNICASE } from './write-schema.ts'

export interface Head {
  readonly file: Sqlite.Database
  readonly models: readonly Model[]
  readonly decks: readonly PackageDeck[]
  readonly nextPos: number
  readonly time: PackageTime
}

const COL = 'insert into col values (1, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, ?)'
const DAY_SECONDS = 86_400
/** Anki's collections begin at four in the morning. */
const FOUR_HOURS_SECONDS = 4 * 3_600

export function writeHead11(head: Head): void {
  const { file, models, decks, time } = head
  const at = seconds(time.now)
  const named = JSON.stringify(Object.fromEntries(decks.map(deck => [deck.id, deckJson(deck, at)])))
  const texts = [JSON.stringify(settings(head)), modelsJson(models), named, JSON.stringify({ 1: presetJson(at) }), '{}']
  file.prepare(COL).run(createdAt(time), time.now, time.now, 11, ...texts)
}

export function writeHead18(head: Head): void {
  const { file, models, decks, time } = head
  const at = seconds(time.now)
  file.prepare(COL).run(createdAt(time), time.now, time.now, 18, '', '', '', '', '')
  const config = file.prepare('insert into config values (?, 0, ?, ?)')
  for (const [key, value] of Object.entries(settings(head))) config.run(key, at, Buffer.from(JSON.stringify(value)))
  file.prepare('insert into deck_config values (1, ?, ?, 0, ?)').run('Default', at, presetConfig())
  const deck = file.prepare('insert into decks values (?, ?, ?, -1, ?, ?)')
  for (const { id, path } of decks) deck.run(id, path.join('\u001F'), at, DECK_COMMON, DECK_KIND)
  for (const model of models) writeModel(file, model, at)
  if (inOneOrder(namesOf(head))) file.exec(NAME_INDEXES)
  file.exec('commit')
  nameCollation(file)
}

function writeModel(file: Sqlite.Database, model: Model, at: number): void {
  file.prepare('insert into notetypes values (?, ?, ?, -1, ?)').run(model.id, model.name, at, noteTypeConfig(model))
  const field = file.prepare('insert into fields values (?, ?, ?, ?)')
  for (const one of model.flds) field.run(model.id, one.ord, one.name, fieldConfig(one))
  const template = file.prepare('insert into templates values (?, ?, ?, ?, -1, ?)')
  for (const one of model.tmpls) template.run(model.id, one.ord, one.name, at, templateConfig(one))
}

/** Puts Anki's collation where the stand-in was; from then on this SQLite cannot read the names any more. */
function nameCollation(file: Sqlite.Database): void {
  file.unsafeMode(true)
  file.pragma('writable_schema = on')
  file.prepare('update sqlite_schema set sql = replace(sql, ?, ?)').run(STAND_IN, UNICASE)
}

function namesOf({ models, decks }: Head): readonly string[] {
  const ofModels = models.flatMap(({ name, flds, tmpls }) => [name, ...[...flds, ...tmpls].map(one => one.name)])
  return [...ofModels, ...decks.flatMap(({ path }) => path)]
}

/** Whether folding letter case changes nothing but A to Z, which the stand-in folds too. */
function inOneOrder(names: readonly string[]): boolean {
  return names.every(name => {
    const ascii = name.replaceAll(/[A-Z]/g, letter => letter.toLowerCase())
    return name.toLowerCase() === ascii && name.toUpperCase().toLowerCase() === ascii
  })
}

function settings({ nextPos, time }: Head): Readonly<Record<string, unknown>> {
  return settingsOf({ creationOffset: -time.zoneOffset, rollover: time.rolloverHour, nextPos })
}

/** The first instant of day 0 in s: four in the morning there, in the offset that is written beside it. */
function createdAt({ days, zoneOffset }: PackageTime): number {
  return days.first * DAY_SECONDS + FOUR_HOURS_SECONDS - zoneOffset * 60
}

function seconds(ms: number): number {
  return Math.floor(ms / 1_000)
}
