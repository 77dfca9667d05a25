import type { StudyDay } from './time.ts'

/**
 * Where a card stands in time. A new card has no dates; a seen card has all of them: a state in between cannot be
 * written down.
 */
export type Schedule =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'seen'
      /** Study day of the last `review`, `early` or `drill` answer (or of an import's last review). */
      readonly lastDay: StudyDay
      /**
       * The day it comes up: `scheduledDue`, or an earlier day it was forwarded to. Later by a day only where a due day
       * set by hand had already been studied on.
       */
      readonly due: StudyDay
      /** The day SM-2 asked for. An answer before it is `early`. */
      readonly scheduledDue: StudyDay
      /** Days it was forwarded to that still lie ahead, ascending, all before `scheduledDue`. */
      readonly forwardedTo: readonly StudyDay[]
    }

/** Everything scheduling knows of one card; the fold of its events. */
export interface CardState {
  readonly schedule: Schedule
  /** Repetitions passed in a row (SM-2's n); 0 when new or after a failure. */
  readonly n: number
  /** SM-2's easiness in hundredths, ≥ 130; 250 when new. */
  readonly ease: number
  /** Scheduled interval in days, ≥ 1; 0 when new. */
  readonly interval: number
  /** Failures of a card with n ≥ 1 (as Anki counts). */
  readonly lapses: number
  /** Failed `review` or `early` answers after the first showing, at most one a day: what makes a leech. */
  readonly failures: number
  /** Study day of the last counted failure, so that one day counts once. */
  readonly failedDay: StudyDay | null
  /** Place among the new cards of its deck; lower comes first, and what was forwarded is below 0. */
  readonly position: number
  /** 0 none, 1–7 a colour. */
  readonly flag: number
  readonly suspended: boolean
  /** Hidden until this study day begins; ends by itself. */
  readonly buriedUntil: StudyDay | null
  /** The learner knew it before ever learning it here (K on a new card). */
  readonly known: boolean
  /** In the drill of this study day. */
  readonly drillDay: StudyDay | null
}

/** SM-2's start: EF 2.50 in hundredths. */
export const FIRST_EASE = 250
/** SM-2's floor: EF 1.30 in hundredths. */
export const LEAST_EASE = 130
/** The longest interval unless a preset says otherwise, in days (Anki's default; about a century). */
export const LONGEST_INTERVAL = 36_500
/** Flags go from 0 (none) to this. */
export const HIGHEST_FLAG = 7

/** A card nobody has answered, at its place in the new queue. */
export function newCard(position: number): CardState {
  return {
    schedule: { kind: 'new' },
    n: 0,
    ease: FIRST_EASE,
    interval: 0,
    lapses: 0,
    failures: 0,
    failedDay: null,
    position,
    flag: 0,
    suspended: false,
    buriedUntil: null,
    known: false,
    drillDay: null,
  }
}
