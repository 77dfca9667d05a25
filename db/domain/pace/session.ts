import { type Costs, ROUNDING, secondsFor } from './seconds.ts'

const MS_PER_MINUTE = 60_000

/** Whether a session has had its minutes; asked after a card, never in the middle of one. */
export function timeIsUp(elapsedMs: number, minutes: number): boolean {
  return elapsedMs >= minutes * MS_PER_MINUTE
}

/** Whole minutes, rounded up, for what is left of the day (the counts of the queue). */
export function minutesLeft(left: Readonly<Record<'due' | 'new' | 'drill', number>>, costs: Costs): number {
  return Math.max(0, Math.ceil(secondsFor(left, costs) / 60 - ROUNDING))
}
