/** Takes what a reader finds into a scratch file, and counts it. */
import { hash } from 'node:crypto'
import type { WriteDb } from '../../connection.ts'
import type {
  BatchDeck,
  BatchMedia,
  BatchNote,
  BatchNoteType,
  BatchQuestion,
  Sink,
  Skipped,
} from '../../formats/batch.ts'
import type { Template } from '../../domain/quiz/estimation/template.ts'
import type { StudyDay } from '../../domain/time.ts'
import { pathOf } from '../../formats/deck-path.ts'
import * as staged from '../../repositories/staged.ts'
import { faultOfNote } from './fault-of-note.ts'
import { keepMedia, type Room } from './keep-media.ts'
import { packed } from './rest.ts'
import { tally, type ScheduledBy, type Tally } from './tally.ts'
import { findTwins } from './twins.ts'

/** Notes that are kept together: one by one each takes half as long again. */
const TOGETHER = 50

/** A sink, with what came of it. */
export interface Counting extends Sink {
  /** Keeps the counts with what was counted. @param by how it was scheduled where the format says so */
  finish(by: ScheduledBy | null): void
}

/**
 * @param folder for the bytes of media, by their hash
 * @param room bytes that media may take there
 */
export function sinkInto(db: WriteDb, folder: string, room: Room, day: StudyDay): Counting {
  const counted: Tally = tally(day)
  const types = new Map<string, BatchNoteType>()
  const decks = new Set<string>()
  const waiting: staged.WholeStagedNote[] = []
  const keep = () => staged.addNotes(db, waiting.splice(0))
  const twins = findTwins(id => {
    keep()
    return staged.sameAs(db, id)
  })
  const skip = (skipped: Skipped) => staged.skip(db, skipped, skipped.isFile === true)
  return {
    deck: (deck: BatchDeck) => {
      decks.add(deck.key)
      counted.deck(deck.key, pathOf(deck))
      staged.put(db, 'decks', deck.key, deck)
    },
    noteType: (type: BatchNoteType) => {
      types.set(type.key, type)
      counted.noteType(type)
      staged.put(db, 'note_types', type.key, type)
    },
    note: (note: BatchNote) => {
      const type = types.get(note.type)
      const why = type === undefined ? 'its note type is not in the file' : faultOfNote(note, type, decks, day)
      if (why !== null) return skip({ what: note.where, why })
      counted.note(note)
      const fields = JSON.stringify(note.fields)
      const { key, type: typeKey, changedAt, where, tags, createdAt, media, cards, origin } = note
      const rest = JSON.stringify(packed({ tags, createdAt, media, cards, origin }))
      const known = { key, type: typeKey, fields, hash: hash('sha256', fields) }
      const said = { changedAt, callNumber: origin?.callNumber ?? null, place: where }
      waiting.push({ ...known, ...said, ...twins.next(known), rest })
      if (waiting.length === TOGETHER) keep()
    },
    question: (question: BatchQuestion) => void staged.put(db, 'questions', question.callNumber, question),
    template: (template: Template) => void staged.put(db, 'templates', template.id, template),
    media: async (name, bytes) => {
      const media = await keepMedia(folder, room, name, bytes)
      if (staged.put(db, 'media', name, media)) return counted.media(media)
      const other = staged.get<BatchMedia>(db, 'media', name)
      if (other?.hash !== media.hash)
        skip({ what: name, why: 'another file of this name came before it', isFile: true })
    },
    skip,
    warn: sentence => void staged.put(db, 'warnings', sentence, sentence),
    finish: by => {
      keep()
      const facts = counted.facts()
      staged.put(db, 'facts', 'tally', { ...facts, by: by ?? facts.by })
    },
  }
}
