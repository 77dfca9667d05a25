/** Sessions outside of the day's plan, kept while they run: an answer moves them on, anything else builds them anew. */
import type { StudyScope } from '../../api/values.ts'
import type { AnswerMode } from '../../domain/event.ts'
import type { CardId } from '../../domain/ids.ts'
import type { Costs } from '../../domain/pace/seconds.ts'
import type { CardRef } from '../../domain/queue/candidates.ts'
import { afterStudy, leaving, type StudyQueue } from '../../domain/study/queue.ts'
import type { StudyDay } from '../../domain/time.ts'
import type { Now, Store } from '../transact.ts'
import { buildStudy } from './build.ts'

/** What a committed answer means for a session. */
export interface Given {
  readonly card: CardRef
  readonly mode: AnswerMode
  /** Missed in cram; else sent into the drill, or left there. */
  readonly comesBack: boolean
}

export interface Studies {
  /** @throws AppError `bad-input` for a search that cannot be read */
  queue(scope: StudyScope, now: Now, costs: Costs): StudyQueue
  /** Moves on after a committed answer. @param before `store.generation()` as it was when the answer was written */
  answered(given: Given, before: number): void
  /** Moves on after a card was buried, or has gone. */
  left(card: CardId, before: number): void
}

interface Kept {
  readonly queue: StudyQueue
  readonly day: StudyDay
  /** What the collection was when the queue was right. */
  readonly generation: number
}

/** Two windows, and one to go back to. */
const KEPT_SESSIONS = 3

export function openStudies(store: Store): Studies {
  const kept = new Map<string, Kept>()
  const move = (before: number, step: (queue: StudyQueue) => StudyQueue) => {
    for (const [key, { queue, day, generation }] of kept) {
      if (generation === before) kept.set(key, { queue: step(queue), day, generation: store.generation() })
      else kept.delete(key)
    }
  }
  return {
    queue: (scope, now, costs) => {
      const key = JSON.stringify(scope)
      const known = kept.get(key)
      if (known?.generation === store.generation() && known.day === now.day) return known.queue
      const queue = buildStudy(store, scope, now, costs)
      kept.delete(key)
      kept.set(key, { queue, day: now.day, generation: store.generation() })
      const [oldest] = kept.keys()
      if (kept.size > KEPT_SESSIONS && oldest !== undefined) kept.delete(oldest)
      return queue
    },
    answered: (given, before) => move(before, queue => afterGiven(queue, given)),
    left: (card, before) => move(before, queue => leaving(queue, card)),
  }
}

/** Cram is nothing to those who review ahead, and the other way about. */
function afterGiven(queue: StudyQueue, { card, mode, comesBack }: Given): StudyQueue {
  if (queue.cram !== (mode === 'cram')) return queue
  const known = [...queue.cards, ...queue.drill].find(other => other.card === card.card)
  return afterStudy(queue, { card: known ?? { ...card, seen: true }, comesBack })
}
