/** Rows of a package as notes of a batch. What cannot be one is skipped with its reason. */
import { createHash } from 'node:crypto'
import {
  detailsOf,
  isFsrs,
  memoryOf,
  positionOf,
  stateOf,
  withoutFsrs,
  type AnkiDays,
  type AnkiMemory,
} from '../../domain/transfer/anki-card.ts'
import { latexIn } from '../../domain/transfer/anki-latex.ts'
import { fieldsOf, tagsOf } from '../../domain/transfer/anki-note.ts'
import { hasScript, referencesIn } from '../../domain/transfer/anki-references.ts'
import type { BatchCard, BatchNote, BatchNoteType, BatchReview, Sink } from '../batch.ts'
import type { AnkiDecks } from './read-decks.ts'
import type { CardRow, NoteRow } from './read-rows.ts'

/** What notes are read with. */
export interface NoteContext {
  readonly types: ReadonlyMap<number, BatchNoteType>
  readonly decks: AnkiDecks
  readonly days: AnkiDays
  /** Whether the collection says that FSRS is on; null where it does not say, and the cards' own memory counts. */
  readonly fsrs: boolean | null
  /** Names of the files that come with it. */
  readonly files: ReadonlySet<string>
  /** Epoch ms after which a moment is not believed: tomorrow. */
  readonly latest: number
  readonly sink: Sink
}

/** What is known once all notes were read. */
export interface NoteFindings {
  /** Files that notes refer to. */
  readonly media: ReadonlySet<string>
  readonly remote: number
  /** Keys of note types whose notes have scripts in their fields. */
  readonly scripted: ReadonlySet<string>
  /** Notes whose fields were more or fewer than their type has. */
  readonly fitted: number
  /** Cards in decks that the file does not have. */
  readonly moved: number
  readonly fsrs: boolean
  /** Some card has been answered. */
  readonly seen: boolean
  /** Some answer's factor is a difficulty of FSRS. */
  readonly difficulties: boolean
}

/** A template number is below it: Anki's largest cloze number is 500. */
const MOST_TEMPLATES = 500
/** `factor` of an answer under FSRS is its difficulty; SM-2's starts at 1,300. */
const DIFFICULTY = { least: 100, most: 1_100 } as const
const REVIEW = 1

/** Turns rows into notes, one by one. */
export class NoteReader {
  private readonly context: NoteContext
  private readonly guids = new Set<string>()
  private readonly media = new Set<string>()
  private readonly scripted = new Set<string>()
  private remote = 0
  private fitted = 0
  private moved = 0
  private fsrs = false
  private seen = false
  private difficulties = false

  constructor(context: NoteContext) {
    this.context = context
  }

  get findings(): NoteFindings {
    const { media, remote, scripted, fitted, moved, fsrs, seen, difficulties } = this
    return { media, remote, scripted, fitted, moved, fsrs, seen, difficulties }
  }

  /** Hands a note on, or says why not. */
  read(note: NoteRow | null, cards: readonly CardRow[]): void {
    const { sink, types } = this.context
    if (note === null) {
      for (const { card } of cards) sink.skip({ what: `card ${card.id}`, why: 'its note is missing', isFile: true })
      return
    }
    const what = `note ${note.id}`
    const type = types.get(note.mid)
    if (type === undefined) return sink.skip({ what, why: 'its note type is missing' })
    if (note.flds === null) return sink.skip({ what, why: 'its text is longer than 16 MB' })
    const made = this.cardsOf(cards, type)
    if (made.length === 0) return sink.skip({ what, why: 'it has no cards' })
    sink.note(this.noteOf(note, note.flds, type, made))
  }

  private noteOf(row: NoteRow, text: string, type: BatchNoteType, cards: readonly BatchCard[]): BatchNote {
    const { fields, isFitted } = fieldsOf(text, type.fields.length)
    if (isFitted) this.fitted += 1
    return {
      key: this.keyOf(row.guid),
      type: type.key,
      fields,
      tags: tagsOf(row.tags),
      createdAt: this.believed(row.id),
      changedAt: this.believed(row.mod * 1000),
      media: this.mediaOf(text, type),
      cards,
      where: `note ${row.id}`,
      origin: null,
    }
  }

  /** Where two notes have one guid, the second is known by its first field. */
  private keyOf(guid: string): string | null {
    if (guid === '' || this.guids.has(guid)) return null
    this.guids.add(guid)
    return `anki:${guid}`
  }

  private believed(ms: number): number | null {
    return ms > 0 && ms <= this.context.latest ? ms : null
  }

  /** The separator between fields is a character no reference contains, so all fields are looked through at once. */
  private mediaOf(text: string, { key }: BatchNoteType): readonly string[] {
    const { names: shown, remote } = referencesIn(text)
    const names = [...shown, ...this.picturesOfLatex(text)]
    for (const name of names) this.media.add(name)
    this.remote += remote
    if (!this.scripted.has(key) && hasScript(text)) this.scripted.add(key)
    return names
  }

  private picturesOfLatex(text: string): readonly string[] {
    const names = latexIn(text).flatMap(source => {
      const name = `latex-${createHash('sha1').update(source).digest('hex')}`
      return [`${name}.png`, `${name}.svg`]
    })
    return [...new Set(names.filter(name => this.context.files.has(name)))]
  }

  private cardsOf(rows: readonly CardRow[], type: BatchNoteType): readonly BatchCard[] {
    const { sink } = this.context
    const most = type.kind === 'cloze' ? MOST_TEMPLATES : type.templates.length
    const taken = new Set<number>()
    return rows.flatMap(row => {
      const { ord, id } = row.card
      const what = `card ${id}`
      if (ord < 0 || ord >= most) return skip(sink, what, 'its note type has no such card')
      if (taken.has(ord)) return skip(sink, what, 'its note already has this card')
      taken.add(ord)
      return [this.cardOf(row)]
    })
  }

  private cardOf({ card, reviews }: CardRow): BatchCard {
    const { decks, days, fsrs } = this.context
    const deck = decks.keyOf(card)
    if (deck === null) this.moved += 1
    const memory = memoryOf(card.data)
    const counting = fsrs === false ? withoutFsrs(memory) : memory
    const state = stateOf(card, counting, lastAnswer(reviews), days)
    this.notice(counting, state?.schedule.kind === 'seen', reviews)
    return {
      template: card.ord,
      deck: deck ?? decks.otherwise,
      position: positionOf(card, memory),
      state,
      details:
        state === null && reviews.length === 0 && Object.keys(memory).length === 0 ? null : detailsOf(card, memory),
      reviews,
    }
  }

  private notice(memory: AnkiMemory, isSeen: boolean, reviews: readonly BatchReview[]): void {
    this.fsrs ||= isFsrs(memory)
    this.seen ||= isSeen || reviews.length > 0
    this.difficulties ||= reviews.some(({ type, factor }) => type === REVIEW && isDifficulty(factor))
  }
}

function isDifficulty(factor: number): boolean {
  return factor >= DIFFICULTY.least && factor <= DIFFICULTY.most
}

/** What was set by hand or rescheduled is no answer. */
function lastAnswer(reviews: readonly BatchReview[]): number | null {
  return reviews.findLast(({ button, type }) => button > 0 && type <= 3)?.at ?? null
}

/** A card that is left out; its note may come all the same. */
function skip(sink: Sink, what: string, why: string): [] {
  sink.skip({ what, why, isFile: true })
  return []
}
