import { isHit } from '../attempt/outcome.ts'
import type { Candidate, Wish } from './candidate.ts'

/** Which candidates come first; lower first. */
export type Urgency = 0 | 1 | 2

type Asked = Pick<Candidate, 'points' | 'lastDay'>

/** Unseen first: never asked, then the rest. Weak first: went wrong, then never asked, then what went well. */
export function urgencyOf({ points }: Asked, first: Wish['first']): Urgency {
  if (first === 'unseen') return points === null ? 0 : 1
  if (points === null) return 1
  return isHit(points) ? 2 : 0
}

/** By urgency; within it the worst marks first (weak first), then what was asked longest ago. */
export function byUrgency(a: Asked, b: Asked, first: Wish['first']): number {
  const urgency = urgencyOf(a, first) - urgencyOf(b, first)
  if (urgency !== 0) return urgency
  const marks = first === 'weak' ? (a.points ?? 0) - (b.points ?? 0) : 0
  return marks || (a.lastDay ?? 0) - (b.lastDay ?? 0)
}
