/** The decks and note types of a file, as far as they are not there yet. */
import { isDeepStrictEqual } from 'node:util'
import type { ImportChoices } from '../../api/imports.ts'
import type { DeckId, NoteTypeId } from '../../domain/ids.ts'
import type { BatchDeck } from '../../formats/batch.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as decks from '../../repositories/decks.ts'
import * as media from '../../repositories/media.ts'
import * as noteTypes from '../../repositories/note-types.ts'
import { addDeck, deckAbove } from '../apply-batch.ts'
import type { LongOperation } from '../transact-long.ts'
import type { Operation, Store } from '../transact.ts'
import type { PlannedType } from './note-types.ts'
import type { PlannedDeck } from './plan.ts'
import type { Pictures } from './pictures.ts'

/** Makes a deck, with those above it, unless it is there. A block that is not installed comes as one that is on. */
export function writeDeck(
  store: Store,
  operation: Operation,
  { batch, existing }: PlannedDeck,
  { keepOut }: ImportChoices,
): DeckId {
  const id = existing ?? newDeck(store, operation, batch)
  if (keepOut && batch.block === null && decks.byId(operation.db, id)?.keptOut === false) {
    decks.keepOut(operation.db, id, true, operation.op)
  }
  return id
}

function newDeck(store: Store, operation: Operation, { name, under, block }: BatchDeck): DeckId {
  const { db } = operation
  const above = deckAbove(store, operation, under)
  // Another deck of the file may have lain below this one and made it.
  const id = decks.named(db, name, above)?.id ?? addDeck(store, operation, name, above)
  if (block !== null) blocks.put(db, { ...block, deck: id, grouping: under.at(-1) ?? '', state: 'on' })
  return id
}

/** Makes a note type unless it is there; one that came from elsewhere gets the look it has there now. */
export function writeType(
  store: Store,
  operation: LongOperation,
  { batch, existing, name, key, templates: places }: PlannedType,
  pictures: Pictures,
  { duplicates }: ImportChoices,
): NoteTypeId {
  const { db, op } = operation
  const { css, details } = batch
  const id = existing?.id ?? store.ids.next<NoteTypeId>()
  if (existing === null) noteTypes.add(db, { ...batch, id, name, key, version: op })
  else if (existing.key !== null && duplicates === 'update') {
    const templates = existing.templates.map((old, at) => batch.templates[places.indexOf(at)] ?? old)
    const isSame = isDeepStrictEqual([templates, css, details], [existing.templates, existing.css, existing.details])
    if (!isSame) noteTypes.setLook(db, { id, templates, css, details, version: op })
  }
  for (const picture of pictures.of(batch.media)) {
    keepPicture(operation, pictures, picture.hash)
    media.putTypeName(db, id, picture)
  }
  return id
}

/** Makes a file that came along one of the collection's. */
export function keepPicture({ db }: Operation, pictures: Pictures, hash: string): void {
  const file = pictures.arrived(hash)
  if (file !== null) media.add(db, file)
}
