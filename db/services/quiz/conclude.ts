/** The end of an attempt: its score, its questions' records, and the cards that its misses bring forward. */
import type { ReadDb, WriteDb } from '../../connection.ts'
import type { AttemptEvent } from '../../domain/quiz/attempt/event.ts'
import { isHit, outcomesOf, type Outcome } from '../../domain/quiz/attempt/outcome.ts'
import { tallyOf } from '../../domain/quiz/attempt/tally.ts'
import { isMove, planForwarding, type Forwarding, type Miss } from '../../domain/quiz/forwarding/plan.ts'
import type { CardId } from '../../domain/ids.ts'
import * as attemptEvents from '../../repositories/attempt-events.ts'
import * as attempts from '../../repositories/attempts.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as cards from '../../repositories/cards.ts'
import * as templates from '../../repositories/estimation-templates.ts'
import * as forwardings from '../../repositories/forwardings.ts'
import * as records from '../../repositories/quiz-records.ts'
import type { Open } from '../open.ts'
import { transact, type Now, type Operation } from '../transact.ts'
import { keep, toolsOf, type Held } from './held.ts'
import { linkedCards, namedCards } from './links.ts'
import { ATTEMPTS } from './log.ts'
import { marksOfCards, missedCards } from './made-from.ts'

/** What is written into the log of a card that comes forward. */
export const QUIZ_MISS = 'quiz-miss'

/** The operation at the end of an attempt. */
export const FORWARD_MISSES = 'forward-misses'

/** The outcomes of an attempt that has ended. */
export function outcomes(held: Held): readonly Outcome[] {
  return outcomesOf(
    held.items.map(({ item }) => item),
    held.standing,
    ordinal => toolsOf(held, ordinal),
  )
}

/**
 * Logs the event that ends an attempt, with all that follows from it, in one transaction. What moves cards is one
 * operation, which undo takes back; that the attempt has ended stays.
 * @param ended the attempt after the event
 */
export function conclude(open: Open, ended: Held, event: AttemptEvent): Held {
  const { store } = open
  const now = store.now()
  const came = outcomes(ended)
  const plan = planOf(store.read, ended, came, now, store.settings().forwardMisses)
  const moves = plan.filter(({ fate }) => isMove(fate))
  transact(store, { name: FORWARD_MISSES, facts: { cards: moves.length }, now }, operation => {
    writeEnd(operation.db, ended, event, came, plan, now, store.settings().forwardMisses)
    for (const move of moves) forwardCard(operation, ended.attempt.id, move)
  })
  store.publish(ATTEMPTS)
  if (moves.length > 0) open.day.forget()
  const attempt = attempts.byId(store.read, ended.attempt.id) ?? ended.attempt
  return keep(open, { ...ended, attempt })
}

/** Brings one card forward inside a running operation, and notes that the attempt did it. */
export function forwardCard(operation: Operation, attempt: attempts.Attempt['id'], { card, days }: Forwarding): void {
  const state = cards.byId(operation.db, card)?.state
  if (state === undefined) return
  operation.log(card, state, { kind: 'forwarded', why: QUIZ_MISS, days })
  forwardings.add(operation.db, attempt, card, operation.op)
}

/** What misses mean for the cards as they are now. */
export function planFor(db: ReadDb, misses: readonly Miss[], { day }: Now, most?: number): readonly Forwarding[] {
  const isOff = (card: CardId) => !isOn(db, card)
  return planForwarding(misses, card => cards.byId(db, card)?.state ?? null, day, { isOff, most })
}

/** Whether new cards of the block of a card are given; what is in no block always is. */
function isOn(db: ReadDb, card: CardId): boolean {
  const deck = cards.byId(db, card)?.deck
  const block = deck === undefined ? null : blocks.ofDeck(db, deck)
  return block === null || block.state === 'on'
}

/** Some outcomes as misses, each with its cards and those that repair what was chosen. */
export function missesOf(db: ReadDb, held: Held, wrong: readonly Outcome[]): readonly Miss[] {
  return wrong.flatMap(outcome => {
    const { ordinal, points, repairs } = outcome
    const drawn = held.items[ordinal]
    if (drawn === undefined) return []
    const about = drawn.question === null ? missedCards(held, outcome) : linkedCards(db, drawn)
    const cardsOfMiss = [...new Set([...about, ...namedCards(db, repairs)])]
    const confidence = held.standing.questions[ordinal]?.confidence ?? null
    return [{ ordinal, points: points ?? 0, confidence, cards: cardsOfMiss }]
  })
}

/** A placement asks of what was not learned yet: it brings nothing forward. */
function planOf(db: ReadDb, held: Held, came: readonly Outcome[], now: Now, isWanted: boolean): readonly Forwarding[] {
  if (!isWanted || held.attempt.kind === 'placement') return []
  const wrong = came.filter(outcome => outcome.wrong)
  return planFor(db, missesOf(db, held, wrong), now)
}

function writeEnd(
  db: WriteDb,
  held: Held,
  event: AttemptEvent,
  came: readonly Outcome[],
  plan: readonly Forwarding[],
  now: Now,
  forwardsMisses: boolean,
): void {
  const { attempt, standing } = held
  attemptEvents.append(db, attempt.id, held.events, now.ms, event)
  attempts.end(db, attempt.id, {
    state: standing.phase,
    at: now.ms,
    day: now.day,
    result: {
      ...tallyOf(came),
      usedMs: standing.elapsedMs,
      fates: plan.map(({ card, fate }) => ({ card, fate })),
      forwardingOff: !forwardsMisses,
    },
  })
  for (const outcome of came) {
    writeRecords(db, held, outcome, now)
    writeEstimate(db, held, outcome, now)
  }
}

/** The record of the question, or of each card it was made from. */
function writeRecords(db: WriteDb, held: Held, outcome: Outcome, { day }: Now): void {
  const drawn = held.items[outcome.ordinal]
  if (drawn === undefined || outcome.points === null) return
  if (drawn.question !== null) {
    records.add(db, { subject: drawn.question, deck: drawn.deck, points: outcome.points, hit: outcome.hit, day })
    return
  }
  for (const { card, points } of marksOfCards(held, outcome))
    records.add(db, { subject: card, deck: null, points, hit: isHit(points), day })
}

/** An instance of an estimation template counts in the drill too. */
function writeEstimate(db: WriteDb, { attempt, items, standing }: Held, outcome: Outcome, now: Now): void {
  const { ordinal, points, blank } = outcome
  const item = items[ordinal]?.item
  const { answer, spentMs } = standing.questions[ordinal] ?? { answer: null, spentMs: 0 }
  if (item?.type !== 'parametric' || answer === null || points === null || blank) return
  const { template, mode } = item
  const given = { template: template.id, seed: `${attempt.seed} ${ordinal}`, mode, answer, points, spentMs }
  templates.addAnswer(db, given, now.ms, now.day)
}
