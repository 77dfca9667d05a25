/** Misses to cards: what each would become, and doing it. */
import type { CardOffer } from '../../api/quiz.ts'
import { isMove } from '../../domain/quiz/forwarding/plan.ts'
import { hasEnded } from '../../domain/quiz/attempt/standing.ts'
import { cardOf } from '../../domain/quiz/miss-card.ts'
import { orInvalid } from '../../domain/errors.ts'
import type { AttemptId, CardId, DeckId, NoteId } from '../../domain/ids.ts'
import type { Outcome } from '../../domain/quiz/attempt/outcome.ts'
import * as cards from '../../repositories/cards.ts'
import * as decks from '../../repositories/decks.ts'
import * as notes from '../../repositories/notes.ts'
import * as questions from '../../repositories/questions.ts'
import * as quizCards from '../../repositories/quiz-cards.ts'
import { addDeck, basicType } from '../apply-batch.ts'
import { historyView } from '../history-view.ts'
import type { Open } from '../open.ts'
import { transact, type Operation, type Store } from '../transact.ts'
import { forwardCard, missesOf, outcomes, planFor } from './conclude.ts'
import { hold, toolsOf, type Held } from './held.ts'
import { linkedCards } from './links.ts'
import { missedCards } from './made-from.ts'
import { cardName } from './view.ts'

/** The deck of cards written from misses. */
export const MISSES_DECK = 'From quiz misses'

/** A card to be written for the miss of a question. */
export interface Wanted {
  readonly ordinal: number
  readonly front: string
  readonly back: string
}

/** What each miss of an attempt would become. @throws AppError `bad-input` before it has ended */
export function offers(open: Open, attempt: AttemptId): CardOffer[] {
  const held = hold(open, attempt)
  return missed(held).map(outcome => offerOf(open.store, held, outcome))
}

/** Brings existing cards forward and writes the others, as one operation. @throws AppError `bad-input` before the end */
export function keepMisses(open: Open, attempt: AttemptId, wanted: readonly Wanted[]) {
  const { store } = open
  const held = hold(open, attempt)
  const now = store.now()
  const misses = missed(held)
  const byOrdinal = new Map(misses.map(outcome => [outcome.ordinal, offerOf(store, held, outcome)]))
  orInvalid(
    wanted.every(({ ordinal }) => byOrdinal.has(ordinal)),
    'only a miss becomes a card',
  )
  const written = wanted.filter(({ ordinal }) => byOrdinal.get(ordinal)?.existing === null)
  const existing = new Set(wanted.flatMap(({ ordinal }) => byOrdinal.get(ordinal)?.existing?.card ?? []))
  // Chosen one by one, so there is no most of them.
  const asked = missesOf(store.read, held, misses).map(miss => ({
    ...miss,
    cards: miss.cards.filter(card => existing.has(card)),
  }))
  const moves = planFor(store.read, asked, now, Infinity).filter(({ fate }) => isMove(fate))
  const facts = { cards: written.length + moves.length }
  transact(store, { name: 'keep-misses', facts, now }, operation => {
    for (const move of moves) forwardCard(operation, attempt, move)
    for (const card of written) writeCard(store, operation, held, card)
  })
  open.day.forget()
  return { written: written.length, forwarded: moves.length, history: historyView(store) }
}

function missed(held: Held): readonly Outcome[] {
  orInvalid(hasEnded(held.standing), 'the attempt has not ended')
  return outcomes(held).filter(({ points, hit }) => points !== null && !hit)
}

function offerOf(store: Store, held: Held, outcome: Outcome): CardOffer {
  const drawn = held.items[outcome.ordinal]
  orInvalid(drawn !== undefined, 'there is no such question')
  const about = drawn.question === null ? missedCards(held, outcome) : linkedCards(store.read, drawn)
  const [existing] = about.flatMap(card => cardName(store, card))
  const deck = existing === undefined ? null : deckOf(store, existing.card)
  return {
    ordinal: outcome.ordinal,
    existing: existing ?? null,
    ...cardOf(drawn.item, drawn.remember, toolsOf(held, outcome.ordinal)),
    deck: deck ?? MISSES_DECK,
  }
}

function deckOf({ read }: Store, card: CardId): string | null {
  const deck = cards.byId(read, card)?.deck
  return deck === undefined ? null : (decks.byId(read, deck)?.name ?? null)
}

/** Writes a card at the end of its deck; the next miss of its question brings it forward. */
function writeCard(store: Store, operation: Operation, held: Held, { ordinal, front, back }: Wanted): void {
  const { db, op, now } = operation
  orInvalid(front.trim() !== '' && back.trim() !== '', 'a card has two sides')
  const deck = decks.named(db, MISSES_DECK, null)?.id ?? addDeck(store, operation, MISSES_DECK, null)
  const [type, id] = [basicType(store, operation), store.ids.next<NoteId>()]
  const source = held.items[ordinal]?.source ?? ''
  notes.add(db, { id, type, fields: [front, back, source], createdAt: now.ms, changedAt: now.ms, version: op })
  const card = store.ids.next<CardId>()
  cards.add(db, { id: card, note: id, template: 0, deck, firstPosition: cardsIn(operation, deck), version: op })
  const question = held.items[ordinal]?.question ?? null
  if (question !== null && questions.byId(db, question) !== null) questions.addCard(db, question, card)
}

function cardsIn({ db }: Operation, deck: DeckId): number {
  return quizCards.countsByDeck(db).get(deck) ?? 0
}
