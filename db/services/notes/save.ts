/** Notes written by the learner, added and changed. */
import { AppError, orInvalid, orNotFound } from '../../domain/errors.ts'
import type { CardId, DeckId, NoteId } from '../../domain/ids.ts'
import { OWN_DECK } from '../../domain/note/built-in.ts'
import { cardsOf } from '../../domain/note/cards-of.ts'
import * as browse from '../../repositories/browse.ts'
import * as cards from '../../repositories/cards.ts'
import * as decks from '../../repositories/decks.ts'
import type { MediaFile } from '../../repositories/media.ts'
import * as noteTypes from '../../repositories/note-types.ts'
import * as notes from '../../repositories/notes.ts'
import * as tagRows from '../../repositories/tags.ts'
import { deckAbove, ownType } from '../apply-batch.ts'
import { historyView } from '../history-view.ts'
import { rewrote } from '../leeches.ts'
import type { Open } from '../open.ts'
import { tag } from '../tags.ts'
import { transact, type Operation, type Store } from '../transact.ts'
import { dropPictures, putPictures } from './pictures.ts'
import { problemOf } from './problem.ts'
import { offeredType } from './types.ts'

/** A note as it is saved. */
export interface NewNote {
  readonly type: string
  /** Null: the deck for cards of one's own. */
  readonly deck: DeckId | null
  readonly fields: readonly string[]
  readonly tags: readonly string[]
  /** Files that its text may name. */
  readonly pictures: readonly MediaFile[]
}

export interface EditedNote {
  readonly note: NoteId
  /** The version that was changed. */
  readonly version: number
  /** Where its cards go, or null: each stays where it lies. */
  readonly deck: DeckId | null
  readonly fields: readonly string[]
  readonly tags: readonly string[]
  /** Files that its text may name and did not have before. */
  readonly pictures: readonly MediaFile[]
}

/** Adds a note with its cards at the end of the new ones. @throws AppError `bad-input` with the problem, `not-found` */
export function add({ store, day }: Open, { type: name, deck, fields, tags, pictures }: NewNote) {
  const type = offeredType(name)
  const problem = problemOf(type, fields)
  orInvalid(problem === null && fields.length === type.fields.length, problem ?? 'fields')
  const deckName = deck === null ? OWN_DECK : orNotFound(decks.byId(store.read, deck), 'deck').name
  const added = transact(store, { name: 'add-note', facts: { deck: deckName } }, operation => {
    const { db, op, now } = operation
    const id = store.ids.next<NoteId>()
    const typeId = ownType(store, operation, type)
    notes.add(db, { id, type: typeId, fields, createdAt: now.ms, changedAt: now.ms, version: op })
    putPictures(db, id, { fields, markup: type.markup }, pictures)
    const place = deck ?? orNotFound(deckAbove(store, operation, [OWN_DECK]), 'deck')
    const made = addCards(store, operation, id, place, cardsOf(type, fields))
    for (const one of tags) tag(operation, () => store.ids.next(), id, one)
    return { note: id, cards: made }
  })
  day.forget()
  const [card] = added.cards
  return { note: added.note, card: orNotFound(card, 'card'), cards: added.cards.length, history: historyView(store) }
}

/**
 * Gives a note other words, tags or another deck; when its cards come up stays as it is. A card it does not make any more
 * goes if it was never seen, else it stays and says so. A card that reads otherwise now is no leech any more.
 * @throws AppError `card-changed` when the note was changed meanwhile, `bad-input`, `not-found`
 */
export function edit({ store, day }: Open, { note: id, version, deck, fields, tags, pictures }: EditedNote) {
  const note = orNotFound(notes.byId(store.read, id), 'note')
  const type = orNotFound(noteTypes.byId(store.read, note.type), 'note type')
  if (note.version !== version) throw new AppError('card-changed')
  orInvalid(fields.length === type.fields.length, 'fields')
  orInvalid(cardsOf(type, fields).length > 0, problemOf(type, fields) ?? 'no card')
  const [first] = cards.ofNote(store.read, id)
  const facts = first === undefined ? {} : { card: first.id }
  const next = transact(store, { name: 'edit-note', facts }, operation => {
    const { db, op, now } = operation
    if (JSON.stringify(note.fields) !== JSON.stringify(fields)) notes.setFields(db, id, fields, now.ms, op)
    dropPictures(db, id, { ...type, fields: note.fields }, { ...type, fields })
    putPictures(db, id, { ...type, fields }, pictures)
    fitCards(store, operation, id, cardsOf(type, fields))
    if (deck !== null) for (const card of cards.ofNote(db, id)) browse.move(db, card.id, deck, op)
    retag(store, operation, id, tags)
    rewrote(operation, id, type, note.fields, fields)
    return orNotFound(notes.byId(db, id), 'note').version
  })
  day.forget()
  return { version: next, history: historyView(store) }
}

/** Cards for numbers that are new; those never seen that nothing makes any more go. */
function fitCards(store: Store, operation: Operation, note: NoteId, wanted: readonly number[]): void {
  const { db } = operation
  const there = cards.ofNote(db, note)
  for (const card of there) {
    const isMade = wanted.includes(card.template)
    if (!isMade && card.state.schedule.kind === 'new' && there.length > 1) cards.remove(db, card.id)
  }
  const have = new Set(there.map(({ template }) => template))
  const deck = there[0]?.deck
  const missing = wanted.filter(template => !have.has(template))
  if (deck !== undefined) addCards(store, operation, note, deck, missing)
}

function addCards(
  store: Store,
  { db, op }: Operation,
  note: NoteId,
  deck: DeckId,
  templates: readonly number[],
): readonly CardId[] {
  const from = cards.lastPosition(db, deck) + 1
  return templates.map((template, index) => {
    const id = store.ids.next<CardId>()
    cards.add(db, { id, note, template, deck, firstPosition: from + index, version: op })
    return id
  })
}

function retag(store: Store, operation: Operation, note: NoteId, wanted: readonly string[]): void {
  const { db } = operation
  for (const name of tagRows.ofNote(db, note)) {
    const id = wanted.includes(name) ? null : tagRows.named(db, name)
    if (id !== null) browse.untag(db, note, id)
  }
  for (const name of wanted) tag(operation, () => store.ids.next(), note, name)
}
