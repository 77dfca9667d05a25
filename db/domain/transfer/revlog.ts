/** The log in the terms of Anki's `revlog`, for packages. */
import { newCard, type CardState } from '../card.ts'
import type { Answered, CardEvent } from '../event.ts'
import type { Quality } from '../grade.ts'
import { replay } from '../scheduler/apply.ts'
import { effective } from '../scheduler/fold.ts'

/** Anki's kinds of rows. */
export const REVLOG = { learn: 0, review: 1, relearn: 2, filtered: 3, manual: 4, rescheduled: 5 } as const

/** A row of `revlog` without its card. */
export interface Review {
  /** Epoch ms; its name there, too. */
  readonly at: number
  /** 1 Again, 2 Hard, 3 Good, 4 Easy; 0 for what was no answer. */
  readonly button: number
  /** Days, or seconds below 0. */
  readonly interval: number
  readonly lastInterval: number
  /** Permille of ease; 0 where the answer did not schedule. */
  readonly factor: number
  readonly ms: number
  /** One of `REVLOG`. */
  readonly type: number
}

const BUTTONS: Readonly<Record<Quality, number>> = { 0: 1, 1: 1, 2: 1, 3: 2, 4: 3, 5: 4 }

/**
 * The rows of one card, in the order of its log: what counts of its answers, and its resets and due days set by hand.
 * What was undone is left out; answers given elsewhere are given back as they came.
 * @param events all events of the card, in any order
 * @param firstPosition its place among the new cards when it was added
 */
export function reviewsOf(events: readonly CardEvent[], firstPosition: number): readonly Review[] {
  const reviews: Review[] = []
  let state = newCard(firstPosition)
  for (const event of effective(events)) {
    const after = replay(state, event.body, event.studyDay)
    const review = reviewOf(event, state, after)
    if (review !== null) reviews.push(review)
    state = after
  }
  return reviews
}

/** The row of one event between two states, or null for a kind that Anki has no row for. */
export function reviewOf({ at, body }: CardEvent, before: CardState, after: CardState): Review | null {
  switch (body.kind) {
    case 'answered':
      return { at, ...answerOf(body, before, after) }
    case 'history_imported': {
      const { kind: _, ...review } = body
      return review
    }
    case 'reset':
      return { ...byHand(at, before, after), factor: 0 }
    case 'due_set':
      return byHand(at, before, after)
    default:
      return null
  }
}

function answerOf(answer: Answered, before: CardState, after: CardState): Omit<Review, 'at'> {
  const schedules = answer.mode === 'review' || answer.mode === 'early'
  return {
    button: BUTTONS[answer.q],
    interval: after.interval,
    lastInterval: before.interval,
    factor: schedules ? permilleOf(after) : 0,
    ms: answer.thinkMs + answer.readMs,
    type: typeOf(answer),
  }
}

function typeOf({ mode, firstShowing }: Answered): number {
  if (mode !== 'review') return REVLOG.filtered
  return firstShowing ? REVLOG.learn : REVLOG.review
}

function byHand(at: number, before: CardState, after: CardState): Review {
  const lastInterval = before.interval
  return {
    at,
    button: 0,
    interval: after.interval,
    lastInterval,
    factor: permilleOf(after),
    ms: 0,
    type: REVLOG.manual,
  }
}

/** SM-2's ease in hundredths as Anki's permille. */
function permilleOf({ ease }: CardState): number {
  return ease * 10
}
