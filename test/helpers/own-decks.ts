/** Decks of the learner's own in a test collection, as an import would have written them. */
import type { DeckId, NoteId, NoteTypeId, CardId } from '../../db/domain/ids.ts'
import * as cards from '../../db/repositories/cards.ts'
import * as noteTypes from '../../db/repositories/note-types.ts'
import * as notes from '../../db/repositories/notes.ts'
import { addDeck, basicType } from '../../db/services/apply-batch.ts'
import { tag } from '../../db/services/tags.ts'
import type { Operation } from '../../db/services/transact.ts'
import type { TestCollection } from './collection.ts'

export interface OwnNote {
  readonly front: string
  readonly back: string
  readonly tags?: readonly string[]
}

/** Writes a deck of notes with one card each. Returns its id. */
export function addOwnDeck(
  c: TestCollection,
  name: string,
  texts: readonly OwnNote[],
  { markup = 'markdown', under = null }: { markup?: 'markdown' | 'html'; under?: DeckId | null } = {},
): DeckId {
  const made: DeckId[] = []
  c.operate(operation => {
    const deck = addDeck(c.store, operation, name, under)
    const type = markup === 'markdown' ? basicType(c.store, operation) : htmlType(c, operation)
    for (const [position, text] of texts.entries()) writeNote(c, operation, type, deck, position, text)
    made.push(deck)
  })
  const [deck] = made
  if (deck === undefined) throw new Error('no deck was made')
  return deck
}

function writeNote(
  c: TestCollection,
  operation: Operation,
  type: NoteTypeId,
  deck: DeckId,
  position: number,
  { front, back, tags = [] }: OwnNote,
): void {
  const { db, op, now } = operation
  const note = c.ids.next<NoteId>()
  notes.add(db, { id: note, type, fields: [front, back], createdAt: now.ms, changedAt: now.ms, version: op })
  cards.add(db, { id: c.ids.next<CardId>(), note, template: 0, deck, firstPosition: position, version: op })
  for (const name of tags) tag(operation, () => c.ids.next(), note, name)
}

function htmlType(c: TestCollection, { db, op }: Operation): NoteTypeId {
  const known = noteTypes.ownNamed(db, 'Imported')
  if (known !== null) return known.id
  const id = c.ids.next<NoteTypeId>()
  const templates = [{ name: 'Card', front: '{{Front}}', back: '{{Back}}' }]
  noteTypes.add(db, {
    id,
    name: 'Imported',
    kind: 'standard',
    key: null,
    fields: ['Front', 'Back'],
    templates,
    css: '',
    markup: 'html',
    details: {},
    version: op,
  })
  return id
}
