import { type CardState, HIGHEST_FLAG, LEAST_EASE } from '../card.ts'
import { orInvalid } from '../errors.ts'
import type { Answered, CardEventBody } from '../event.ts'

/** Days and intervals stay below this (some 2,700 years), so that a sum of two is always a date. */
const MOST_DAYS = 1_000_000
/** Longest thinking or reading time kept, in ms. */
export const LONGEST_MS = 60_000

/** Refuses with `bad-input` a body that is wrong whatever the card: numbers that are no integers or out of range. */
export function checkBody(body: CardEventBody): void {
  switch (body.kind) {
    case 'answered':
      return checkAnswered(body)
    case 'state_imported':
      return checkState(body.state)
    case 'due_set':
      return orInvalid(isDay(body.due), 'due')
    case 'ease_set':
      return orInvalid(isWhole(body.ease, LEAST_EASE), 'ease')
    case 'repositioned':
      return orInvalid(Number.isSafeInteger(body.position), 'position')
    case 'buried':
      return orInvalid(isDay(body.until), 'until')
    case 'flagged':
      return orInvalid(isWhole(body.flag, 0, HIGHEST_FLAG), 'flag')
    case 'leeched':
      return orInvalid(isWhole(body.threshold, 1), 'threshold')
    case 'forwarded':
      return orInvalid(
        body.days.every(days => isWhole(days, 1, MOST_DAYS)),
        'days',
      )
    case 'history_imported':
    case 'reset':
    case 'unburied':
    case 'suspended':
    case 'unsuspended':
    case 'rewritten':
    case 'known_set':
    case 'scheduler_changed':
    case 'undone':
      return
  }
}

/**
 * Whether the event can happen to a card in this state. It always could when it was logged; a replay meets it on another
 * state only after something before it was undone or merged in.
 */
export function fits(state: CardState, body: CardEventBody): boolean {
  if (body.kind === 'due_set') return state.schedule.kind === 'seen'
  if (body.kind === 'known_set') return !body.known || state.schedule.kind === 'new'
  return true
}

function checkAnswered(answer: Answered): void {
  orInvalid(isWhole(answer.q, 0, 5), 'q')
  orInvalid(isWhole(answer.longestInterval, 1, MOST_DAYS), 'longestInterval')
  orInvalid(isWhole(answer.leechThreshold, 1, MOST_DAYS), 'leechThreshold')
  orInvalid(isWhole(answer.thinkMs, 0, LONGEST_MS), 'thinkMs')
  orInvalid(isWhole(answer.readMs, 0, LONGEST_MS), 'readMs')
}

function checkState(state: CardState): void {
  const isNew = state.schedule.kind === 'new'
  orInvalid(isWhole(state.n, 0) && !(isNew && state.n > 0), 'n')
  orInvalid(isWhole(state.ease, LEAST_EASE), 'ease')
  orInvalid(isNew ? state.interval === 0 : isWhole(state.interval, 1, MOST_DAYS), 'interval')
  orInvalid(isWhole(state.lapses, 0), 'lapses')
  orInvalid(isWhole(state.failures, 0), 'failures')
  orInvalid(Number.isSafeInteger(state.position), 'position')
  orInvalid(isWhole(state.flag, 0, HIGHEST_FLAG), 'flag')
  orInvalid(isNew || !state.known, 'known')
  for (const day of [state.failedDay, state.buriedUntil, state.drillDay]) orInvalid(day === null || isDay(day), 'day')
  checkDates(state.schedule)
}

function checkDates(schedule: CardState['schedule']): void {
  if (schedule.kind === 'new') return
  const { lastDay, due, scheduledDue, forwardedTo } = schedule
  orInvalid([lastDay, due, scheduledDue, ...forwardedTo].every(isDay), 'day')
  const ascending = [...forwardedTo, scheduledDue]
  orInvalid(
    forwardedTo.every((day, index) => day < (ascending[index + 1] ?? day)),
    'forwardedTo',
  )
}

function isDay(day: number): boolean {
  return isWhole(day, -MOST_DAYS, MOST_DAYS)
}

function isWhole(value: number, least: number, most: number = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most
}
