import type { CardId } from '../ids.ts'
import type { CardRef, DueCandidate, NewCandidate, QueueInput } from './candidates.ts'
import type { CatchUp } from './catch-up.ts'
import { planDue } from './due-order.ts'
import { type Fifo, fifoOf, popped, pushed, valuesOf } from './fifo.ts'
import { planNew } from './new-order.ts'
import { afterAnswer, afterAnswers, afterLeaving } from './progress.ts'

/** Which part of the queue a card is shown from. */
export type Source = 'due' | 'new' | 'drill'

/** A card to show, and from which part of the queue. */
export interface Shown extends CardRef {
  readonly from: Source
}

/**
 * What is left of a study day. It is never changed: every step gives a new one that shares the lists and only moves the
 * places in them, so that a step costs the same however much is due.
 */
export interface DayQueue {
  /** The collection as it was when the queue was built. */
  readonly input: QueueInput
  /** Set on a day on which more is due than fits. */
  readonly catchUp: CatchUp | null
  readonly due: readonly DueCandidate[]
  /** How many of `due` have been answered since. */
  readonly dueAt: number
  readonly fresh: readonly NewCandidate[]
  /** How many of `fresh` have been answered since. */
  readonly freshAt: number
  readonly drill: Fifo<CardRef>
}

/**
 * The queue of a study day. It depends on nothing but its input, so that a restart or an undo in the middle of the day
 * gives the very order that was left.
 */
export function buildQueue(input: QueueInput): DayQueue {
  const { cards, notes, catchUp } = planDue(input)
  const fresh = catchUp !== null && !input.backlog.newAnyway ? [] : planNew(input, notes)
  return { input, catchUp, due: cards, dueAt: 0, fresh, freshAt: 0, drill: fifoOf(input.drill) }
}

/** The card to show now, or null when the day is done. */
export function head(queue: DayQueue): Shown | null {
  const from = turn(queue)
  const next = nextOf(queue, from)
  return next ? { ...refOf(next), from } : null
}

/** Cards left today in each part; a card kept back for its sibling, or by the quota, is not among them. */
export function counts(queue: DayQueue): Readonly<Record<Source, number>> {
  return {
    due: queue.due.length - queue.dueAt,
    new: queue.fresh.length - queue.freshAt,
    drill: queue.drill.size,
  }
}

/**
 * After an answer (`review`, `early` or `drill`; cram leaves the queue alone). The card at the head takes constant time;
 * any other, also one that is not in the queue, builds it anew.
 * @param intoDrill Whether the card is to be repeated today: a miss, or "not yet" in the drill.
 */
export function answered(queue: DayQueue, card: CardRef, intoDrill: boolean): DayQueue {
  const shown = head(queue)
  if (shown?.card !== card.card) return buildQueue(afterAnswer(inputNow(queue), card, intoDrill))
  const next = moved(queue, shown.from)
  return intoDrill ? { ...next, drill: pushed(next.drill, refOf(card)) } : next
}

/**
 * After a card has left the queue unanswered; builds it anew, so that what it held back can come.
 * @param why `buried` only for today: cards that depend on it go on waiting. `gone` when it was suspended, deleted or is
 * known: it counts as met.
 */
export function without(queue: DayQueue, card: CardId, why: 'buried' | 'gone'): DayQueue {
  return buildQueue(afterLeaving(inputNow(queue), card, why))
}

/** The next `count` cards, if all go well from here: what to prepare, beginning with the head. */
export function peek(queue: DayQueue, count: number): readonly Shown[] {
  const next: Shown[] = []
  let rest = queue
  for (let shown = head(rest); shown !== null && next.length < count; shown = head(rest)) {
    next.push(shown)
    rest = moved(rest, shown.from)
  }
  return next
}

/** The input that the collection would give now, from which the same queue would be built. */
export function inputNow({ input, due, dueAt, fresh, freshAt, drill }: DayQueue): QueueInput {
  return afterAnswers(input, { due: due.slice(0, dueAt), fresh: fresh.slice(0, freshAt) }, valuesOf(drill))
}

/**
 * New cards are spread evenly among the due ones, by counts of the whole day alone: the next is new when the share of
 * new cards met would otherwise fall behind the share of due cards done, which it cannot once all are met. The drill
 * comes after both.
 */
function turn({ input: { progress }, due, dueAt, fresh, freshAt }: DayQueue): Source {
  if (dueAt === due.length) return freshAt < fresh.length ? 'new' : 'drill'
  const allDue = progress.dueDone + due.length
  const allNew = progress.newDone + fresh.length
  const dueShare = (progress.dueDone + dueAt + 0.5) * allNew
  const newShare = (progress.newDone + freshAt + 0.5) * allDue
  return newShare <= dueShare ? 'new' : 'due'
}

function nextOf({ due, dueAt, fresh, freshAt, drill }: DayQueue, from: Source): CardRef | undefined {
  switch (from) {
    case 'due':
      return due[dueAt]
    case 'new':
      return fresh[freshAt]
    case 'drill':
      return drill.front?.value
  }
}

/** Past the head, which was shown from this part. */
function moved(queue: DayQueue, from: Source): DayQueue {
  switch (from) {
    case 'due':
      return { ...queue, dueAt: queue.dueAt + 1 }
    case 'new':
      return { ...queue, freshAt: queue.freshAt + 1 }
    case 'drill':
      return { ...queue, drill: popped(queue.drill) }
  }
}

function refOf({ card, note, deck }: CardRef): CardRef {
  return { card, note, deck }
}
