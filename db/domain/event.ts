import type { CardState } from './card.ts'
import type { Button, Quality } from './grade.ts'
import type { CardId, DeviceId } from './ids.ts'
import type { StudyDay } from './time.ts'

/** How an answer counts (SCHEDULING: review and early schedule, drill and cram do not). */
export type AnswerMode = 'review' | 'early' | 'drill' | 'cram'

/** Which answers put a card into the same-day drill. */
export type DrillRule = 'below-good' | 'missed' | 'off'

/** What an answer was and everything its step needed, so that no later setting changes a replay. */
export interface Answered {
  readonly kind: 'answered'
  readonly mode: AnswerMode
  readonly q: Quality
  readonly button: Button
  readonly offered: readonly Button[]
  /** Nobody had answered the card before (or since it was reset): it was new. */
  readonly firstShowing: boolean
  /** Time before and after the answer was shown, in ms of a monotonic clock, each capped at 60,000. */
  readonly thinkMs: number
  readonly readMs: number
  /** The preset's numbers as they were then. */
  readonly longestInterval: number
  readonly leechThreshold: number
  readonly drill: DrillRule
}

/** One thing that happened to one card. The list is closed here, in the domain, not by a CHECK in the table. */
export type CardEventBody =
  | Answered
  | { readonly kind: 'state_imported'; readonly state: CardState }
  /** One answer given in another program, with every column of Anki's `revlog`, so that an export gives it back. */
  | {
      readonly kind: 'history_imported'
      /** Epoch ms; its name there, too. */
      readonly at: number
      /** 1 Again, 2 Hard, 3 Good, 4 Easy; 0 for what was no answer. */
      readonly button: number
      /** Days, or seconds below 0. */
      readonly interval: number
      readonly lastInterval: number
      /** Permille of ease; under FSRS the difficulty in 100–1100. */
      readonly factor: number
      readonly ms: number
      /** 0 learning, 1 review, 2 relearning, 3 filtered or early, 4 by hand, 5 rescheduled. */
      readonly type: number
    }
  | { readonly kind: 'reset' }
  | { readonly kind: 'due_set'; readonly due: StudyDay }
  | { readonly kind: 'ease_set'; readonly ease: number }
  | { readonly kind: 'repositioned'; readonly position: number }
  | { readonly kind: 'buried'; readonly until: StudyDay }
  | { readonly kind: 'unburied' }
  | { readonly kind: 'suspended' }
  | { readonly kind: 'unsuspended' }
  | { readonly kind: 'flagged'; readonly flag: number }
  /** `threshold` as the preset had it; `suspend` when the preset also sets leeches aside. */
  | { readonly kind: 'leeched'; readonly threshold: number; readonly suspend: boolean }
  /** The learner gave its front or back other words: its failures are forgotten, and nothing else is. */
  | { readonly kind: 'rewritten' }
  | { readonly kind: 'known_set'; readonly known: boolean }
  /** Days counted from the event's study day; why is a short key such as `quiz-miss`. */
  | { readonly kind: 'forwarded'; readonly why: string; readonly days: readonly number[] }
  | { readonly kind: 'scheduler_changed'; readonly scheduler: 'sm2' | 'fsrs' }
  /**
   * Cancels the event it names; cancelling an `undone` is a redo. With `through`, all events of that device up to that
   * number, of whatever card: an import is taken back as a whole.
   */
  | { readonly kind: 'undone'; readonly of: EventName; readonly through?: number }

export type CardEventKind = CardEventBody['kind']

/** An event's name in all logs: its Lamport number and the device that wrote it. */
export interface EventName {
  readonly seq: number
  readonly device: DeviceId
}

/** A row of the log. */
export interface CardEvent extends EventName {
  readonly card: CardId
  /** Epoch milliseconds by the clock of the day; for people to read, never for order. */
  readonly at: number
  /** Minutes east of UTC when it happened. */
  readonly zoneOffset: number
  /** The study day it was counted in. */
  readonly studyDay: StudyDay
  /** The rule that was in force, `sm2/1`. */
  readonly rule: string
  readonly body: CardEventBody
  /** The card's whole state after it. */
  readonly after: CardState
}

/** The rule written into every event. */
export const RULE = 'sm2/1'
