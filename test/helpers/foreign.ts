/** Notes of foreign note types in a collection, as an import would have written them, due today. */
import type { CardId, DeckId, NoteId, NoteTypeId } from '../../db/domain/ids.ts'
import { cardsOf } from '../../db/domain/note/cards-of.ts'
import { addDays } from '../../db/domain/time.ts'
import * as cards from '../../db/repositories/cards.ts'
import * as noteTypes from '../../db/repositories/note-types.ts'
import * as notes from '../../db/repositories/notes.ts'
import { addDeck } from '../../db/services/apply-batch.ts'
import { tag } from '../../db/services/tags.ts'
import type { Operation } from '../../db/services/transact.ts'
import { TestCollection } from './collection.ts'
import type { VectorNote } from './vectors.ts'

/** A file that notes name. */
export interface GivenFile {
  readonly name: string
  readonly hash: string
  readonly type: string
}

/** Writes notes with all their cards. Returns the decks by their names. */
export function addNotes(
  c: TestCollection,
  given: readonly VectorNote[],
  files: readonly GivenFile[] = [],
): ReadonlyMap<string, DeckId> {
  const decks = new Map<string, DeckId>()
  const types = new Map<VectorNote['type'], NoteTypeId>()
  c.operate(operation => {
    for (const { name, hash, type } of files) {
      operation.db.run('insert or ignore into media (hash, name, type, size) values (?, ?, ?, 1)', hash, name, type)
    }
    for (const [position, note] of given.entries()) {
      const deck = decks.get(note.deck) ?? addDeck(c.store, operation, note.deck, null)
      decks.set(note.deck, deck)
      const type = types.get(note.type) ?? addType(c, operation, note.type)
      types.set(note.type, type)
      addNote(c, operation, note, { deck, type, position, files })
    }
  })
  return decks
}

/** Fills a home folder with notes, and leaves it for a host to open. Returns the decks by their names. */
export async function seedNotes(
  home: string,
  at: string,
  given: readonly VectorNote[],
  files: readonly GivenFile[] = [],
): Promise<ReadonlyMap<string, DeckId>> {
  const c = new TestCollection({ home, at, blocks: {} })
  await c.start()
  const decks = addNotes(c, given, files)
  await c.door.close()
  return decks
}

function addType(c: TestCollection, { db, op }: Operation, type: VectorNote['type']): NoteTypeId {
  const id = c.ids.next<NoteTypeId>()
  noteTypes.add(db, { ...type, id, key: null, details: {}, version: op })
  return id
}

function addNote(
  c: TestCollection,
  operation: Operation,
  { type: { kind, fields, templates }, texts, tags }: VectorNote,
  to: {
    readonly deck: DeckId
    readonly type: NoteTypeId
    readonly position: number
    readonly files: readonly GivenFile[]
  },
): void {
  const { db, op, now } = operation
  const note = c.ids.next<NoteId>()
  notes.add(db, { id: note, type: to.type, fields: texts, createdAt: now.ms, changedAt: now.ms, version: op })
  for (const { name, hash } of to.files) {
    if (texts.some(text => text.includes(name)))
      db.run('insert into note_media (note_id, name, hash) values (?, ?, ?)', note, name, hash)
  }
  const templatesOf = cardsOf({ kind, fields, templates }, texts)
  for (const template of templatesOf.length === 0 ? [0] : templatesOf) {
    const id = c.ids.next<CardId>()
    cards.add(db, { id, note, template, deck: to.deck, firstPosition: to.position, version: op })
    const card = cards.byId(db, id)
    if (card === null) throw new Error('the card was not written')
    const schedule = {
      kind: 'seen',
      lastDay: addDays(now.day, -3),
      due: now.day,
      scheduledDue: now.day,
      forwardedTo: [],
    } as const
    operation.log(id, card.state, {
      kind: 'state_imported',
      state: { ...card.state, schedule, n: 2, ease: 250, interval: 3 },
    })
  }
  for (const name of tags) tag(operation, () => c.ids.next(), note, name)
}
