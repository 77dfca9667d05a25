/** What a running attempt is made of. */
import { create } from 'zustand'
import type { AttemptView, QuestionView } from '../../../../db/api/quiz.ts'
import type { AppError } from '../../../../db/domain/errors.ts'
import type { AttemptId } from '../../../../db/domain/ids.ts'
import type { Confidence } from '../../../../db/domain/quiz/quiz-choice.ts'
import type { Answer } from '../../../../db/domain/quiz/types/index.ts'
import { AttemptClock } from './clock.ts'

/** What stands on screen for a question. A new object with every change. */
export interface Draft {
  readonly attempt: AttemptId
  readonly ordinal: number
  readonly answer: Answer | null
  readonly confidence: Confidence | null
}

/** Why the clock stands: chosen by the learner, because the window was left, or because the machine slept. */
export interface Pause {
  readonly why: 'chosen' | 'left' | 'slept'
  /** By the monotonic clock. */
  readonly sinceMs: number
}

export interface RunningState {
  readonly phase: 'none' | 'opening' | 'failed' | 'asking' | 'paused' | 'time-up' | 'marking' | 'over'
  /** Counts what was opened in this window, so that a late reply knows whether its own is still on screen. */
  readonly session: number
  readonly attempt: AttemptView | null
  readonly question: QuestionView | null
  /** Answers that the collection does not have yet, of any attempt, by `draftKey`. They go only once they are stored. */
  readonly drafts: Readonly<Record<string, Draft>>
  /** Marks for a self-scored answer, until they are confirmed. */
  readonly marks: Answer | null
  /** Answers that wait for marks once the attempt has ended, the one on screen among them. */
  readonly toMark: readonly number[]
  /** Another question is on its way; keys that move wait. */
  readonly moving: boolean
  /** Why an answer is not stored. */
  readonly unstored: AppError | null
  /** Why there is no attempt, when it could not be opened. */
  readonly failure: AppError | null
  readonly pause: Pause | null
  /** Finishing was asked for while something is open. */
  readonly finishing: boolean
  readonly clockHidden: boolean
}

export const NOTHING_RUNS: RunningState = {
  phase: 'none',
  session: 0,
  attempt: null,
  question: null,
  drafts: {},
  marks: null,
  toMark: [],
  moving: false,
  unstored: null,
  failure: null,
  pause: null,
  finishing: false,
  clockHidden: false,
}

export const useRunning = create<RunningState>(() => NOTHING_RUNS)

/** How long the attempt on screen has run. */
export const clock = new AttemptClock(() => performance.now())

/** What the clock said at the last whole second; drawn from. */
export const useElapsed = create<{ readonly elapsedMs: number }>(() => ({ elapsedMs: 0 }))

export function draftKey(attempt: AttemptId, ordinal: number): string {
  return `${attempt} ${ordinal}`
}

/** What stands on screen for a question, stored or not. */
export function draftOf({ drafts }: Pick<RunningState, 'drafts'>, attempt: AttemptId, question: QuestionView): Draft {
  const { ordinal, answer, confidence } = question
  return drafts[draftKey(attempt, ordinal)] ?? { attempt, ordinal, answer, confidence }
}

/** Reads the clock into what is drawn. */
export function showElapsed(): void {
  useElapsed.setState({ elapsedMs: clock.read() })
}
