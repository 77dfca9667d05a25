/** Placement: a few questions of every block that is on, to leave out what is known and begin with what is weak. */
import type { Moved } from '../../api/quiz.ts'
import { hasEnded } from '../../domain/quiz/attempt/standing.ts'
import { DEFAULT_CHOICE, type QuizChoice } from '../../domain/quiz/quiz-choice.ts'
import { randomOf } from '../../domain/quiz/random.ts'
import { draw } from '../../domain/quiz/selection/draw.ts'
import { mixed } from '../../domain/quiz/selection/mixed.ts'
import { selfScored } from '../../domain/quiz/types/index.ts'
import { orInvalid } from '../../domain/errors.ts'
import type { AttemptId, CardId } from '../../domain/ids.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as cards from '../../repositories/cards.ts'
import * as decks from '../../repositories/decks.ts'
import { decksAway } from '../away.ts'
import { historyView } from '../history-view.ts'
import type { Open } from '../open.ts'
import { transact, type Store } from '../transact.ts'
import { candidatesOf, drawnFromBank, type BankCandidate } from './bank.ts'
import { outcomes } from './conclude.ts'
import { hold, type Held } from './held.ts'
import { linkedCards } from './links.ts'
import { begin } from './start.ts'
import { cardName } from './view.ts'

/** Questions of each block; as many whole blocks as the most allows. */
const EACH = 3
const MOST = 60
/** A block with a smaller share of hits is weak. */
const WEAK = 0.5

const TITLE = 'Placement'
const CHOICE: QuizChoice = {
  ...DEFAULT_CHOICE,
  source: { kind: 'blocks', blocks: [], cold: true },
  count: MOST,
  repeats: true,
  time: null,
}

/** Three questions of every block that is on, of the first ones where there are too many; untimed. What the learner would have to mark is left out. */
export function startPlacement(open: Open): Promise<Moved> {
  const { read, ids } = open.store
  const seed = ids.next<AttemptId>()
  const away = decksAway(read)
  const on = blocks.all(read).filter(({ state, deck }) => state === 'on' && !away.has(deck))
  const asked = on.slice(0, Math.floor(MOST / EACH))
  const drawn = asked.flatMap(({ deck, code }) => {
    const candidates = candidatesOf(read, [deck], new Set()).filter(({ type }) => !selfScored(type))
    return draw<BankCandidate>(candidates, { ...CHOICE, count: EACH }, randomOf(`${seed} ${code}`))
  })
  const items = mixed(drawn, randomOf(seed)).map(({ id }, ordinal) => drawnFromBank(read, id, ordinal))
  const title = asked.length < on.length ? `${TITLE}, the first ${asked.length} of ${on.length} blocks` : TITLE
  return begin(open, { kind: 'placement', title, source: 'placement', choice: CHOICE, items, seed })
}

/** New cards that right and sure answers speak for, how many such cards are known already, and how each block did. */
export function placementOffer(open: Open, attempt: AttemptId) {
  const held = placementOf(open, attempt)
  const { store } = open
  const marked = spokenFor(store, held).filter(card => cards.byId(store.read, card)?.state.known === true).length
  return { known: knownBy(store, held), marked, blocks: blocksBy(store, held) }
}

/** Marks cards known and begins with the weak blocks, as one operation. Cards that are not offered any more are left alone. */
export function acceptPlacement(open: Open, attempt: AttemptId, chosen: readonly CardId[]) {
  const { store } = open
  const held = placementOf(open, attempt)
  const known = knownBy(store, held).filter(({ card }) => chosen.includes(card))
  const placed = blocksBy(store, held)
  transact(store, { name: 'accept-placement', facts: { cards: known.length } }, operation => {
    for (const { card } of known) {
      const state = cards.byId(operation.db, card)?.state
      if (state !== undefined) operation.log(card, state, { kind: 'known_set', known: true })
    }
    for (const { code, weak } of placed) {
      const deck = blocks.byCode(operation.db, code)?.deck
      if (deck !== undefined) blocks.setWeak(operation.db, deck, weak)
    }
  })
  open.day.forget()
  return { known: known.length, history: historyView(store) }
}

function placementOf(open: Open, id: AttemptId): Held {
  const held = hold(open, id)
  orInvalid(held.attempt.kind === 'placement' && hasEnded(held.standing), 'the placement has not ended')
  return held
}

/** New cards that answers speak for. */
function knownBy(store: Store, held: Held) {
  return spokenFor(store, held).flatMap(card => knownCard(store, card))
}

/** Cards of questions that were right and sure, unless another question about them went wrong. */
function spokenFor(store: Store, held: Held): readonly CardId[] {
  const cardsOf = (hit: boolean) =>
    outcomes(held).flatMap(outcome => {
      const drawn = held.items[outcome.ordinal]
      const isSure = held.standing.questions[outcome.ordinal]?.confidence === 'sure'
      const counts = hit ? outcome.hit && isSure : outcome.points !== null && !outcome.hit
      return drawn !== undefined && counts ? linkedCards(store.read, drawn) : []
    })
  const doubtful = new Set(cardsOf(false))
  return [...new Set(cardsOf(true))].filter(card => !doubtful.has(card))
}

function knownCard(store: Store, card: CardId) {
  const stored = cards.byId(store.read, card)
  if (stored === null || stored.state.schedule.kind !== 'new' || stored.state.known || stored.state.suspended) return []
  const block = blocks.ofDeck(store.read, stored.deck)?.code ?? ''
  return cardName(store, card).map(name => ({ ...name, block }))
}

function blocksBy({ read }: Store, held: Held) {
  const scored = outcomes(held).filter(({ points }) => points !== null)
  const byDeck = Map.groupBy(scored, ({ ordinal }) => held.items[ordinal]?.deck)
  return blocks.all(read).flatMap(({ code, deck }) => {
    const own = byDeck.get(deck)
    if (own === undefined) return []
    const hits = own.filter(({ hit }) => hit).length
    const name = decks.byId(read, deck)?.name ?? code
    return [{ code, name, hits, of: own.length, weak: hits < WEAK * own.length }]
  })
}
