/** What a collection says of itself: how it counts days, and whether FSRS scheduled it. */
import type { AnkiClock } from '../../domain/transfer/anki-day.ts'
import { refused } from '../refused.ts'
import { DECK_CONFIG, readMessage } from './messages.ts'
import { WITH_TABLES, type AnkiFile } from './read-collection.ts'
import { isObject, objectOf, wholeOf, type Json } from './read-json.ts'

export interface AnkiSettings {
  readonly clock: AnkiClock
  /** Whether FSRS is on; null where it is not said, as in most packages. */
  readonly fsrs: boolean | null
  /** A preset has weights of FSRS. They stay when it is switched off. */
  readonly hasWeights: boolean
}

/** From here on settings and presets have tables of their own. */
const WITH_CONFIG = 14
/** Bytes a column of JSON may have. */
export const MOST_JSON = 64 * 1024 * 1024

/** Reads the settings of a collection. @throws AppError `file-refused` */
export function readSettings(file: AnkiFile): AnkiSettings {
  const row = file.db.prepare<[], { crt: number | null }>('select cast(crt as integer) as crt from col limit 1').get()
  const conf = confOf(file)
  return {
    clock: {
      created: row?.crt ?? 0,
      creationOffset: wholeOf(conf['creationOffset']),
      rollover: wholeOf(conf['rollover']),
      scheduler: wholeOf(conf['schedVer']) === 2 ? 2 : 1,
    },
    fsrs: typeof conf['fsrs'] === 'boolean' ? conf['fsrs'] : null,
    hasWeights: hasWeights(file),
  }
}

/** A column of JSON in `col`; the empty text of newer schemas is an empty object. */
export function jsonColumn({ db }: AnkiFile, column: 'conf' | 'models' | 'decks' | 'dconf'): Json {
  const row = db
    .prepare<[number], { json: string | null }>(
      `select case when octet_length(${column}) <= ? then cast(${column} as text) end as json from col limit 1`,
    )
    .get(MOST_JSON)
  if (row?.json === undefined || row.json === null) throw refused('damaged')
  return row.json === '' ? {} : objectOf(row.json)
}

const ASKED = ['creationOffset', 'rollover', 'schedVer', 'fsrs'] as const

function confOf(file: AnkiFile): Json {
  if (file.version < WITH_CONFIG) return jsonColumn(file, 'conf')
  const value = file.db.prepare<[string], { val: string | null }>(
    'select cast(val as text) as val from config where KEY = ? and octet_length(val) < 1000',
  )
  return Object.fromEntries(ASKED.map(key => [key, parsed(value.get(key)?.val ?? 'null')]))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const WEIGHTS = ['fsrsWeights', 'fsrsParams5', 'fsrsParams6'] as const

function hasWeights(file: AnkiFile): boolean {
  if (file.version < WITH_CONFIG) {
    return Object.values(jsonColumn(file, 'dconf'))
      .filter(isObject)
      .some(preset => WEIGHTS.some(key => isList(preset[key])))
  }
  if (file.version < WITH_TABLES) return false
  return file.db
    .prepare<[], { config: Buffer }>(
      'select cast(config as blob) as config from deck_config where octet_length(config) < 1000000',
    )
    .all()
    .some(({ config }) => {
      const preset = readMessage(config)
      return DECK_CONFIG.fsrs.some(field => preset.bytes(field).length > 0)
    })
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}
