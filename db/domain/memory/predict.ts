/** What a card's own log says of how well it will be recalled, whichever rule schedules it. */
import type { CardEvent } from '../event.ts'
import type { Quality } from '../grade.ts'
import type { StudyDay } from '../time.ts'
import { firstMemory, memoryOfSchedule, nextMemory, recallAfter, type Memory, type Rating } from './fsrs.ts'

/** What the predictor reads of an event. */
export type Remembered = Pick<CardEvent, 'studyDay' | 'body'>

interface Held {
  readonly memory: Memory
  /** Of the last answer. */
  readonly day: StudyDay
}

/**
 * The chance that a card is recalled on a day, 0–1, from its events that count, in the order of the log; null for a card
 * that nobody has answered, and for one that is new again.
 */
export function recallOn(day: StudyDay, events: readonly Remembered[]): number | null {
  const held = events.reduce(after, null)
  return held === null ? null : recallAfter(held.memory, day - held.day)
}

function after(held: Held | null, { body, studyDay }: Remembered): Held | null {
  switch (body.kind) {
    case 'answered':
      return answered(held, ratingOf(body.q), studyDay)
    case 'history_imported': {
      const rating = ratingOfButton(body.button)
      // Moved by hand, or no answer at all.
      return rating === null || body.type > 3 ? held : answered(held, rating, studyDay)
    }
    case 'state_imported': {
      const { schedule, interval, ease } = body.state
      if (held !== null || schedule.kind === 'new') return held
      return { memory: memoryOfSchedule(interval, ease), day: schedule.lastDay }
    }
    case 'reset':
      return null
    default:
      return held
  }
}

function answered(held: Held | null, rating: Rating, day: StudyDay): Held {
  if (held === null) return { memory: firstMemory(rating), day }
  return { memory: nextMemory(held.memory, rating, day - held.day), day }
}

/** 0, 1 and 2 are failures alike; 3 was hard, 4 good, 5 easy. */
function ratingOf(q: Quality): Rating {
  if (q < 3) return 1
  return q === 3 ? 2 : q === 4 ? 3 : 4
}

function ratingOfButton(button: number): Rating | null {
  return button === 1 || button === 2 || button === 3 || button === 4 ? button : null
}
