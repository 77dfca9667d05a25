import type { Confidence } from '../quiz-choice.ts'
import type { Answer } from '../types/index.ts'

/** One thing that happened in an attempt. The list is closed here, in the domain, not by a CHECK in the table. */
export type AttemptEventBody =
  | { readonly kind: 'shown'; readonly ordinal: number }
  /** A first answer, and another one in its place. */
  | {
      readonly kind: 'answered' | 'changed'
      readonly ordinal: number
      readonly answer: Answer
      readonly confidence: Confidence | null
    }
  | { readonly kind: 'cleared' | 'flagged' | 'unflagged'; readonly ordinal: number }
  /** The answer came out (feedback after each); it is fixed from then on. */
  | { readonly kind: 'revealed'; readonly ordinal: number }
  /** The learner's marks for a self-scored answer; `answer` is the one given, with the marks in it. */
  | { readonly kind: 'marked'; readonly ordinal: number; readonly answer: Answer }
  | { readonly kind: 'marks_skipped' }
  | { readonly kind: 'paused' }
  /** `pausedMs` as the page measured it; 0 when it was not there to do so. Without a pause before: came back after a loss. */
  | { readonly kind: 'resumed'; readonly pausedMs: number }
  | { readonly kind: 'time_added'; readonly ms: number }
  /** Time was up, and the learner goes on without a limit. */
  | { readonly kind: 'went_on' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'abandoned' }

/** A line of the log of one attempt. */
export interface AttemptEvent {
  /** How long the attempt had run, pauses left out, by the monotonic clock of the page. */
  readonly elapsedMs: number
  readonly body: AttemptEventBody
}
