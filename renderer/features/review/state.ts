/** What a running session is made of. */
import { create } from 'zustand'
import type { Shown, Step } from '../../../db/api/review.ts'
import type { Counts, Scope } from '../../../db/api/values.ts'
import type { AppError } from '../../../db/domain/errors.ts'
import type { Button } from '../../../db/domain/grade.ts'
import type { CardId } from '../../../db/domain/ids.ts'
import type { OperationFacts, OperationName } from '../../../db/domain/operation.ts'
import { Stopwatch } from './stopwatch.ts'

/** An operation that undo would take back. */
export interface Turnable {
  readonly op: number
  readonly name: OperationName
  readonly facts: OperationFacts
}

/** An answer that was given and is not known to be stored. It stays in hand until it is. */
export interface Unstored {
  readonly button: Button
  readonly error: AppError
  /** The line broke after the answer had been sent: it may have been stored all the same. */
  readonly uncertain: boolean
}

export interface ReviewState {
  readonly phase: 'idle' | 'loading' | 'failed' | 'card' | 'time-up' | 'done'
  /** Counts the sessions of this window, so that a late reply knows whether its own is still running. */
  readonly session: number
  /** The visit of the window to this screen that the session was begun on; −1 before the first. */
  readonly visit: number
  readonly scope: Scope
  /** The log's end when the session began. */
  readonly since: number
  /** The operation that undo would have taken back when the session began; 0 without one. Later ones are of the session. */
  readonly opBefore: number
  readonly minutes: number
  /** Milliseconds studied today before this session: the minutes are a day's, not a session's. */
  readonly spentMs: number
  readonly minutesLeft: number
  readonly counts: Counts
  readonly undoable: Turnable | null
  /** The card that the last answer made a leech, or null. */
  readonly leech: CardId | null
  readonly steps: readonly Step[]
  readonly current: Shown | null
  readonly side: 'front' | 'back'
  /** What was typed on the card on screen; empty where nothing is asked for. */
  readonly typed: string
  /** Milliseconds from front to answer, once it was shown. */
  readonly thinkMs: number
  /** Something is on its way to the collection; every key waits. The button is the one that was pressed. */
  readonly busy: Button | 'other' | null
  readonly unstored: Unstored | null
  /** Why there is no session, when it could not begin. */
  readonly failure: AppError | null
  /** The card on screen is shown anew because it changed elsewhere. */
  readonly refreshed: boolean
  /** Whether the minutes were up and the learner was asked. */
  readonly asked: boolean
}

export const TODAY: Scope = { kind: 'today' }

export const NO_SESSION: ReviewState = {
  phase: 'idle',
  session: 0,
  visit: -1,
  scope: TODAY,
  since: 0,
  opBefore: 0,
  minutes: 0,
  spentMs: 0,
  minutesLeft: 0,
  counts: { due: 0, new: 0, drill: 0 },
  undoable: null,
  leech: null,
  steps: [],
  current: null,
  side: 'front',
  typed: '',
  thinkMs: 0,
  busy: null,
  unstored: null,
  failure: null,
  refreshed: false,
  asked: false,
}

export const useReview = create<ReviewState>(() => NO_SESSION)

/** Whether something of this session can be taken back: an answer in hand, or what was done since it began. */
export function hasOwnUndo({ undoable, opBefore, unstored }: ReviewState): boolean {
  return unstored !== null || (undoable !== null && undoable.op > opBefore)
}

/** How long the session has run, and how long the side on screen has been looked at. */
export const sessionWatch = new Stopwatch()
export const sideWatch = new Stopwatch()

/** Puts a card on screen, front first. */
export function fresh(current: Shown | null): Partial<ReviewState> {
  sideWatch.restart()
  return { current, side: 'front', typed: '', thinkMs: 0, leech: null, busy: null, unstored: null, refreshed: false }
}
