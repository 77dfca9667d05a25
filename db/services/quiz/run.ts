/** Everything that happens while an attempt runs: one event each, committed before the reply. */
import { isDeepStrictEqual } from 'node:util'
import type { AttemptView, Moved, QuestionView } from '../../api/quiz.ts'
import type { AttemptEventBody } from '../../domain/quiz/attempt/event.ts'
import { hasEnded, type QuestionStanding } from '../../domain/quiz/attempt/standing.ts'
import type { Confidence } from '../../domain/quiz/quiz-choice.ts'
import { awaitsMarks, type Answer } from '../../domain/quiz/types/index.ts'
import { orInvalid, orNotFound } from '../../domain/errors.ts'
import type { AttemptId } from '../../domain/ids.ts'
import type { Open } from '../open.ts'
import { conclude } from './conclude.ts'
import { happen, hold, reach, stepped, type Held } from './held.ts'
import { attemptView, moved, questionView } from './view.ts'

/** Which attempt, and how long it has run by the page's clock. */
interface Running {
  readonly attempt: AttemptId
  readonly elapsedMs: number
}

interface Place extends Running {
  readonly ordinal: number
}

/** An attempt with the question last on screen. What was left running comes back paused, its pause unused. */
export async function reopen(open: Open, id: AttemptId): Promise<Moved> {
  const shown = await moved(open, hold(open, id))
  const state = shown.attempt.state === 'running' ? 'paused' : shown.attempt.state
  return { ...shown, attempt: { ...shown.attempt, state } }
}

export function question(open: Open, id: AttemptId, ordinal: number): Promise<QuestionView> {
  return questionView(open, hold(open, id), ordinal)
}

export function show(open: Open, { attempt, ordinal, elapsedMs }: Place): Promise<Moved> {
  return moved(open, happen(open, hold(open, attempt), { kind: 'shown', ordinal }, elapsedMs))
}

/** Stores an answer, or clears it; the same answer again is not stored again. */
export async function answer(
  open: Open,
  { attempt, ordinal, elapsedMs, ...given }: Place & { answer: Answer | null; confidence: Confidence | null },
): Promise<Moved> {
  const held = hold(open, attempt)
  const drawn = orNotFound(held.items[ordinal], 'question')
  orInvalid(given.answer === null || given.answer.type === drawn.type, 'the answer is to another type of question')
  orInvalid(given.answer === null || !isMarked(given.answer), 'marks are given once the answer is out')
  const body = answerBody(orNotFound(held.standing.questions[ordinal], 'question'), ordinal, given)
  return moved(open, body === null ? held : happen(open, held, body, elapsedMs), ordinal)
}

/** Gives a self-scored answer its marks. */
export async function mark(
  open: Open,
  { attempt, ordinal, answer: marked }: { attempt: AttemptId; ordinal: number; answer: Answer },
): Promise<Moved> {
  const held = hold(open, attempt)
  const given = held.standing.questions[ordinal]?.answer ?? null
  orInvalid(isMarked(marked) && isSameBut(given, marked), 'only the marks of an answer can be given')
  return moved(open, end(open, held, { kind: 'marked', ordinal, answer: marked }), ordinal)
}

export async function flag(open: Open, { attempt, ordinal, elapsedMs, flagged }: Place & { flagged: boolean }) {
  const held = hold(open, attempt)
  const isSo = orNotFound(held.standing.questions[ordinal], 'question').flagged === flagged
  const kind = flagged ? 'flagged' : 'unflagged'
  return moved(open, isSo ? held : happen(open, held, { kind, ordinal }, elapsedMs), ordinal)
}

export async function reveal(open: Open, { attempt, ordinal, elapsedMs }: Place): Promise<Moved> {
  const held = hold(open, attempt)
  const isOut = orNotFound(held.standing.questions[ordinal], 'question').revealed
  return moved(open, isOut ? held : happen(open, held, { kind: 'revealed', ordinal }, elapsedMs), ordinal)
}

export function pause(open: Open, { attempt, elapsedMs }: Running): AttemptView {
  return attemptView(happen(open, hold(open, attempt), { kind: 'paused' }, elapsedMs))
}

export function resume(open: Open, { attempt, pausedMs }: { attempt: AttemptId; pausedMs: number }): Promise<Moved> {
  const held = hold(open, attempt)
  return moved(open, happen(open, held, { kind: 'resumed', pausedMs }, held.standing.elapsedMs))
}

export function addTime(open: Open, { attempt, elapsedMs, ms }: Running & { ms: number }): AttemptView {
  return attemptView(happen(open, hold(open, attempt), { kind: 'time_added', ms }, elapsedMs))
}

export function goOn(open: Open, { attempt, elapsedMs }: Running): AttemptView {
  return attemptView(happen(open, hold(open, attempt), { kind: 'went_on' }, elapsedMs))
}

/** Keeps the clock at a rest point. */
export function tick(open: Open, { attempt, elapsedMs }: Running): void {
  reach(open, hold(open, attempt), elapsedMs)
}

export function finish(open: Open, { attempt, elapsedMs }: Running): AttemptView {
  return attemptView(end(open, hold(open, attempt), { kind: 'finished' }, elapsedMs))
}

/** Leaves the rest of the self-scored answers without marks. */
export function skipMarks(open: Open, attempt: AttemptId): AttemptView {
  return attemptView(end(open, hold(open, attempt), { kind: 'marks_skipped' }))
}

/** Breaks an attempt off; one that waits for marks goes without the rest of them. */
export function abandon(open: Open, { attempt, elapsedMs }: Running): AttemptView {
  const held = hold(open, attempt)
  const kind = held.standing.phase === 'marking' ? 'marks_skipped' : 'abandoned'
  return attemptView(end(open, held, { kind }, elapsedMs))
}

/** Logs an event that may end the attempt, with what follows if it does. */
function end(open: Open, held: Held, body: AttemptEventBody, elapsedMs: number = held.standing.elapsedMs): Held {
  const event = { elapsedMs, body }
  const next = stepped(held, event)
  return hasEnded(next.standing) ? conclude(open, next, event) : happen(open, held, body, elapsedMs)
}

function answerBody(
  standing: QuestionStanding,
  ordinal: number,
  given: { answer: Answer | null; confidence: Confidence | null },
): AttemptEventBody | null {
  const stands = { answer: standing.answer, confidence: standing.confidence }
  if (isDeepStrictEqual(stands, given)) return null
  if (given.answer === null) return standing.answer === null ? null : { kind: 'cleared', ordinal }
  const kind = standing.answer === null ? 'answered' : 'changed'
  return { kind, ordinal, answer: given.answer, confidence: given.confidence }
}

/** Whether it is a self-scored answer with marks in it. */
function isMarked(given: Answer): boolean {
  return 'marks' in given && given.marks !== null && !awaitsMarks(given)
}

/** Whether two answers differ in their marks at most. */
function isSameBut(given: Answer | null, marked: Answer): boolean {
  return given !== null && isDeepStrictEqual({ ...given, marks: null }, { ...marked, marks: null })
}
