/** Where the decks and note types of a file go, decided before any note is looked at. */
import type { ImportChoices } from '../../api/imports.ts'
import type { ReadDb } from '../../connection.ts'
import type { DeckId } from '../../domain/ids.ts'
import type { BatchDeck, BatchMedia, BatchNoteType } from '../../formats/batch.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as decks from '../../repositories/decks.ts'
import * as noteTypes from '../../repositories/note-types.ts'
import * as staged from '../../repositories/staged.ts'
import { factsOf } from './held.ts'
import { planTypes, type PlannedType } from './note-types.ts'
import { picturesIn, type Pictures } from './pictures.ts'
import type { FileFacts } from './tally.ts'

export interface Plan {
  readonly facts: FileFacts
  /** By their keys in the file. */
  readonly types: ReadonlyMap<string, PlannedType>
  readonly decks: readonly PlannedDeck[]
  readonly pictures: Pictures
}

export interface PlannedDeck {
  readonly batch: BatchDeck
  /** The one that is there already, or null. */
  readonly existing: DeckId | null
}

/** @param file the scratch file; @param db the collection */
export function planFor(file: ReadDb, db: ReadDb, { duplicates }: ImportChoices): Plan {
  return {
    facts: factsOf(file),
    types: planTypes(staged.all<BatchNoteType>(file, 'note_types'), noteTypes.all(db), duplicates === 'update'),
    decks: staged.all<BatchDeck>(file, 'decks').map(batch => ({ batch, existing: deckThere(db, batch) })),
    pictures: picturesIn(db, staged.all<BatchMedia>(file, 'media')),
  }
}

/** The deck of the same block, or of the same name below the same decks. */
function deckThere(db: ReadDb, { name, under, block }: BatchDeck): DeckId | null {
  const installed = block === null ? null : blocks.byCode(db, block.code)
  if (installed !== null) return installed.deck
  let at: DeckId | null = null
  for (const level of [...under, name]) {
    const deck = decks.named(db, level, at)
    if (deck === null) return null
    at = deck.id
  }
  return at
}
