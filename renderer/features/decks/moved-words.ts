import type { DeckRow } from '../../../db/api/decks.ts'
import { positionAt, type Place } from './places.ts'
import { text } from './text.ts'
import type { Decks } from './tree.ts'

/** What is said of a deck that was put somewhere. */
export function movedWords(decks: Decks, deck: DeckRow, place: Place): string {
  const { position, of } = positionAt(decks, deck, place)
  if (place.parent === deck.parent) return text.move.step(deck.name, position, of)
  const parent = decks.find(({ id }) => id === place.parent)?.name ?? null
  return text.move.into(deck.name, parent, position, of)
}
