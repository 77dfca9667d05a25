/** What was learned elsewhere, into the log of the collection. */
import { newCard, type CardState } from '../../domain/card.ts'
import type { CardEvent, CardEventBody, EventName } from '../../domain/event.ts'
import type { CardId } from '../../domain/ids.ts'
import { replay } from '../../domain/scheduler/apply.ts'
import { fold } from '../../domain/scheduler/fold.ts'
import type { BatchCard, BatchEvent } from '../../formats/batch.ts'
import type { LongOperation } from '../transact-long.ts'
import type { LogTime, Store } from '../transact.ts'

/**
 * Writes what is known of a card's past, oldest first; a card that is new and has none leaves no line.
 * @returns its state, null when it is new
 */
export function writePast(
  store: Store,
  operation: LongOperation,
  timeOf: (ms: number) => LogTime,
  id: CardId,
  { position, state, reviews, events = [] }: BatchCard,
): CardState | null {
  if (state === null && reviews.length === 0 && events.length === 0) return null
  const first = newCard(position)
  if (events.length > 0) {
    const told = logAgain(store, operation, id, events, first)
    // The learner chose another ease than the log tells of.
    if (state === null || state.ease === told.ease) return told
    const eased = { ...told, ease: state.ease }
    operation.append(id, { kind: 'ease_set', ease: state.ease }, eased)
    return eased
  }
  for (const review of reviews) {
    operation.append(id, { kind: 'history_imported', ...review }, first, timeOf(review.at))
  }
  if (state === null) return first
  operation.append(id, { kind: 'state_imported', state }, state)
  return state
}

/** Our own log of a card under new numbers, which the lines that name others follow. */
function logAgain(
  { device }: Store,
  operation: LongOperation,
  card: CardId,
  events: readonly BatchEvent[],
  first: CardState,
): CardState {
  const renamed = new Map<string, EventName>()
  const written: CardEvent[] = []
  let state = first
  for (const event of events) {
    const body = bodyAgain(event.body, renamed)
    if (body === null) continue
    const { at: ms, zoneOffset, studyDay: day } = event
    const own: CardEvent = { ...event, card, device, seq: operation.lastSeq() + 1, body }
    written.push(own)
    state = body.kind === 'undone' ? fold(written, first.position) : replay(state, body, day)
    operation.append(card, body, state, { ms, zoneOffset, day })
    renamed.set(nameOf(event), { seq: own.seq, device })
  }
  return state
}

/** A line that cancels one which is not there says nothing. */
function bodyAgain(body: CardEventBody, renamed: ReadonlyMap<string, EventName>): CardEventBody | null {
  if (body.kind !== 'undone') return body
  const of = renamed.get(nameOf(body.of))
  return of === undefined || body.through !== undefined ? null : { kind: 'undone', of }
}

function nameOf({ seq, device }: EventName): string {
  return `${seq} ${device}`
}
