import type { Confidence } from '../quiz-choice.ts'
import type { Answer } from '../types/index.ts'

/** What was settled when the attempt began. */
export interface AttemptRules {
  /** Expected seconds of each question, in their order. */
  readonly seconds: readonly number[]
  /** Null: untimed. */
  readonly limitMs: number | null
  readonly feedback: 'end' | 'each'
  readonly pauses: 'exam' | 'practice'
}

export type Phase = 'running' | 'paused' | 'marking' | 'finished' | 'abandoned'

/** One question of an attempt as it stands. */
export interface QuestionStanding {
  readonly answer: Answer | null
  readonly confidence: Confidence | null
  readonly flagged: boolean
  /** Its answer is out: it can no longer be changed. */
  readonly revealed: boolean
  /** Milliseconds it was on screen while the clock ran. */
  readonly spentMs: number
}

/** An attempt as it stands: the fold of its events. */
export interface Standing {
  readonly phase: Phase
  /** Milliseconds the attempt has run, pauses left out. */
  readonly elapsedMs: number
  /** The question on screen, or last on it. */
  readonly at: number
  readonly questions: readonly QuestionStanding[]
  readonly addedMs: number
  /** Went on without a limit after time was up. */
  readonly overtime: boolean
  /** Pauses taken, one that lasts among them, and how long those that ended were. */
  readonly pauses: number
  readonly pausedMs: number
  /** Self-scored answers were left without marks. */
  readonly marksSkipped: boolean
}

const BLANK: QuestionStanding = { answer: null, confidence: null, flagged: false, revealed: false, spentMs: 0 }

/** An attempt that has just begun: its first question on screen, the clock at 0. */
export function begun({ seconds }: AttemptRules): Standing {
  return {
    phase: 'running',
    elapsedMs: 0,
    at: 0,
    questions: seconds.map(() => BLANK),
    addedMs: 0,
    overtime: false,
    pauses: 0,
    pausedMs: 0,
    marksSkipped: false,
  }
}

/** Whether an attempt is over. */
export function hasEnded({ phase }: Standing): boolean {
  return phase === 'finished' || phase === 'abandoned'
}
