/** Cards that are missed again and again: what ends it, and the tag that tells of it. */
import type { CardId, NoteId } from '../domain/ids.ts'
import { isRewritten } from '../domain/note/rewritten.ts'
import type { ReadDb } from '../connection.ts'
import * as browse from '../repositories/browse.ts'
import * as cards from '../repositories/cards.ts'
import type { NoteType } from '../repositories/note-types.ts'
import * as presets from '../repositories/presets.ts'
import * as tags from '../repositories/tags.ts'
import { LEECH_TAG } from './tags.ts'
import type { Operation } from './transact.ts'

/** Where events of cards are logged. */
type Logging = Pick<Operation, 'db' | 'log'>

/** How often a leech was missed; null for a card that is none. */
export function missesOfLeech(db: ReadDb, { deck, state }: Pick<cards.StoredCard, 'deck' | 'state'>): number | null {
  const threshold = presets.ofDeck(db, deck)?.leechThreshold
  return threshold !== undefined && state.failures >= threshold ? state.failures : null
}

/**
 * To be called when the learner has given a note other words: the failures of each card that reads otherwise are forgotten.
 * Its schedule stays.
 */
export function rewrote(
  operation: Logging,
  note: NoteId,
  type: NoteType,
  before: readonly string[],
  after: readonly string[],
): void {
  const changed = cards.ofNote(operation.db, note).filter(({ template }) => isRewritten(type, template, before, after))
  for (const { id, state } of changed) if (state.failures > 0) operation.log(id, state, { kind: 'rewritten' })
  if (changed.length > 0) untagged(operation, note)
}

/** Makes a card new again; its history stays above a line. */
export function reset(operation: Logging, id: CardId, { note, state }: Pick<cards.StoredCard, 'note' | 'state'>): void {
  operation.log(id, state, { kind: 'reset' })
  untagged(operation, note)
}

/** Takes the tag off a note of which no card is a leech any more. */
function untagged({ db }: Logging, note: NoteId): void {
  if (!tags.has(db, note, LEECH_TAG)) return
  const tag = tags.named(db, LEECH_TAG)
  const isLeech = cards.ofNote(db, note).some(card => missesOfLeech(db, card) !== null)
  if (tag !== null && !isLeech) browse.untag(db, note, tag)
}
