/** The collection inside a package: Anki's SQLite file, filled note by note. */
import Sqlite from 'better-sqlite3'
import type { BatchCard, BatchNote } from '../batch.ts'
import { wholeOf } from './read-json.ts'
import { scheduleColumns, type Days } from './write-card.ts'
import { packageDecks, type PackageDecks } from './write-decks.ts'
import { cardId, idsOnce, noteId } from './write-ids.ts'
import { modelsOf, type Model } from './write-models.ts'
import { SCHEMA_11, SCHEMA_18 } from './write-schema.ts'
import { writeHead11, writeHead18 } from './write-head.ts'
import { checksum, sortText, tagText } from './write-texts.ts'
import type { PackageSource } from './write.ts'

/** How a collection is written. */
export interface CollectionOptions {
  readonly schema: 11 | 18
  readonly time: PackageTime
  /** Called after every note: work in pieces. */
  readonly turn: () => Promise<void>
}

/** When and where a package is made. */
export interface PackageTime {
  /** Epoch ms. */
  readonly now: number
  readonly days: Days
  /** Minutes east of UTC. */
  readonly zoneOffset: number
  readonly rolloverHour: number
}

export interface Written {
  readonly notes: number
  readonly cards: number
  readonly reviews: number
}

const NOTE = 'insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, ?)'
const CARD = 'insert into cards values (?, ?, ?, ?, ?, -1, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)'
const REVIEW = 'insert into revlog values (?, ?, -1, ?, ?, ?, ?, ?, ?)'
const FIELD_BREAK = '\u001F'

/** Makes the file. It is of one piece: no log lies beside it, no page of it is empty. */
export async function writeCollection(
  path: string,
  source: PackageSource,
  options: CollectionOptions,
): Promise<Written> {
  const file = new Sqlite(path)
  try {
    // Nobody reads it before it is whole, and what fails is removed.
    for (const pragma of ['journal_mode = off', 'synchronous = off', 'locking_mode = exclusive']) file.pragma(pragma)
    file.exec(options.schema === 11 ? SCHEMA_11 : SCHEMA_18)
    file.exec('begin')
    const models = modelsOf(source.noteTypes, seconds(options.time.now))
    const decks = packageDecks(source.decks)
    const writer = new NoteWriter(file, models, decks, options)
    for await (const note of source.notes) {
      writer.write(note)
      await options.turn()
    }
    const parts = { models: [...models.values()], decks: decks.decks, nextPos: writer.nextPosition }
    const head = { file, ...parts, time: options.time }
    if (options.schema === 11) writeHead11(head)
    else writeHead18(head)
    if (file.inTransaction) file.exec('commit')
    return writer.written
  } finally {
    file.close()
  }
}

class NoteWriter {
  readonly written = { notes: 0, cards: 0, reviews: 0 }
  nextPosition = 1
  private readonly ids = { note: idsOnce(), card: idsOnce(), review: idsOnce() }
  private readonly insert: Readonly<Record<'note' | 'card' | 'review', Sqlite.Statement>>
  private readonly models: ReadonlyMap<string, Model>
  private readonly decks: PackageDecks
  private readonly options: CollectionOptions

  constructor(
    file: Sqlite.Database,
    models: ReadonlyMap<string, Model>,
    decks: PackageDecks,
    options: CollectionOptions,
  ) {
    this.insert = { note: file.prepare(NOTE), card: file.prepare(CARD), review: file.prepare(REVIEW) }
    this.models = models
    this.decks = decks
    this.options = options
  }

  write(note: BatchNote): void {
    const model = this.models.get(note.type)
    if (model === undefined) throw new Error(`a note of no type in the batch: ${note.where}`)
    const { now } = this.options.time
    const guid = guidOf(note)
    const id = this.ids.note(idOf(note, guid, now))
    const fields = model.flds.map((_, index) => note.fields[index] ?? '')
    const [first = ''] = fields
    const sorted = sortText(fields[model.sortf] ?? '')
    const changed = seconds(note.changedAt ?? now)
    const texts = [tagText(note.tags), fields.join(FIELD_BREAK), sorted, checksum(sortText(first)), '']
    this.insert.note.run(id, guid, model.id, changed, ...texts)
    this.written.notes += 1
    for (const card of note.cards) this.writeCard(card, guid, id, changed)
  }

  private writeCard(card: BatchCard, guid: string, note: number, changed: number): void {
    const { time } = this.options
    const { type, queue, due, ivl, factor, reps, lapses, left, flags, data } = scheduleColumns(card, time.days)
    const id = this.ids.card(wholeOf(card.details?.['cid']) ?? cardId(guid, card.template))
    const place = [id, note, this.decks.idOf(card.deck), card.template, changed]
    this.insert.card.run(...place, type, queue, due, ivl, factor, reps, lapses, left, flags, data)
    this.written.cards += 1
    if (type === 0) this.nextPosition = Math.max(this.nextPosition, due + 1)
    for (const { at, button, interval, lastInterval, factor: ease, ms, type: kind } of card.reviews) {
      this.insert.review.run(
        this.ids.review(Math.min(at, time.now)),
        id,
        button,
        interval,
        lastInterval,
        ease,
        ms,
        kind,
      )
      this.written.reviews += 1
    }
  }
}

/** What the note was called in Anki, or where it came from, or here: the same at every export. */
function guidOf({ key, origin, where }: BatchNote): string {
  if (origin !== null) return `recall-at-k:${origin.callNumber}`
  return key === null ? where : key.replace(/^(?:anki|id):/, '')
}

/** In Anki a note's id is the moment it was made. */
function idOf({ key, cards, createdAt }: BatchNote, guid: string, now: number): number {
  const known = wholeOf(cards.map(({ details }) => details?.['nid']).find(nid => nid !== undefined))
  const madeAt = Math.min(createdAt ?? now, now)
  return known ?? (key?.startsWith('anki:') === true ? madeAt : noteId(guid, madeAt))
}

function seconds(ms: number): number {
  return Math.floor(ms / 1_000)
}
