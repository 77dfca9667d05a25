import type { CardState, Schedule } from '../card.ts'
import type { Answered, DrillRule } from '../event.ts'
import { isPass, type Quality } from '../grade.ts'
import { addDays, type StudyDay } from '../time.ts'
import { sm2 } from './sm2.ts'

type Seen = Extract<Schedule, { kind: 'seen' }>

/** Whether a `review` or `early` answer sends its card into today's drill. */
export function repeatsToday(rule: DrillRule, q: Quality): boolean {
  switch (rule) {
    case 'below-good':
      return q < 4
    case 'missed':
      return !isPass(q)
    case 'off':
      return false
  }
}

/**
 * The card after an answer. The mode is obeyed as it was logged: it was right when the answer was given, and a replay
 * must not judge it anew. An `early` answer to a card that an undo or a merge has made new again is its first one.
 */
export function answered(state: CardState, answer: Answered, day: StudyDay): CardState {
  switch (answer.mode) {
    case 'cram':
      return state
    case 'drill':
      return isPass(answer.q) ? { ...state, drillDay: null } : state
    case 'review':
    case 'early':
      return {
        ...scheduled(state, answer, day),
        known: false,
        drillDay: repeatsToday(answer.drill, answer.q) ? day : null,
      }
  }
}

function scheduled(state: CardState, answer: Answered, day: StudyDay): CardState {
  if (!isPass(answer.q)) return failed(state, answer, day)
  if (answer.mode === 'early' && state.schedule.kind === 'seen') {
    return { ...state, schedule: passedEarly(state.schedule, day) }
  }
  return { ...state, ...repeated(state, answer, day) }
}

/** SM-2's step and the dates it asks for. */
function repeated(state: CardState, { q, longestInterval }: Answered, day: StudyDay) {
  const { n, ease, interval } = sm2(state, q, longestInterval)
  const due = addDays(day, interval)
  const schedule: Seen = { kind: 'seen', lastDay: day, due, scheduledDue: due, forwardedTo: [] }
  return { n, ease, interval, schedule }
}

function failed(state: CardState, answer: Answered, day: StudyDay): CardState {
  const counts = state.schedule.kind === 'seen' && state.failedDay !== day
  return {
    ...state,
    ...repeated(state, answer, day),
    lapses: state.lapses + (state.n >= 1 ? 1 : 0),
    failures: state.failures + (counts ? 1 : 0),
    failedDay: counts ? day : state.failedDay,
  }
}

/**
 * Back to the next day it was forwarded to, else to the day SM-2 asked for. That day can only have come already when the
 * learner set it by hand on a day the card had been answered; the card then waits until tomorrow, and is a review there.
 */
function passedEarly(schedule: Seen, day: StudyDay): Seen {
  const forwardedTo = schedule.forwardedTo.filter(forwarded => forwarded > day)
  const tomorrow = addDays(day, 1)
  const planned = schedule.scheduledDue > day ? schedule.scheduledDue : tomorrow
  return { ...schedule, lastDay: day, due: forwardedTo[0] ?? planned, forwardedTo }
}
