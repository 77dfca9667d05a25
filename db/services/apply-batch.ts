/** The writing half of every import: a neutral batch into decks, notes and cards. Content is its first user. */
import { createHash } from 'node:crypto'
import type { Batch, BatchDeck, BatchNote } from '../formats/batch.ts'
import { orNotFound } from '../domain/errors.ts'
import type { CardId, DeckId, NoteId, NoteTypeId, PresetId } from '../domain/ids.ts'
import { DEFAULT_PRESET } from '../domain/preset.ts'
import { stateFor } from '../domain/roles.ts'
import * as blocks from '../repositories/blocks.ts'
import * as cards from '../repositories/cards.ts'
import * as decks from '../repositories/decks.ts'
import * as notes from '../repositories/notes.ts'
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

/** The note type of shipped cards: a question, an answer and a source line, in Markdown. */
const BASIC = 'Basic'

/** Hash of a note's text, by which an update knows whether the learner changed it. */
export function textHash(fields: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

/** Writes a batch inside a running operation. Schedules are never touched. */
export function applyBatch(store: Store, operation: Operation, batch: Batch): Applied {
  const deckIds = new Map(batch.decks.map(deck => [deck.key, putDeck(store, operation, deck)]))
  const type = basicType(store, operation)
  const installed = new Map(notes.origins(operation.db).map(origin => [origin.callNumber, origin]))
  const counts = { added: 0, updated: 0, same: 0, offered: 0, retired: 0 }
  for (const note of batch.notes) {
    const origin = installed.get(note.origin.callNumber)
    installed.delete(note.origin.callNumber)
    const deck = orNotFound(deckIds.get(note.deck), 'deck of the batch')
    const what =
      origin === undefined ? addNote(store, operation, type, deck, note) : updateNote(operation, origin, note)
    counts[what] += 1
  }
  for (const gone of installed.values()) {
    if (gone.retired) continue
    notes.putOrigin(operation.db, { ...gone, retired: true })
    counts.retired += 1
  }
  applyQuestions(store, operation, batch.questions, deckIds)
  applyTemplates(operation, batch.templates)
  return counts
}

function addNote(store: Store, operation: Operation, type: NoteTypeId, deck: DeckId, note: BatchNote): 'added' {
  const { db, op, now } = operation
  const id = store.ids.next<NoteId>()
  notes.add(db, { id, type, fields: note.fields, createdAt: now.ms, changedAt: now.ms, version: op })
  notes.putOrigin(db, { ...note.origin, note: id, hash: textHash(note.fields), offer: null, retired: false })
  const card = { id: store.ids.next<CardId>(), note: id, template: 0, deck, firstPosition: note.position, version: op }
  cards.add(db, card)
  return 'added'
}

function updateNote({ db, op, now }: Operation, origin: notes.Origin, note: BatchNote): 'updated' | 'same' | 'offered' {
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
  const id =
    existing?.deck ??
    addDeck(store, operation, deck.name, deck.under === null ? null : root(store, operation, deck.under))
  if (deck.block !== null) {
    const state = existing?.state ?? stateFor(store.settings().role, deck.block.code)
    blocks.put(db, { ...deck.block, deck: id, grouping: deck.under ?? '', state })
  }
  return id
}

function root(store: Store, operation: Operation, name: string): DeckId {
  return decks.rootNamed(operation.db, name)?.id ?? addDeck(store, operation, name, null)
}

/** Adds a deck at the end, with the default preset, which is made with the first deck. */
export function addDeck(store: Store, operation: Operation, name: string, parent: DeckId | null): DeckId {
  const { db, op } = operation
  const id = store.ids.next<DeckId>()
  const preset = decks.defaultPreset(db)?.id ?? addPreset(store, operation)
  decks.add(db, { id, name, parent, preset, position: decks.all(db).length, keptOut: false, version: op })
  return id
}

function addPreset(store: Store, { db, op }: Operation): PresetId {
  const id = store.ids.next<PresetId>()
  decks.addPreset(db, { ...DEFAULT_PRESET, id, name: 'Default', version: op })
  return id
}

/** The type of shipped notes, made when it is not there yet. */
export function basicType(store: Store, { db, op }: Operation): NoteTypeId {
  const existing = notes.typeNamed(db, BASIC)
  if (existing !== null) return existing.id
  const id = store.ids.next<NoteTypeId>()
  notes.addType(db, {
    id,
    name: BASIC,
    fields: ['Front', 'Back', 'Source'],
    templates: [{ name: 'Card', front: 'Front', back: 'Back' }],
    markup: 'markdown',
    version: op,
  })
  return id
}
