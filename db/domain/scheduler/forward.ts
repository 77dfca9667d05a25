import type { CardState } from '../card.ts'
import { addDays, type StudyDay } from '../time.ts'

/**
 * The card brought forward to the given numbers of days (≥ 1) from `day`. Only `due` moves, only to an earlier day: days
 * that are not before `scheduledDue` are ignored. A new card goes to the front of the new queue instead. Due, suspended
 * and known cards come back as the very same object.
 */
export function forward(state: CardState, days: readonly number[], day: StudyDay): CardState {
  if (state.suspended || state.known) return state
  const { schedule } = state
  if (schedule.kind === 'new') return { ...state, position: frontPosition(state.position, day) }
  const asked = days.map(ahead => addDays(day, ahead)).filter(target => target < schedule.scheduledDue)
  if (schedule.due <= day || asked.length === 0) return state
  const forwardedTo = [...new Set([...schedule.forwardedTo, ...asked])].toSorted((a, b) => a - b)
  const first = forwardedTo[0] ?? schedule.due
  return { ...state, schedule: { ...schedule, due: first < schedule.due ? first : schedule.due, forwardedTo } }
}

/**
 * A place before every card that was only ever positioned from 0 up: below zero by the day, so that what was forwarded
 * last comes first. Cards forwarded on one day share it. A card never moves back.
 */
function frontPosition(position: number, day: StudyDay): number {
  return Math.min(position, -1 - Math.max(0, day))
}
