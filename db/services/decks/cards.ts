/** The cards of a deck, one by one. */
import type { DeckCard } from '../../api/decks.ts'
import { orNotFound } from '../../domain/errors.ts'
import type { CardId, DeckId } from '../../domain/ids.ts'
import { dateLabel } from '../../domain/scheduler/label.ts'
import type { StudyDay } from '../../domain/time.ts'
import { fieldWords } from '../../render/words.ts'
import * as cards from '../../repositories/cards.ts'
import * as deckCounts from '../../repositories/deck-counts.ts'
import * as presets from '../../repositories/presets.ts'
import { reset as resetCard } from '../leeches.ts'
import type { Open } from '../open.ts'
import { transact } from '../transact.ts'

/** The most cards one list shows. */
const MOST_LISTED = 500

/** Cards of a deck whose front contains a text, and one wanted card of it wherever it stands. */
export function cardsOf(
  { store: { read, now } }: Open,
  deck: DeckId,
  text: string,
  wanted: CardId | null,
): { cards: DeckCard[]; matching: number } {
  const { day } = now()
  const found = deckCounts.cardsOf(read, deck, text.trim(), MOST_LISTED)
  const apart =
    wanted === null || found.some(({ card }) => card === wanted) ? null : deckCounts.cardOf(read, deck, wanted)
  const matching = deckCounts.matching(read, deck, text.trim())
  const leechAt = presets.ofDeck(read, deck)?.leechThreshold ?? Infinity
  const listed = [...found, ...(apart === null ? [] : [apart])]
  return { matching, cards: listed.map(card => deckCard(card, day, leechAt)) }
}

function deckCard(card: deckCounts.ListedCard, day: StudyDay, leechAt: number): DeckCard {
  const { callNumber, tier, flag } = card
  const front = fieldWords(card.front, card.markup)
  const state = stateOf(card, day)
  return {
    card: card.card,
    callNumber,
    front,
    tier,
    state,
    next: nextOf(card, day),
    flag,
    leech: card.failures >= leechAt,
  }
}

/** Brings a suspended, buried or known card back into the queue. */
export function bringBack({ store, day }: Open, id: CardId): void {
  const { state } = orNotFound(cards.byId(store.read, id), 'card')
  const name = state.known ? 'forget' : 'unsuspend'
  transact(store, { name, facts: { card: id } }, operation => {
    let now = state
    if (now.suspended) now = operation.log(id, now, { kind: 'unsuspended' })
    if (now.known) now = operation.log(id, now, { kind: 'known_set', known: false })
    if (now.buriedUntil !== null) operation.log(id, now, { kind: 'unburied' })
  })
  day.forget()
}

/** Makes a card new again; its history stays above a line. */
export function reset({ store, day }: Open, id: CardId): void {
  const card = orNotFound(cards.byId(store.read, id), 'card')
  transact(store, { name: 'reset', facts: { card: id } }, operation => resetCard(operation, id, card))
  day.forget()
}

function stateOf(card: deckCounts.ListedCard, day: StudyDay): DeckCard['state'] {
  if (card.suspended) return 'suspended'
  if (card.known) return 'known'
  if (card.buriedUntil !== null && card.buriedUntil > day) return 'buried'
  if (card.due === null) return 'new'
  if (card.due <= day) return 'due'
  return card.interval >= deckCounts.MATURE_DAYS ? 'mature' : 'young'
}

function nextOf({ due, suspended }: deckCounts.ListedCard, day: StudyDay): string {
  if (due === null || suspended) return ''
  return due <= day ? 'due today' : dateLabel(due, day)
}
