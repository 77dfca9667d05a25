/** Reviewing: what comes next, and everything a learner can do to the card on screen. */
import type { Advanced, Outcome, Shown, Step } from '../api/review.ts'
import type { Counts, Scope, StudyScope } from '../api/values.ts'
import { AppError, orInvalid, orNotFound } from '../domain/errors.ts'
import type { Answered } from '../domain/event.ts'
import { isPass, type Button } from '../domain/grade.ts'
import type { CardId } from '../domain/ids.ts'
import { minutesLeft } from '../domain/pace/session.ts'
import type { CardRef } from '../domain/queue/candidates.ts'
import { leechReached } from '../domain/scheduler/apply.ts'
import { answeredBody } from '../domain/scheduler/preview.ts'
import { isCram } from '../domain/study/cram.ts'
import { addDays } from '../domain/time.ts'
import * as cardEvents from '../repositories/card-events.ts'
import * as cards from '../repositories/cards.ts'
import { coming, countsOf, isStudy, moveOff, moveOn } from './coming.ts'
import { answersOfDay } from './gather.ts'
import { historyView, type HistoryView } from './history-view.ts'
import type { Open } from './open.ts'
import { show, sight } from './show.ts'
import { answersSince } from './study/candidates.ts'
import { LEECH_TAG, tag } from './tags.ts'
import { transact, type Now, type Operation } from './transact.ts'

/** How many cards are made ready ahead, the one on screen among them. */
const AHEAD = 3

/** What the learner sends with an answer. */
export interface GivenAnswer {
  readonly card: CardId
  readonly seen: string
  readonly button: Button
  readonly thinkMs: number
  readonly readMs: number
  readonly scope: Scope
}

/** The card to show now, what is left, and what undo would do. */
export async function next(
  open: Open,
  scope: Scope,
  now: Now = open.store.now(),
): Promise<{ next: Shown | null; counts: Counts; history: HistoryView }> {
  const cram = isCram(scope)
  const [first, ...others] = coming(open, scope, now, AHEAD)
  const face = first === undefined ? null : await show(open, first.card, now, cram)
  prepare(open, others, now, cram)
  return { next: face, counts: countsOf(open, scope, now), history: historyView(open.store) }
}

/** Renders the cards to come and brings what they need into memory, when nothing else is to be done. */
function prepare(open: Open, others: readonly CardRef[], now: Now, cram: boolean): void {
  const ahead = others.filter(({ card }) => !open.shown.has(card))
  if (ahead.length === 0) return
  setImmediate(() => {
    // What fails here fails again, and is heard, when the card is shown; a collection that closed needs no cards.
    for (const { card } of ahead) show(open, card, now, cram).catch(() => {})
  })
}

/** One card as it is now, to refresh it where it stands. */
export function shown(open: Open, card: CardId, scope: Scope): Promise<Shown> {
  return show(open, card, open.store.now(), isCram(scope))
}

/** Begins a session of a scope. */
export async function start(open: Open, scope: Scope) {
  const now = open.store.now()
  return {
    ...(await next(open, scope, now)),
    ...(isStudy(scope) ? begun(open, scope) : ofDay(open, now)),
    minutesLeft: left(open, scope, now),
  }
}

/** A session of the day begins behind the log's end, and has what is left of the day's minutes. */
function ofDay({ store }: Open, { day }: Now) {
  const answers = answersOfDay(store.read, day).filter(({ body }) => body.mode !== 'cram')
  const { minutesADay: minutes } = store.settings()
  return { since: cardEvents.lastSeq(store.read), minutes, spentMs: spentIn(answers), steps: [] }
}

/** A session outside of the day's plan goes on where it was left. */
function begun({ store }: Open, scope: StudyScope) {
  const answers = answersSince(store, scope, isCram(scope))
  const steps = answers.map(({ event, body }) => ({ seq: event.seq, card: event.card, outcome: outcomeOf(body) }))
  return { since: scope.since, minutes: scope.minutes ?? 0, spentMs: spentIn(answers), steps }
}

/** Milliseconds of thinking and reading. */
function spentIn(answers: readonly { readonly body: Answered }[]): number {
  return answers.reduce((sum, { body }) => sum + body.thinkMs + body.readMs, 0)
}

/**
 * Answers a card: one committed operation, then the next card in the same reply.
 * @throws AppError `card-changed` when the card is no longer what the learner saw; nothing is written then
 */
export async function answer(open: Open, given: GivenAnswer): Promise<Advanced> {
  const now = open.store.now()
  const before = open.store.generation()
  const { step, leech, moved } = commitAnswer(open, given, now)
  moveOn(open, now, moved, before)
  if (leech.suspended) moveOff(open, now, moved.card.card, 'gone', open.store.generation())
  const after = await next(open, given.scope, now)
  return { ...after, step, leech: leech.misses, minutesLeft: left(open, given.scope, now) }
}

/** Hides a card until the next study day. */
export function bury(open: Open, id: CardId, scope: Scope): Promise<Advanced> {
  return leave(open, id, scope, 'buried', operation => {
    const { state } = cardOf(operation, id)
    operation.log(id, state, { kind: 'buried', until: addDays(operation.now.day, 1) })
  })
}

/** Takes a card out of every queue until the learner brings it back. */
export function suspend(open: Open, id: CardId, scope: Scope): Promise<Advanced> {
  return leave(open, id, scope, 'suspended', operation => {
    operation.log(id, cardOf(operation, id).state, { kind: 'suspended' })
  })
}

/** Says of a new card that it is known: it counts as seen and leaves the queue. */
export function know(open: Open, id: CardId, scope: Scope): Promise<Advanced> {
  return leave(open, id, scope, 'known', operation => {
    operation.log(id, cardOf(operation, id).state, { kind: 'known_set', known: true })
  })
}

/** Puts a flag on a card, or takes it off (0); the card stays where it is. */
export async function flag(open: Open, id: CardId, colour: number, scope: Scope) {
  const now = open.store.now()
  transact(open.store, { name: 'flag', facts: { card: id, flag: colour }, now }, operation => {
    operation.log(id, cardOf(operation, id).state, { kind: 'flagged', flag: colour })
  })
  return { shown: await show(open, id, now, isCram(scope)), history: historyView(open.store) }
}

/** How an answer shows in the progress bar. */
export function outcomeOf({ mode, q, firstShowing }: Answered): Outcome {
  if (mode === 'drill') return isPass(q) ? 'repeated' : 'not-yet'
  if (firstShowing && mode !== 'cram') return isPass(q) ? 'new' : 'learning'
  if (!isPass(q)) return 'miss'
  return q === 3 ? 'effort' : 'hit'
}

function commitAnswer({ store }: Open, given: GivenAnswer, now: Now) {
  const facts = { card: given.card, button: given.button }
  return transact(store, { name: 'answer', facts, now }, operation => {
    const { card, preset, setting, seen } = sight(store, given.card, now, isCram(given.scope))
    if (seen !== given.seen) throw new AppError('card-changed', { card: card.id })
    orInvalid(!card.state.suspended, 'the card is suspended')
    const body = answeredBody(card.state, setting, given)
    const after = operation.log(card.id, card.state, body)
    const step: Step = { seq: operation.lastSeq(), card: card.id, outcome: outcomeOf(body) }
    const reached = leechReached(card.state, after, preset.leechThreshold)
    if (reached) {
      operation.log(card.id, after, {
        kind: 'leeched',
        threshold: preset.leechThreshold,
        suspend: preset.leechSuspends,
      })
      tag(operation, () => store.ids.next(), card.note, LEECH_TAG)
    }
    return {
      step,
      leech: { misses: reached ? after.failures : null, suspended: reached && preset.leechSuspends },
      moved: {
        card: { card: card.id, note: card.note, deck: card.deck },
        mode: body.mode,
        comesBack: body.mode === 'cram' ? !isPass(body.q) : after.drillDay === now.day,
      },
    }
  })
}

const LEAVING = { buried: 'bury', suspended: 'suspend', known: 'know' } as const

async function leave(
  open: Open,
  card: CardId,
  scope: Scope,
  how: keyof typeof LEAVING,
  work: (operation: Operation) => void,
): Promise<Advanced> {
  const now = open.store.now()
  const before = open.store.generation()
  transact(open.store, { name: LEAVING[how], facts: { card }, now }, work)
  moveOff(open, now, card, how === 'buried' ? 'buried' : 'gone', before)
  const after = await next(open, scope, now)
  return { ...after, step: null, leech: null, minutesLeft: left(open, scope, now) }
}

function cardOf({ db }: Operation, id: CardId): cards.StoredCard {
  return orNotFound(cards.byId(db, id), 'card')
}

function left(open: Open, scope: Scope, now: Now): number {
  return minutesLeft(countsOf(open, scope, now), open.day.pace(now).costs)
}
