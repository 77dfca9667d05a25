/** New cards as the queue asks for them. */
import type { ReadDb } from '../connection.ts'
import type { DeckId } from '../domain/ids.ts'
import type { NewCandidate } from '../domain/queue/candidates.ts'
import { drawn } from '../domain/queue/drawn-order.ts'
import type { StudyDay } from '../domain/time.ts'
import * as candidates from '../repositories/candidates.ts'
import type { DeckRules } from './deck-rules.ts'

/** What new cards are gathered by. */
export interface Gathering {
  readonly within: ReadonlySet<DeckId>
  /** The decks that give new cards today. */
  readonly fresh: ReadonlySet<DeckId>
  /** Of the whole collection. */
  readonly newPerDay: number
  readonly rules: DeckRules
  /** How many new cards of a deck were met today. */
  readonly metOf: (deck: DeckId) => number
}

/** The new cards that may come, those of blocks with what they wait for. */
export function newWithin(db: ReadDb, day: StudyDay, gathering: Gathering): readonly NewCandidate[] {
  const { within, fresh } = gathering
  const ofBlocks = candidates.newOfBlocks(db, day)
  // What a block that is on still has to show is waited for, also by a card that is looked at in its deck alone.
  const awaited = ofBlocks.filter(card => within.has(card.deck) || fresh.has(card.deck))
  const unseen = new Map(awaited.map(card => [card.callNumber, card.note]))
  const published = ofBlocks
    .filter(card => within.has(card.deck) && !card.buried)
    .map(({ card, note, deck, position, code, tier, ordinal, dependsOn }) => {
      const waitsFor = dependsOn.flatMap(callNumber => unseen.get(callNumber) ?? [])
      return { card, note, deck, position, block: { code, tier, ordinal, waitsFor } }
    })
  const own = [...within].flatMap(deck => ownOf(db, day, deck, gathering))
  return [...published, ...own.map(card => ({ ...card, block: null }))]
}

/** The first of a deck's new cards that are of no block, in the order in which it gives them. */
function ownOf(
  db: ReadDb,
  day: StudyDay,
  deck: DeckId,
  { newPerDay, rules, metOf }: Gathering,
): readonly candidates.OwnCandidate[] {
  // Siblings may take turns off, so a deck is asked for more of its first cards than a day can take.
  const enough = newPerDay * 4 + 8
  if (!rules.drawn.has(deck)) return candidates.newOfDeck(db, deck, day, enough)
  const all = candidates.allNewOfDeck(db, deck)
  const order = drawn(all, day, all.length + metOf(deck))
  const places = new Map(order.map(({ card, position }) => [card, position]))
  const found: candidates.OwnCandidate[] = []
  for (let from = 0; from < order.length && found.length < enough; from += enough) {
    const some = order.slice(from, from + enough).map(({ card }) => card)
    found.push(...candidates.newOfThese(db, some, day))
  }
  return found.map(card => ({ ...card, position: places.get(card.card) ?? card.position }))
}
