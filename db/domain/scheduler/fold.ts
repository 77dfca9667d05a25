import { type CardState, newCard } from '../card.ts'
import type { CardEvent, EventName } from '../event.ts'
import { replay } from './apply.ts'

/** The order of the log, the same on every machine: by `seq`, then by device; never by clock. */
export function compareEvents(a: EventName, b: EventName): number {
  if (a.seq !== b.seq) return a.seq - b.seq
  if (a.device === b.device) return 0
  return a.device < b.device ? -1 : 1
}

/**
 * The events that count, in the order of the log: without those cancelled and without the cancelling. An `undone` that is
 * itself undone cancels nothing (a redo), and so on without end; one that names a later event, or none, is void.
 */
export function effective<T extends EventName & Pick<CardEvent, 'body'>>(events: readonly T[]): readonly T[] {
  const ordered = events.toSorted(compareEvents)
  const cancelled = new Set<string>()
  const spans: Span[] = []
  const standing: T[] = []
  for (const event of ordered.toReversed()) {
    if (cancelled.has(nameOf(event)) || spans.some(span => isWithin(event, span))) continue
    if (event.body.kind !== 'undone') standing.push(event)
    else if (event.body.through === undefined) cancelled.add(nameOf(event.body.of))
    else spans.push({ ...event.body.of, through: event.body.through })
  }
  return standing.toReversed()
}

/** The state of one card after its events (in any order); without any it is new at its first position. */
export function fold(events: readonly CardEvent[], firstPosition: number): CardState {
  return effective(events).reduce<CardState>(
    (state, event) => replay(state, event.body, event.studyDay),
    newCard(firstPosition),
  )
}

/** Events of one device that were cancelled together. */
interface Span extends EventName {
  readonly through: number
}

function isWithin({ seq, device }: EventName, span: Span): boolean {
  return device === span.device && seq >= span.seq && seq <= span.through
}

function nameOf({ seq, device }: EventName): string {
  return `${seq} ${device}`
}
