/** The decks and note types of a file, as far as they are not there yet. */
import { isDeepStrictEqual } from 'node:util'
import type { ImportChoices } from '../../api/imports.ts'
import type { DeckId, NoteTypeId, PresetId } from '../../domain/ids.ts'
import type { PresetRules } from '../../domain/preset.ts'
import type { BatchDeck } from '../../formats/batch.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as decks from '../../repositories/decks.ts'
import * as media from '../../repositories/media.ts'
import * as noteTypes from '../../repositories/note-types.ts'
import * as presets from '../../repositories/presets.ts'
import { addDeck, deckAbove } from '../apply-batch.ts'
import { newPreset } from '../decks/options.ts'
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

function newDeck(store: Store, operation: Operation, { name, under, block, options, archived }: BatchDeck): DeckId {
  const { db, op } = operation
  const above = deckAbove(store, operation, under)
  // Another deck of the file may have lain below this one and made it.
  const id = decks.named(db, name, above)?.id ?? addDeck(store, operation, name, above)
  if (block !== null) blocks.put(db, { ...block, deck: id, grouping: under.at(-1) ?? '', state: 'on' })
  if (options !== undefined) decks.setPreset(db, id, presetWith(store, operation, name, options), op)
  if (archived === true) decks.archive(db, id, true, op)
  return id
}

/** Decks of the same options share them, with those that are there already. */
function presetWith(store: Store, operation: Operation, name: string, options: PresetRules): PresetId {
  const same = presets.all(operation.db).find(preset => isDeepStrictEqual(presets.rulesOf(preset), options))
  return same?.id ?? newPreset(store, operation, name, options)
}

/** Makes a note type unless it is there; one that came from elsewhere gets what it has there now. */
export function writeType(
  store: Store,
  operation: LongOperation,
  { batch, existing, name, key, shape }: PlannedType,
  pictures: Pictures,
): NoteTypeId {
  const { db, op } = operation
  const { fields, templates, css, details } = shape
  const id = existing?.id ?? store.ids.next<NoteTypeId>()
  if (existing === null) noteTypes.add(db, { ...batch, id, name, key, version: op })
  else {
    const there = [existing.fields, existing.templates, existing.css, existing.details]
    const isSame = isDeepStrictEqual([fields, templates, css, details], there)
    if (!isSame) noteTypes.setShape(db, { id, fields, templates, css, details, version: op })
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
