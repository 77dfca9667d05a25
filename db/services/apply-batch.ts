/** The writing half of every import: a neutral batch into decks, notes and cards. Content is its first user. */
import { createHash } from 'node:crypto'
import type { Batch, BatchCard, BatchDeck, BatchNote, BatchNoteType } from '../formats/batch.ts'
import { ofOurs } from '../formats/note-types.ts'
import { orInvalid, orNotFound } from '../domain/errors.ts'
import type { CardId, DeckId, NoteId, NoteTypeId, PresetId } from '../domain/ids.ts'
import { DEFAULT_PRESET } from '../domain/preset.ts'
import { stateFor } from '../domain/roles.ts'
import * as blocks from '../repositories/blocks.ts'
import * as cards from '../repositories/cards.ts'
import * as decks from '../repositories/decks.ts'
import * as noteTypes from '../repositories/note-types.ts'
import * as notes from '../repositories/notes.ts'
import * as presets from '../repositories/presets.ts'
import { applyQuestions, applyTemplates } from './apply-questions.ts'
import type { Operation, Store } from './transact.ts'

/** What a batch did, note by note. */
export interface Applied {
  readonly added: number
  readonly updated: number
  readonly same: number
  /** Changed by the learner: their text stays, the new one is kept as an offer. */
  readonly offered: number
  readonly retired: number
}

/** Hash of a note's text, by which an update knows whether the learner changed it. */
export function textHash(fields: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

/** A note of the shipped content. */
type ContentNote = BatchNote & { readonly origin: NonNullable<BatchNote['origin']> }

/** Where a batch's decks and note types are in the collection, by their keys in the batch. */
interface Places {
  readonly decks: ReadonlyMap<string, DeckId>
  readonly types: ReadonlyMap<string, NoteTypeId>
}

/** Writes the shipped content inside a running operation. Schedules are never touched. */
export function applyBatch(store: Store, operation: Operation, batch: Batch): Applied {
  const deckIds = new Map(batch.decks.map(deck => [deck.key, putDeck(store, operation, deck)]))
  const types = new Map(batch.noteTypes.map(type => [type.key, ownType(store, operation, type)]))
  const places = { decks: deckIds, types }
  const installed = new Map(notes.origins(operation.db).map(origin => [origin.callNumber, origin]))
  const counts = { added: 0, updated: 0, same: 0, offered: 0, retired: 0 }
  for (const note of batch.notes) {
    orInvalid(isContent(note), 'a note that is not of the content')
    const origin = installed.get(note.origin.callNumber)
    installed.delete(note.origin.callNumber)
    const what = origin === undefined ? addNote(store, operation, places, note) : updateNote(operation, origin, note)
    counts[what] += 1
  }
  const codes = new Set(batch.decks.flatMap(({ block }) => block?.code ?? []))
  for (const gone of installed.values()) {
    // Blocks that came with a deck of the learner's are not the content's to take away.
    if (gone.retired || !codes.has(codeOf(gone))) continue
    notes.putOrigin(operation.db, { ...gone, retired: true })
    counts.retired += 1
  }
  applyQuestions(store, operation, batch.questions, deckIds)
  applyTemplates(operation, batch.templates)
  return counts
}

function codeOf({ callNumber }: notes.Origin): string {
  return callNumber.slice(0, callNumber.lastIndexOf('-'))
}

function isContent(note: BatchNote): note is ContentNote {
  return note.origin !== null
}

function addNote(store: Store, operation: Operation, places: Places, note: ContentNote): 'added' {
  const { db, op, now } = operation
  const id = store.ids.next<NoteId>()
  const type = orNotFound(places.types.get(note.type), 'note type of the batch')
  notes.add(db, { id, type, fields: note.fields, createdAt: now.ms, changedAt: now.ms, version: op })
  notes.putOrigin(db, { ...note.origin, note: id, hash: textHash(note.fields), offer: null, retired: false })
  for (const card of note.cards) addCard(store, operation, places, id, card)
  return 'added'
}

function addCard(store: Store, { db, op }: Operation, places: Places, note: NoteId, card: BatchCard): void {
  const { template, position: firstPosition } = card
  const deck = orNotFound(places.decks.get(card.deck), 'deck of the batch')
  cards.add(db, { id: store.ids.next<CardId>(), note, template, deck, firstPosition, version: op })
}

function updateNote(
  { db, op, now }: Operation,
  origin: notes.Origin,
  note: ContentNote,
): 'updated' | 'same' | 'offered' {
  const current = orNotFound(notes.byId(db, origin.note), 'note')
  const newHash = textHash(note.fields)
  const currentHash = textHash(current.fields)
  const next = { ...origin, ...note.origin, retired: false }
  if (currentHash === newHash) {
    notes.putOrigin(db, { ...next, hash: newHash, offer: null })
    return 'same'
  }
  if (currentHash === origin.hash) {
    notes.setFields(db, origin.note, note.fields, now.ms, op)
    notes.putOrigin(db, { ...next, hash: newHash, offer: null })
    return 'updated'
  }
  notes.putOrigin(db, { ...next, hash: origin.hash, offer: newHash === origin.hash ? null : note.fields })
  return newHash === origin.hash ? 'same' : 'offered'
}

function putDeck(store: Store, operation: Operation, deck: BatchDeck): DeckId {
  const { db } = operation
  const existing = deck.block === null ? null : blocks.byCode(db, deck.block.code)
  const id = existing?.deck ?? addDeck(store, operation, deck.name, deckAbove(store, operation, deck.under))
  if (deck.block !== null) {
    const state = existing?.state ?? stateFor(store.settings().role, deck.block.code)
    blocks.put(db, { ...deck.block, deck: id, grouping: deck.under.at(-1) ?? '', state })
  }
  return id
}

/** The lowest of the decks with these names, each below the one before; made where it is not there yet. */
export function deckAbove(store: Store, operation: Operation, names: readonly string[]): DeckId | null {
  let above: DeckId | null = null
  for (const name of names) above = decks.named(operation.db, name, above)?.id ?? addDeck(store, operation, name, above)
  return above
}

/** Adds a deck at the end, with the default preset, which is made with the first deck. */
export function addDeck(store: Store, operation: Operation, name: string, parent: DeckId | null): DeckId {
  const { db, op } = operation
  const id = store.ids.next<DeckId>()
  const preset = defaultPreset(store, operation)
  const position = decks.nextPosition(db)
  decks.add(db, { id, name, parent, preset, position, keptOut: false, archived: false, version: op })
  return id
}

/** The preset of new decks, which is made with the first of them. */
function defaultPreset(store: Store, { db, op }: Operation): PresetId {
  const existing = presets.byDefault(db)
  if (existing !== null) return existing.id
  const id = store.ids.next<PresetId>()
  presets.put(db, { ...DEFAULT_PRESET, id, name: 'Default', version: op })
  return id
}

/** The type of shipped notes, made when it is not there yet. */
export function basicType(store: Store, operation: Operation): NoteTypeId {
  return ownType(store, operation, ofOurs('basic'))
}

/** The type of this name that was made here, or a new one as described. */
export function ownType(store: Store, { db, op }: Operation, type: BatchNoteType): NoteTypeId {
  const existing = noteTypes.ownNamed(db, type.name)
  if (existing !== null) return existing.id
  const id = store.ids.next<NoteTypeId>()
  noteTypes.add(db, { ...type, id, key: null, version: op })
  return id
}
