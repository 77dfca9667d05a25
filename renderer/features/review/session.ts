/** Beginning a session, showing an answer, giving a grade. */
import type { Advanced, Shown, Step } from '../../../db/api/review.ts'
import type { Scope } from '../../../db/api/values.ts'
import type { AppError, ErrorCode } from '../../../db/domain/errors.ts'
import type { Button } from '../../../db/domain/grade.ts'
import type { CardId } from '../../../db/domain/ids.ts'
import { timeIsUp } from '../../../db/domain/pace/session.ts'
import { api } from '../../api/client.ts'
import { toAppError } from '../../api/errors.ts'
import { spoken } from '../../numbers.ts'
import { editCard, visit } from '../../state/location.ts'
import { announce, clearToasts, offer, report, toast } from '../../state/ui.ts'
import { buttonName } from '../../text.ts'
import { fresh, NO_SESSION, sessionWatch, sideWatch, useReview, type ReviewState } from './state.ts'
import { text } from './text.ts'

const { getState: get, setState: set } = useReview

/** From here a session goes on by itself. */
const UNDER_WAY: ReadonlySet<ReviewState['phase']> = new Set(['loading', 'card', 'time-up', 'done'])

/**
 * Begins a session. An answer that could not be stored yet is never dropped for a new one, and a screen that is drawn anew
 * without having been left, or was left to edit a card, goes on where it was.
 */
export async function begin(scope: Scope): Promise<void> {
  if (get().unstored !== null) return set({ visit: visit() })
  // Who comes back may have edited the card meanwhile, or the leech.
  if (get().visit === visit() && UNDER_WAY.has(get().phase)) {
    set({ leech: null })
    return refresh()
  }
  const session = get().session + 1
  set({ ...NO_SESSION, session, visit: visit(), phase: 'loading', scope })
  try {
    const started = await api.review.start({ scope })
    const { next, counts, history, since, minutes, minutesLeft, spentMs, steps } = started
    if (get().session !== session) return
    sessionWatch.restart()
    const phase = next === null ? 'done' : 'card'
    const opBefore = history.undo?.op ?? 0
    const begun = { since, opBefore, minutes, minutesLeft, spentMs, steps }
    set({ ...fresh(next), ...begun, phase, counts, undoable: history.undo })
  } catch (error) {
    if (get().session === session) set({ phase: 'failed', failure: toAppError(error) })
  }
}

/** Turns the card over. */
export function reveal(): void {
  const { phase, side, busy } = get()
  if (phase !== 'card' || side === 'back' || busy !== null) return
  set({ side: 'back', thinkMs: Math.round(sideWatch.read()) })
  sideWatch.restart()
}

/** Keeps what is typed on the front, so that it can be compared. */
export function type(typed: string): void {
  if (get().side === 'front') set({ typed })
}

/**
 * Grades the card. Nothing happens while another answer is under way, or before the answer was seen. Where an answer to it
 * may have been stored already, that is found out first: one press is never two answers.
 */
export async function answer(button: Button): Promise<void> {
  const { unstored } = get()
  if (unstored?.uncertain !== true) return send(button)
  set({ unstored: { ...unstored, button } })
  return tryAgain()
}

async function send(button: Button): Promise<void> {
  const { phase, current, side, thinkMs, busy, scope, session } = get()
  if (phase !== 'card' || current === null || side === 'front' || busy !== null) return
  const grade = current.grades.find(one => one.button === button)
  if (grade === undefined) return
  const { card, seen } = current
  const readMs = Math.round(sideWatch.read())
  set({ busy: button, unstored: null })
  try {
    const reply = await api.review.answer({ card, seen, button, thinkMs, readMs, scope })
    // Ended meanwhile: the answer is stored, and what is on screen is none of its business.
    if (get().session !== session) return
    advance(reply)
    const left = reply.counts.due + reply.counts.new + reply.counts.drill
    announce(text.graded(buttonName(button), spoken(grade.label), left))
    if (reply.leech !== null) sayLeech(current, reply.leech)
  } catch (error) {
    if (get().session === session) await unanswered(button, toAppError(error))
    else report(error)
  }
}

/** A card that was missed again and again is offered to be rewritten; the session goes on behind the editor. */
function sayLeech({ card, face }: Shown, misses: number): void {
  set({ leech: card })
  offer(text.leech(face.callNumber, misses), text.rewrite, () => editCard(card))
}

/** Gives the answer in hand once more, unless it turns out to have been stored the first time. */
export async function tryAgain(): Promise<void> {
  const { unstored, current, busy } = get()
  if (unstored === null || current === null || busy !== null) return
  if (!unstored.uncertain) return send(unstored.button)
  set({ busy: unstored.button })
  try {
    const stored = await storedSince(current.card)
    if (stored === null) {
      set({ busy: null })
      return await send(unstored.button)
    }
    const { next, counts, history } = await api.review.next({ scope: get().scope })
    advance({ next, counts, history, step: stored, minutesLeft: get().minutesLeft, leech: null })
  } catch (error) {
    set({ busy: null, unstored: { ...unstored, error: toAppError(error) } })
  }
}

/** Goes on after the minutes were up. */
export function goOn(): void {
  if (get().phase !== 'time-up') return
  sideWatch.restart()
  set({ phase: 'card' })
}

/** Moves on with the reply to whatever was done to a card. */
export function advance({ next, counts, history, step, minutesLeft }: Advanced): void {
  clearToasts()
  const { steps, minutes, asked, spentMs } = get()
  const over = next !== null && !asked && minutes > 0 && timeIsUp(spentMs + sessionWatch.read(), minutes)
  set({
    ...fresh(next),
    phase: next === null ? 'done' : over ? 'time-up' : 'card',
    asked: asked || over,
    counts,
    minutesLeft,
    undoable: history.undo,
    steps: step === null ? steps : [...steps, step],
  } satisfies Partial<ReviewState>)
}

/** Refusals that are known to come before anything is stored; after any other failure it has to be asked. */
const REFUSED: ReadonlySet<ErrorCode> = new Set(['bad-input', 'disk-full', 'read-only'])

/** An answer that was refused: the card stays, on the side it is on. */
async function unanswered(button: Button, error: AppError): Promise<void> {
  if (error.code === 'card-changed') return refresh(true)
  if (error.code === 'not-found') return skipMissing()
  set({ busy: null, unstored: { button, error, uncertain: !REFUSED.has(error.code) } })
}

/** Shows the card on screen as it is now, on the same side. `changed` says so to the learner. */
export async function refresh(changed = false): Promise<void> {
  const { current, scope, busy } = get()
  // An answer on its way brings the next card, or a refusal that comes back here.
  if (current === null || (busy !== null && !changed)) return
  try {
    const [shown, { counts, history }] = await Promise.all([
      api.review.shown({ card: current.card, scope }),
      api.review.next({ scope }),
    ])
    if (get().current?.card !== shown.card) return
    set({ current: shown, counts, undoable: history.undo, busy: null, refreshed: changed })
  } catch (error) {
    set({ busy: null })
    if (toAppError(error).code === 'not-found') await skipMissing()
    else report(error)
  }
}

async function skipMissing(): Promise<void> {
  try {
    const { next, counts, history } = await api.review.next({ scope: get().scope })
    set({ ...fresh(next), phase: next === null ? 'done' : 'card', counts, undoable: history.undo })
    toast(text.cardGone)
  } catch (error) {
    set({ busy: null })
    report(error)
  }
}

/** The step of an answer to a card that this window never heard was stored, or null. */
async function storedSince(card: CardId): Promise<Step | null> {
  const { since, scope, steps } = get()
  const summary = await api.review.summary({ since, scope })
  const known = new Set(steps.map(step => step.seq))
  return summary.steps.find(step => step.card === card && !known.has(step.seq)) ?? null
}
