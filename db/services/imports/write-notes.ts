/** Notes of a file into the collection, as what becomes of each was decided. */
import type { ImportChoices } from '../../api/imports.ts'
import { orNotFound } from '../../domain/errors.ts'
import type { CardId, DeckId, NoteId, NoteTypeId } from '../../domain/ids.ts'
import type { BatchCard } from '../../formats/batch.ts'
import * as cards from '../../repositories/cards.ts'
import * as media from '../../repositories/media.ts'
import * as noteKeys from '../../repositories/note-keys.ts'
import * as notes from '../../repositories/notes.ts'
import * as tags from '../../repositories/tags.ts'
import type { AddingWords } from '../browse/keep-index.ts'
import type { Added } from '../images.ts'
import type { LongOperation } from '../transact-long.ts'
import type { Store } from '../transact.ts'
import { answersIn } from './answers-in.ts'
import { asNew, cardAsChosen, tagsAsChosen } from './choices.ts'
import { withKept, type Incoming } from './incoming.ts'
import { logTimes } from './log-times.ts'
import { templateOf } from './note-types.ts'
import type { Pictures } from './pictures.ts'
import type { Rest } from './rest.ts'
import { writePast } from './write-past.ts'
import { keepPicture } from './write-places.ts'

/** Where decks and note types of the file are in the collection, by their keys. */
export interface Places {
  readonly decks: ReadonlyMap<string, DeckId>
  /** Those that new notes are of. */
  readonly types: ReadonlyMap<string, NoteTypeId>
}

/** A note that the collection does not have, and what it is to be called. */
export interface NewNote {
  readonly incoming: Incoming
  readonly rest: Rest
  /** As a search reads them. */
  readonly words: string
  readonly key: string | null
}

/** What was written so far. */
interface Written {
  cards: number
  reviews: number
  first: CardId | null
  readonly cardsIn: Map<DeckId, number>
}

export class NoteWriter {
  readonly written: Written = { cards: 0, reviews: 0, first: null, cardsIn: new Map() }
  private readonly store: Store
  private readonly operation: LongOperation
  private readonly pictures: Pictures
  private readonly places: Places
  private readonly choices: ImportChoices
  private readonly timeOf: ReturnType<typeof logTimes>
  private readonly tagIds = new Map<string, string>()
  private readonly newKeys: noteKeys.NoteKey[] = []
  private readonly newCards: Omit<cards.StoredCard, 'state'>[] = []
  private readonly newDetails: { readonly card: CardId; readonly details: Readonly<Record<string, unknown>> }[] = []

  constructor(store: Store, operation: LongOperation, pictures: Pictures, places: Places, choices: ImportChoices) {
    this.store = store
    this.operation = operation
    this.pictures = pictures
    this.places = places
    this.choices = choices
    this.timeOf = logTimes(operation.now, store.settings().rolloverHour)
  }

  /** Adds notes with all they have. Returns which ids they got. @param index is told of each with its words */
  add(added: readonly NewNote[], index: AddingWords): Added {
    const { db } = this.operation
    // Notes first: SQLite looks for what hangs on a new one as long as anything waits for its own.
    const rows = added.map(one => this.rowOf(one))
    notes.addMany(db, rows)
    const cardIds: CardId[] = []
    for (const [at, { id }] of rows.entries()) {
      const one = added[at]
      if (one === undefined) continue
      index.add(id, one.words)
      this.hang(one, id)
      for (const card of one.rest.cards) {
        cardIds.push(this.addCard(id, one.incoming, cardAsChosen(card, this.choices)))
      }
    }
    this.flush()
    return rows.length === 0 ? {} : { notes: ends(rows.map(({ id }) => id)), cards: ends(cardIds) }
  }

  /**
   * Gives a note its new text; what it is learned by stays, and cards it did not have begin as new ones.
   * @param keeps whether its text stays as well
   */
  update(read: Incoming, rest: Rest, note: NoteId, keeps: boolean): void {
    const { db, op, now } = this.operation
    const incoming = withKept(read, notes.fieldsOf(db, note))
    const { staged: one, fields, hash } = incoming
    const texts: readonly string[] = JSON.parse(fields)
    if (!keeps) notes.setFields(db, note, texts, one.changedAt ?? now.ms, op)
    const called = noteKeys.ofNote(db, note)?.key ?? one.key
    if (called !== null && called === one.key) {
      noteKeys.put(db, { key: called, note, changedAt: one.changedAt ?? 0, hash })
    }
    this.attach(note, rest)
    const there = new Set(cards.templatesOf(db, note))
    for (const card of rest.cards) {
      if (!there.has(templateOf(incoming.type, card.template))) this.addCard(note, incoming, asNew(card))
    }
    this.flush()
  }

  /** Writes the rows that were made. */
  private flush(): void {
    const { db } = this.operation
    noteKeys.addMany(db, this.newKeys.splice(0))
    cards.addMany(db, this.newCards.splice(0))
    for (const { card, details } of this.newDetails.splice(0)) cards.putDetails(db, card, details)
  }

  private rowOf({ incoming: { staged: one, fields }, rest }: NewNote): notes.NoteAsJson {
    const { op, now } = this.operation
    const id = this.store.ids.next<NoteId>()
    const type = orNotFound(this.places.types.get(one.type), 'note type of the file')
    const changedAt = one.changedAt ?? now.ms
    return { id, type, fields, createdAt: rest.createdAt ?? now.ms, changedAt, version: op }
  }

  private hang({ incoming: { staged: one, hash }, rest, key }: NewNote, note: NoteId): void {
    const { db } = this.operation
    if (key !== null) this.newKeys.push({ key, note, changedAt: one.changedAt ?? 0, hash })
    const { origin } = rest
    if (origin !== null && noteKeys.noteOfOrigin(db, origin.callNumber) === null) {
      notes.putOrigin(db, { ...origin, note, hash, offer: null, retired: false })
    }
    this.attach(note, rest)
  }

  private addCard(note: NoteId, { type }: Incoming, card: BatchCard): CardId {
    const deck = orNotFound(this.places.decks.get(card.deck), 'deck of the file')
    const place = { note, template: templateOf(type, card.template), deck }
    const id = this.store.ids.next<CardId>()
    const row = { id, ...place, firstPosition: card.position, version: this.operation.op }
    const state = writePast(this.store, this.operation, this.timeOf, id, card)
    if (state === null) this.newCards.push(row)
    else cards.addAs(this.operation.db, { ...row, state })
    if (card.details !== null) this.newDetails.push({ card: id, details: card.details })
    const { written } = this
    written.cards += 1
    written.reviews += answersIn(card)
    written.first ??= id
    written.cardsIn.set(deck, (written.cardsIn.get(deck) ?? 0) + 1)
    return id
  }

  private attach(note: NoteId, rest: Rest): void {
    const { db } = this.operation
    for (const tag of tagsAsChosen(rest.tags, this.choices)) tags.attach(db, note, this.tagId(tag))
    for (const picture of this.pictures.of(rest.media)) {
      keepPicture(this.operation, this.pictures, picture.hash)
      media.putName(db, note, picture)
    }
  }

  private tagId(name: string): string {
    const known = this.tagIds.get(name)
    if (known !== undefined) return known
    const { db } = this.operation
    const there = tags.named(db, name)
    const id = there ?? this.store.ids.next()
    if (there === null) tags.add(db, id, name)
    this.tagIds.set(name, id)
    return id
  }
}

/** The least and the greatest of ids. */
function ends(ids: readonly string[]): { readonly first: string; readonly last: string } {
  const [one = ''] = ids
  return ids.reduce(({ first, last }, id) => ({ first: id < first ? id : first, last: id > last ? id : last }), {
    first: one,
    last: one,
  })
}
