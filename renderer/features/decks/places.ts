/** Where a deck can go: into which others, and before which of those there. */
import type { DeckRow } from '../../../db/api/decks.ts'
import type { DeckId } from '../../../db/domain/ids.ts'
import { aboveOf, insideOf, pathOf, siblingsOf, type Decks } from './tree.ts'

/** A place for a deck: inside another or at the top, before a deck there or at the end. */
export interface Place {
  readonly parent: DeckId | null
  readonly before: DeckId | null
}

/** Which part of a row something is dropped on. */
export const ZONES = ['before', 'inside', 'after'] as const
export type Zone = (typeof ZONES)[number]

/** Where a deck can be moved to, by path. */
export interface PlaceOption {
  readonly deck: DeckId
  readonly path: string
}

/** Whether the learner may put it elsewhere: the curriculum keeps its order, and what is archived lies still. */
export function isMovable({ block, archived }: DeckRow): boolean {
  return block === null && !archived
}

/** Decks that another one can lie in; none of them that deck itself, or inside it. */
export function placesFor(decks: Decks, moved: DeckRow | null): readonly PlaceOption[] {
  const out = new Set(moved === null ? [] : [moved.id, ...insideOf(decks, moved.id).map(({ id }) => id)])
  return decks
    .filter(deck => isMovable(deck) && !out.has(deck.id))
    .map(deck => ({ deck: deck.id, path: pathOf(decks, deck) }))
}

/**
 * Where a deck goes that is dropped on a part of another's row; null where it cannot, or stays where it is.
 * @param open whether what is inside the other is in sight
 */
export function droppedAt(decks: Decks, moved: DeckRow, on: DeckRow, zone: Zone, open: boolean): Place | null {
  if (!isMovable(moved) || !isMovable(on) || on.id === moved.id) return null
  if (aboveOf(decks, on).some(({ id }) => id === moved.id)) return null
  const first = open ? decks.find(({ parent }) => parent === on.id) : undefined
  const place =
    zone === 'inside'
      ? { parent: on.id, before: null }
      : zone === 'before'
        ? { parent: on.parent, before: on.id }
        : first === undefined
          ? { parent: on.parent, before: nextOf(decks, on) }
          : { parent: on.id, before: first.id }
  return isThere(decks, moved, place) ? null : place
}

/** One step up or down among those beside it; null at the end. */
export function stepped(decks: Decks, deck: DeckRow, by: 1 | -1): Place | null {
  const beside = siblingsOf(decks, deck).filter(isMovable)
  const to = beside.findIndex(({ id }) => id === deck.id) + by
  if (to < 0 || to >= beside.length) return null
  const before = beside[by === 1 ? to + 1 : to]
  return { parent: deck.parent, before: before?.id ?? null }
}

/** Which of how many it is, once it is there. */
export function positionAt(decks: Decks, moved: DeckRow, { parent, before }: Place): { position: number; of: number } {
  const beside = decks.filter(deck => isMovable(deck) && deck.parent === parent && deck.id !== moved.id)
  const at = beside.findIndex(({ id }) => id === before)
  return { position: (at === -1 ? beside.length : at) + 1, of: beside.length + 1 }
}

function isThere(decks: Decks, moved: DeckRow, { parent, before }: Place): boolean {
  return moved.parent === parent && (before === moved.id || before === nextOf(decks, moved))
}

function nextOf(decks: Decks, deck: DeckRow): DeckId | null {
  const beside = siblingsOf(decks, deck).filter(isMovable)
  return beside[beside.findIndex(({ id }) => id === deck.id) + 1]?.id ?? null
}
