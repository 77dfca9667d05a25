/** Notes of an export, read some at a time as they are asked for. */
import type { ReadDb } from '../../connection.ts'
import type { CardEvent } from '../../domain/event.ts'
import type { CardId, NoteId } from '../../domain/ids.ts'
import type { BatchNote, BatchNoteType } from '../../formats/batch.ts'
import * as cardEvents from '../../repositories/card-events.ts'
import * as exported from '../../repositories/exported.ts'
import { chunksOf, isChosen, type Chosen } from './choose.ts'
import { cardOf, isAnswer, newCardOf, type LogTerms } from './collected-cards.ts'
import { renamedIn, type FileNames } from './file-names.ts'

/** Cards whose notes are read at once: a few ms of work. */
export const CHUNK = 40
/** Tags that speak of a schedule, which go with it. */
const OF_SCHEDULE = new Set(['leech', 'marked'])

/** What was read so far. */
export interface Counts {
  notes: number
  cards: number
  reviews: number
  /** Cards that are not new. */
  seen: number
  /** Cards the learner knew before learning them here. */
  known: number
}

export interface Reading {
  readonly db: ReadDb
  readonly chosen: Chosen
  readonly scheduling: boolean
  readonly log: LogTerms
  readonly names: FileNames
  /** By id. */
  readonly types: ReadonlyMap<string, BatchNoteType>
  readonly read: Counts
}

/** The chosen notes with those of their cards that were chosen; counted anew each time. */
export function* notesOf(reading: Reading): Generator<BatchNote, undefined> {
  const { db, chosen, read } = reading
  Object.assign(read, noCounts())
  const done = new Set<NoteId>()
  const belongs = isChosen(chosen)
  for (const chunk of chunksOf(db, chosen, CHUNK)) {
    const ids = [...new Set(chunk.map(({ note }) => note))].filter(note => !done.has(note))
    for (const id of ids) done.add(id)
    for (const note of readNotes(reading, ids, belongs)) {
      read.notes += 1
      read.cards += note.cards.length
      for (const { state, reviews, events = [] } of note.cards) {
        read.reviews += reviews.length + events.filter(({ body }) => isAnswer(body)).length
        if (state?.schedule.kind === 'seen') read.seen += 1
        if (state?.known === true) read.known += 1
      }
      yield note
    }
  }
}

function readNotes(
  { db, scheduling, log, names, types }: Reading,
  ids: readonly NoteId[],
  belongs: (card: exported.ExportedCard) => boolean,
): readonly BatchNote[] {
  const notes = new Map(exported.notesWith(db, ids).map(note => [note.id, note]))
  const tags = grouped(exported.tagsOf(db, ids), ({ note }) => note)
  const files = grouped(exported.filesOfNotes(db, ids), ({ of }) => of)
  const cards = exported.cardsOf(db, ids).filter(belongs)
  const events = eventsOf(db, scheduling ? cards : [])
  const byNote = grouped(cards, ({ note }) => note)
  return ids.flatMap(id => {
    const note = notes.get(id)
    if (note === undefined) return []
    const renamed = (files.get(id) ?? []).map(({ name, hash }) => ({ name, free: names.nameOf(name, hash) }))
    return {
      key: note.key ?? (note.origin === null ? `id:${id}` : null),
      type: types.get(note.type)?.key ?? '',
      fields: note.fields.map(field => withNames(field, renamed)),
      tags: (tags.get(id) ?? []).map(({ name }) => name).filter(tag => scheduling || !OF_SCHEDULE.has(tag)),
      createdAt: note.createdAt,
      changedAt: note.changedAt,
      media: renamed.map(({ free }) => free),
      cards: (byNote.get(id) ?? []).map(card => {
        const past = events.get(card.id) ?? []
        return scheduling ? cardOf(card, past, log) : newCardOf(card)
      }),
      where: note.origin?.callNumber ?? id,
      origin: note.origin,
    }
  })
}

export function noCounts(): Counts {
  return { notes: 0, cards: 0, reviews: 0, seen: 0, known: 0 }
}

function eventsOf(db: ReadDb, cards: readonly exported.ExportedCard[]): ReadonlyMap<CardId, readonly CardEvent[]> {
  const ids = cards.map(({ id }) => id)
  return grouped(cardEvents.ofCards(db, ids), ({ card }) => card)
}

function withNames(text: string, files: readonly { readonly name: string; readonly free: string }[]): string {
  return files.reduce((now, { name, free }) => (name === free ? now : renamedIn(now, name, free)), text)
}

/** Rows by what they belong to. */
export function grouped<T, Key>(rows: readonly T[], keyOf: (row: T) => Key): ReadonlyMap<Key, readonly T[]> {
  return Map.groupBy(rows, keyOf)
}
