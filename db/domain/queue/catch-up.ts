import type { StudyDay } from '../time.ts'
import { type DueCandidate, tierRank } from './candidates.ts'

/** Even the largest backlog shrinks by this share a day. */
const LEAST_SHARE = 7

/** A day on which more is due than fits into its minutes. */
export interface CatchUp {
  /** Cards due on the day, those already answered included. */
  readonly backlog: number
  /** How many of them are asked for today, those already answered included. */
  readonly quota: number
}

/**
 * The day's quota, or null when all that is due fits: what fits, and at least a seventh of the backlog, rounded up.
 * Both numbers count the due cards already answered today, so that the quota stands still while the learner works.
 */
export function catchUpOf(backlog: number, fits: number): CatchUp | null {
  if (backlog <= fits) return null
  return { backlog, quota: Math.max(fits, Math.ceil(backlog / LEAST_SHARE)) }
}

/** Days a card is overdue: those since its due day, less those on which a sibling stood in its place; never below 0. */
export function lateness({ due, keptBack }: Pick<DueCandidate, 'due' | 'keptBack'>, day: StudyDay): number {
  return Math.max(0, day - due - keptBack)
}

/**
 * Which of two due cards comes first while catching up: due today before overdue, then the smaller lateness ÷ interval,
 * then essential before core before the rest; 0 when that decides nothing.
 */
export function byUrgency(a: DueCandidate, b: DueCandidate, day: StudyDay): number {
  const share = lateness(a, day) * daysOf(b.interval) - lateness(b, day) * daysOf(a.interval)
  return share === 0 ? tierRank(a.tier) - tierRank(b.tier) : share
}

function daysOf(interval: number): number {
  return Math.max(1, interval)
}
