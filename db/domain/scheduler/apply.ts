import { type CardState, newCard } from '../card.ts'
import { orInvalid } from '../errors.ts'
import type { AnswerMode, CardEventBody } from '../event.ts'
import type { StudyDay } from '../time.ts'
import { answered } from './answer.ts'
import { checkBody, fits } from './check.ts'
import { forward } from './forward.ts'

/**
 * The card after an event of the given study day: the one step that answers, previews and replays all take.
 * Throws `bad-input` for numbers out of range and for an event that cannot happen to this card (a due date for a new
 * one, "know it" for a seen one).
 */
export function apply(state: CardState, body: CardEventBody, day: StudyDay): CardState {
  checkBody(body)
  orInvalid(fits(state, body), body.kind)
  return step(state, body, day)
}

/**
 * The same step in a replay, where an earlier event may since have been undone: an event that no longer fits the card
 * leaves it alone. Throws `bad-input` for numbers out of range.
 */
export function replay(state: CardState, body: CardEventBody, day: StudyDay): CardState {
  checkBody(body)
  return fits(state, body) ? step(state, body, day) : state
}

/**
 * How an answer given now counts (cram, which the learner chooses, apart): `drill` while the card is in the drill of
 * `day`, `review` when it is new or its scheduled day has come, else `early`, as is any further answer on one day.
 */
export function modeOf(state: CardState, day: StudyDay): Exclude<AnswerMode, 'cram'> {
  if (state.drillDay === day) return 'drill'
  const { schedule } = state
  if (schedule.kind === 'new') return 'review'
  return day < schedule.scheduledDue || schedule.lastDay === day ? 'early' : 'review'
}

/** Whether this change made a leech: failures rose to the threshold (≥ 1), or by another half of it, rounded up. */
export function leechReached(before: CardState, after: CardState, threshold: number): boolean {
  if (after.failures <= before.failures) return false
  const beyond = after.failures - threshold
  return beyond >= 0 && beyond % Math.ceil(threshold / 2) === 0
}

function step(state: CardState, body: CardEventBody, day: StudyDay): CardState {
  switch (body.kind) {
    case 'answered':
      return answered(state, body, day)
    case 'state_imported':
      return body.state
    case 'reset':
      return { ...newCard(state.position), flag: state.flag, suspended: state.suspended }
    case 'due_set':
      return dueOn(state, body.due)
    case 'ease_set':
      return { ...state, ease: body.ease }
    case 'repositioned':
      return { ...state, position: body.position }
    case 'buried':
      return { ...state, buriedUntil: body.until }
    case 'unburied':
      return { ...state, buriedUntil: null }
    case 'suspended':
      return { ...state, suspended: true }
    case 'unsuspended':
      return { ...state, suspended: false }
    case 'flagged':
      return { ...state, flag: body.flag }
    case 'leeched':
      return body.suspend ? { ...state, suspended: true } : state
    case 'rewritten':
      return { ...state, failures: 0, failedDay: null }
    case 'known_set':
      return { ...state, known: body.known }
    case 'forwarded':
      return forward(state, body.days, day)
    case 'history_imported':
    case 'scheduler_changed':
    case 'undone':
      return state
  }
}

function dueOn(state: CardState, due: StudyDay): CardState {
  if (state.schedule.kind === 'new') return state
  return { ...state, schedule: { ...state.schedule, due, scheduledDue: due, forwardedTo: [] } }
}
