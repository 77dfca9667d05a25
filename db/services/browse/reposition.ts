/** New places for new cards, which is the order in which they are learned. Seen cards have none. */
import type { RepositionValue } from '../../api/browse.ts'
import type { CardId } from '../../domain/ids.ts'
import { randomOf } from '../../domain/quiz/random.ts'
import * as browse from '../../repositories/browse.ts'
import * as cards from '../../repositories/cards.ts'
import * as search from '../../repositories/search.ts'
import type { Open } from '../open.ts'
import type { LongOperation } from '../transact-long.ts'
import type { Store } from '../transact.ts'

/** Chosen cards in the order in which they take their places. */
export function inOrderOf(
  { store, results }: Pick<Open, 'store' | 'results'>,
  chosen: readonly CardId[],
  { order }: RepositionValue,
): Promise<readonly CardId[]> | readonly CardId[] {
  if (order.kind === 'shuffled') return shuffled(store, chosen)
  return asShown(results.all(order), chosen)
}

/** Those that the list does not have come last. */
async function asShown(list: Promise<readonly CardId[]>, chosen: readonly CardId[]): Promise<readonly CardId[]> {
  const left = new Set(chosen)
  const shown = (await list).filter(card => left.delete(card))
  return [...shown, ...left]
}

/** Notes by chance, their cards one after the other. */
function shuffled({ read, ids }: Store, chosen: readonly CardId[]): readonly CardId[] {
  const random = randomOf(ids.next())
  const notes = search.notesOf(read, chosen)
  const keys = new Map([...new Set(notes.values())].map(note => [note, random.next()]))
  return chosen
    .map(card => ({ card, key: keys.get(notes.get(card) ?? '') ?? 1 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ card }) => card)
}

/** Moves what stands where the chosen cards are going to behind them. */
export async function makeRoom(
  operation: LongOperation,
  chosen: readonly CardId[],
  { start, step }: RepositionValue,
): Promise<void> {
  const { db } = operation
  const going = new Set(browse.withOwnPlace(db, chosen))
  for (const card of browse.placedFrom(db, [...going], start)) {
    if (!going.has(card)) toPlace(operation, card, position => position + step * going.size)
    await operation.rest()
  }
}

/** Gives one card after the other its place. Returns whether a card has another one than before. */
export function placing(operation: LongOperation, { start, step }: RepositionValue): (card: CardId) => boolean {
  let next = start
  return card => {
    if (!browse.hasOwnPlace(operation.db, card)) return false
    const place = next
    next += step
    return toPlace(operation, card, () => place)
  }
}

function toPlace({ db, log }: LongOperation, id: CardId, placeFor: (position: number) => number): boolean {
  const card = cards.byId(db, id)
  if (card === null) return false
  const position = placeFor(card.state.position)
  if (position === card.state.position) return false
  log(id, card.state, { kind: 'repositioned', position })
  return true
}
