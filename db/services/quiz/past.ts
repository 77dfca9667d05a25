import type { PastAttempt } from '../../api/quiz.ts'
import { scoreOfTally } from '../../domain/quiz/attempt/tally.ts'
import * as attempts from '../../repositories/attempts.ts'
import { dayLabel } from '../labels.ts'
import type { Open } from '../open.ts'

const MOST_LISTED = 100

/** The newest attempts, the newest first; one that has not ended has no score yet. */
export function past({ store }: Open): PastAttempt[] {
  return attempts.newest(store.read, MOST_LISTED).map(({ id, kind, title, state, day, count, result }) => ({
    attempt: id,
    kind,
    title,
    state,
    day: dayLabel(day),
    k: result?.k ?? 0,
    hits: result?.hits ?? 0,
    score: result === null ? null : scoreOfTally(result),
    usedMs: result?.usedMs ?? 0,
    count,
  }))
}
