/** Note types of schema 15 to 18 in the shape that schema 11 has them in (rslib/src/notetype/schema11.rs). */
import {
  CARD_REQUIREMENT,
  FIELD_CONFIG,
  NOTETYPE_CONFIG,
  readMessage,
  TEMPLATE_CONFIG,
  type Message,
} from './messages.ts'
import type { AnkiFile } from './read-collection.ts'
import { isObject, type Json } from './read-json.ts'

/** Bytes one configuration may have. */
const MOST_CONFIG = 32 * 1024 * 1024
/** `req` says when a card is made: some field has text, all have, or never. */
const REQUIREMENTS = ['none', 'any', 'all'] as const

interface Row {
  readonly id: number
  readonly ord: number
  readonly name: string
  readonly mod: number
  readonly usn: number
  readonly config: Buffer
}

/** Models by id. */
export function modelsInTables(file: AnkiFile): ReadonlyMap<number, Json> {
  const fields = byType(rowsOf(file, 'fields', 'ntid', ['ord']))
  const templates = byType(rowsOf(file, 'templates', 'ntid', ['ord']))
  const types = rowsOf(file, 'notetypes', 'id', ['mtime_secs', 'usn'])
  return new Map(types.map(row => [row.id, modelOf(row, fields.get(row.id) ?? [], templates.get(row.id) ?? [])]))
}

/** Rows of a table; numbers it does not have are 0. */
function rowsOf(
  { db }: AnkiFile,
  table: 'fields' | 'templates' | 'notetypes',
  id: 'id' | 'ntid',
  numbers: readonly ('ord' | 'mtime_secs' | 'usn')[],
): readonly Row[] {
  const number = (column: 'ord' | 'mtime_secs' | 'usn') =>
    numbers.includes(column) ? `coalesce(cast(${column} as integer), 0)` : '0'
  const sql = `select cast(${id} as integer) as id, ${number('ord')} as ord, coalesce(cast(name as text), '') as name,
      ${number('mtime_secs')} as mod, ${number('usn')} as usn, cast(config as blob) as config
    from ${table} where octet_length(config) <= ? and octet_length(name) < 10000 order by 1, 2`
  return db.prepare<[number], Row>(sql).all(MOST_CONFIG)
}

function byType(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  return Map.groupBy(rows, ({ id }) => id)
}

function modelOf(row: Row, fields: readonly Row[], templates: readonly Row[]): Json {
  const config = readMessage(row.config)
  const stock = config.whole(NOTETYPE_CONFIG.originalStockKind)
  const original = config.long(NOTETYPE_CONFIG.originalId)
  return {
    id: row.id,
    name: row.name,
    type: config.whole(NOTETYPE_CONFIG.kind),
    mod: row.mod,
    usn: row.usn,
    sortf: config.whole(NOTETYPE_CONFIG.sortField),
    did: null,
    tmpls: templates.map(templateOf),
    flds: fields.map(fieldOf),
    css: config.text(NOTETYPE_CONFIG.css),
    latexPre: config.text(NOTETYPE_CONFIG.latexPre),
    latexPost: config.text(NOTETYPE_CONFIG.latexPost),
    latexsvg: config.flag(NOTETYPE_CONFIG.latexSvg),
    req: config.messages(NOTETYPE_CONFIG.requirements).map(requirementOf),
    ...(stock === 0 ? {} : { originalStockKind: stock }),
    ...(original === 0 ? {} : { originalId: original }),
    ...otherOf(config, NOTETYPE_CONFIG.other),
  }
}

function requirementOf(bytes: Uint8Array): readonly unknown[] {
  const requirement = readMessage(bytes)
  const kind = REQUIREMENTS[requirement.whole(CARD_REQUIREMENT.kind)] ?? 'none'
  return [requirement.whole(CARD_REQUIREMENT.template), kind, requirement.wholes(CARD_REQUIREMENT.fields)]
}

function fieldOf({ name, ord, config: bytes }: Row): Json {
  const config = readMessage(bytes)
  return {
    name,
    ord,
    sticky: config.flag(FIELD_CONFIG.sticky),
    rtl: config.flag(FIELD_CONFIG.rightToLeft),
    font: config.text(FIELD_CONFIG.font),
    size: config.whole(FIELD_CONFIG.size),
    description: config.text(FIELD_CONFIG.description),
    plainText: config.flag(FIELD_CONFIG.plainText),
    collapsed: config.flag(FIELD_CONFIG.collapsed),
    excludeFromSearch: config.flag(FIELD_CONFIG.excludeFromSearch),
    ...idOf(config, FIELD_CONFIG.id),
    ...(config.has(FIELD_CONFIG.tag) ? { tag: config.whole(FIELD_CONFIG.tag) } : {}),
    ...(config.flag(FIELD_CONFIG.preventDeletion) ? { preventDeletion: true } : {}),
    ...otherOf(config, FIELD_CONFIG.other),
  }
}

function templateOf({ name, ord, config: bytes }: Row): Json {
  const config = readMessage(bytes)
  const deck = config.long(TEMPLATE_CONFIG.deck)
  return {
    name,
    ord,
    qfmt: config.text(TEMPLATE_CONFIG.front),
    afmt: config.text(TEMPLATE_CONFIG.back),
    bqfmt: config.text(TEMPLATE_CONFIG.browserFront),
    bafmt: config.text(TEMPLATE_CONFIG.browserBack),
    did: deck === 0 ? null : deck,
    bfont: config.text(TEMPLATE_CONFIG.browserFont),
    bsize: config.whole(TEMPLATE_CONFIG.browserSize),
    ...idOf(config, TEMPLATE_CONFIG.id),
    ...otherOf(config, TEMPLATE_CONFIG.other),
  }
}

/** Ids of fields and templates are any 64 bits: as text where a number would not be exact. */
function idOf(config: Message, field: number): Json {
  if (!config.has(field)) return {}
  const id = config.long(field)
  return { id: Number.isSafeInteger(id) ? id : config.longText(field) }
}

/** Keys Anki did not know when it took the type over, as JSON. */
function otherOf(config: Message, field: number): Json {
  if (!config.has(field)) return {}
  try {
    const found: unknown = JSON.parse(config.text(field))
    return isObject(found) ? found : {}
  } catch {
    return {}
  }
}
