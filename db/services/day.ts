/**
 * The study day as the collection process keeps it in memory: the queue of each scope, built once and moved on by
 * answers, and built anew when anything else changed or the day rolled over.
 */
import type { Scope, StudyScope } from '../api/values.ts'
import type { CardId } from '../domain/ids.ts'
import { answered, buildQueue, without, type DayQueue } from '../domain/queue/queue.ts'
import type { CardRef } from '../domain/queue/candidates.ts'
import type { StudyDay } from '../domain/time.ts'
import { gather } from './gather.ts'
import { planOfDay, type DayPace } from './pace.ts'
import type { Now, Store } from './transact.ts'

/** What is part of the day, other than a session outside of its plan. */
export type DayScope = Exclude<Scope, StudyScope>

/** The queues of today. The clock is read once per call, by whoever serves it. */
export interface Day {
  queue(scope: DayScope, now: Now): DayQueue
  /** The pace the day was planned with. */
  pace(now: Now): DayPace
  /** Moves on after an answer that was committed. */
  answered(now: Now, card: CardRef, intoDrill: boolean): void
  /** Moves on after a card was buried, or has gone. */
  left(now: Now, card: CardId, why: 'buried' | 'gone'): void
  /** Forgets everything: something else than an answer changed. */
  forget(): void
}

interface Kept {
  readonly day: StudyDay
  readonly pace: DayPace
  readonly queues: Map<string, DayQueue>
}

export function openDay(store: Store): Day {
  let kept: Kept | null = null
  const at = ({ day }: Now): Kept => {
    if (kept === null || kept.day !== day) kept = { day, pace: planOfDay(store, day), queues: new Map() }
    return kept
  }
  const move = (now: Now, step: (queue: DayQueue) => DayQueue): void => {
    const { queues } = at(now)
    for (const [key, queue] of queues) queues.set(key, step(queue))
  }
  return {
    queue: (scope, now) => {
      const { day, pace, queues } = at(now)
      const key = keyOf(scope)
      const queue = queues.get(key) ?? buildQueue(gather(store.read, day, scope, pace.plan))
      queues.set(key, queue)
      return queue
    },
    pace: now => at(now).pace,
    answered: (now, card, intoDrill) => move(now, queue => answered(queue, card, intoDrill)),
    left: (now, card, why) => move(now, queue => without(queue, card, why)),
    forget: () => {
      kept = null
    },
  }
}

function keyOf(scope: DayScope): string {
  return scope.kind === 'deck' ? `deck ${scope.deck}` : scope.kind
}
