/** The SQLite file of a package: schema 11, or 18 with the collation that only Anki knows. */
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire'
import Sqlite from 'better-sqlite3'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { FIELD_CONFIG, NOTETYPE_CONFIG, TEMPLATE_CONFIG } from '../../../db/formats/apkg/messages.ts'
import { NAME_INDEXES, SCHEMA_11, SCHEMA_18, STAND_IN, UNICASE } from '../../../db/formats/apkg/write-schema.ts'
import type { AnkiField, AnkiModel, AnkiSource, AnkiTemplate } from './source.ts'

export type Schema = 11 | 18

/** The bytes of a collection. @param change may do to the file what Anki would not */
export function collectionOf(
  folder: string,
  source: AnkiSource,
  schema: Schema,
  change: (db: Sqlite.Database) => void = () => {},
): Buffer {
  const path = join(folder, `made-${Math.random()}.db`)
  const db = new Sqlite(path)
  try {
    db.pragma('journal_mode = memory')
    db.pragma('synchronous = off')
    db.exec(schema === 11 ? SCHEMA_11 : SCHEMA_18 + NAME_INDEXES)
    db.transaction(() => {
      fill(db, source, schema)
      if (schema === 18) fillTables(db, source)
    })()
    change(db)
    if (schema === 18) db.unsafeMode(true)
    if (schema === 18) rename(db)
  } finally {
    db.close()
  }
  const bytes = readFileSync(path)
  rmSync(path)
  return bytes
}

function rename(db: Sqlite.Database): void {
  db.pragma('writable_schema = on')
  db.prepare('update sqlite_master set sql = replace(sql, ?, ?)').run(STAND_IN, UNICASE)
}

function fill(db: Sqlite.Database, source: AnkiSource, schema: Schema): void {
  const json = (value: unknown) => (schema === 11 ? JSON.stringify(value) : '')
  const models = Object.fromEntries(source.models.map(model => [model.id, model]))
  const decks = Object.fromEntries(
    Object.entries(source.decks).map(([id, name]) => [id, { id: Number(id), name, dyn: 0, conf: 1 }]),
  )
  const dconf = { 1: { id: 1, name: 'Default', ...(source.weights ? { fsrsParams6: [0.2, 1.3] } : {}) } }
  db.prepare('insert into col values (1, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, ?)').run(
    source.created,
    source.created * 1000,
    source.created * 1000,
    schema,
    json(source.conf),
    json(models),
    json(decks),
    json(dconf),
    json({}),
  )
  const note = db.prepare('insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, ?)')
  for (const { id, guid, mid, mod, tags, fields } of source.notes) {
    note.run(id, guid, mid, mod, tags, fields.join('\u001F'), fields[0] ?? '', '')
  }
  const card =
    db.prepare(`insert into cards values (@id, @nid, @did, @ord, 0, -1, @type, @queue, @due, @ivl, @factor, @reps,
    @lapses, @left, @odue, @odid, @flags, @data)`)
  for (const row of source.cards) card.run(row)
  const log = db.prepare('insert into revlog values (@id, @cid, -1, @ease, @ivl, @lastIvl, @factor, @time, @type)')
  for (const row of source.log) log.run(row)
}

function fillTables(db: Sqlite.Database, source: AnkiSource): void {
  const config = db.prepare('insert into config values (?, 0, 0, ?)')
  for (const [key, value] of Object.entries(source.conf)) config.run(key, Buffer.from(JSON.stringify(value)))
  const deck = db.prepare('insert into decks values (?, ?, 0, 0, ?, ?)')
  for (const [id, name] of Object.entries(source.decks)) {
    deck.run(
      Number(id),
      name.replaceAll('::', '\u001F'),
      Buffer.from('08011001', 'hex'),
      Buffer.from('0a020801', 'hex'),
    )
  }
  const preset = new BinaryWriter()
  if (source.weights) preset.tag(6, WireType.LengthDelimited).fork().float(0.2).float(1.3).join()
  db.prepare('insert into deck_config values (1, ?, 0, 0, ?)').run('Default', preset.finish())
  for (const model of source.models) fillModel(db, model)
  const tags = new Set(source.notes.flatMap(({ tags: names }) => names.split(/[ \u3000]/).filter(Boolean)))
  const tag = db.prepare('insert or ignore into tags values (?, 0, 0, null)')
  for (const name of tags) tag.run(name)
}

function fillModel(db: Sqlite.Database, model: AnkiModel): void {
  const { id, name, mod, usn } = model
  db.prepare('insert into notetypes values (?, ?, ?, ?, ?)').run(id, name, mod, usn, modelConfig(model))
  const field = db.prepare('insert into fields values (?, ?, ?, ?)')
  for (const one of model.flds) field.run(id, one.ord, one.name, fieldConfig(one))
  const template = db.prepare('insert into templates values (?, ?, ?, 0, 0, ?)')
  for (const one of model.tmpls) template.run(id, one.ord, one.name, templateConfig(one))
}

const KINDS = ['none', 'any', 'all'] as const

function modelConfig(model: AnkiModel): Uint8Array {
  const to = writer()
  to.whole(NOTETYPE_CONFIG.kind, model.type)
  to.whole(NOTETYPE_CONFIG.sortField, model.sortf)
  to.text(NOTETYPE_CONFIG.css, model.css)
  to.text(NOTETYPE_CONFIG.latexPre, model.latexPre)
  to.text(NOTETYPE_CONFIG.latexPost, model.latexPost)
  to.whole(NOTETYPE_CONFIG.latexSvg, Number(model.latexsvg))
  for (const [ord, kind, fields] of model.req) {
    const needs = new BinaryWriter().tag(1, WireType.Varint).uint32(ord)
    needs.tag(2, WireType.Varint).uint32(KINDS.indexOf(kind))
    needs.tag(3, WireType.LengthDelimited).fork()
    for (const one of fields) needs.uint32(one)
    to.bytes(NOTETYPE_CONFIG.requirements, needs.join().finish())
  }
  to.whole(NOTETYPE_CONFIG.originalStockKind, model.originalStockKind ?? 0)
  return to.finish()
}

function fieldConfig(field: AnkiField): Uint8Array {
  const to = writer()
  to.whole(FIELD_CONFIG.sticky, Number(field.sticky))
  to.whole(FIELD_CONFIG.rightToLeft, Number(field.rtl))
  to.text(FIELD_CONFIG.font, field.font)
  to.whole(FIELD_CONFIG.size, field.size)
  to.text(FIELD_CONFIG.description, field.description)
  return to.finish()
}

function templateConfig(template: AnkiTemplate): Uint8Array {
  const to = writer()
  to.text(TEMPLATE_CONFIG.front, template.qfmt)
  to.text(TEMPLATE_CONFIG.back, template.afmt)
  to.text(TEMPLATE_CONFIG.browserFront, template.bqfmt)
  to.text(TEMPLATE_CONFIG.browserBack, template.bafmt)
  if (template.did !== null) to.long(TEMPLATE_CONFIG.deck, template.did)
  return to.finish()
}

/** What is 0 or empty is left out, as protobuf does. */
function writer() {
  const to = new BinaryWriter()
  return {
    whole: (field: number, value: number) => void (value === 0 || to.tag(field, WireType.Varint).uint32(value)),
    long: (field: number, value: number) => void to.tag(field, WireType.Varint).int64(value),
    text: (field: number, value: string) =>
      void (value === '' || to.tag(field, WireType.LengthDelimited).string(value)),
    bytes: (field: number, value: Uint8Array) => void to.tag(field, WireType.LengthDelimited).bytes(value),
    finish: () => to.finish(),
  }
}
