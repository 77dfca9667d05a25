/** The log of a card, read from its end, with the state before each line. */
import type { ReadDb } from '../../connection.ts'
import { newCard, type CardState } from '../../domain/card.ts'
import type { CardEvent, CardEventKind, EventName } from '../../domain/event.ts'
import type { CardId } from '../../domain/ids.ts'
import { effective } from '../../domain/scheduler/fold.ts'
import * as cardEvents from '../../repositories/card-events.ts'

/** Lines that are read at once, and the most that one page shows. */
export const PAGE = 50

/** A line of the log as it was written, and whether it counts. */
export interface Line {
  readonly event: CardEvent
  readonly before: CardState
  readonly undone: boolean
}

/** The card of which it is read. */
export interface Logged {
  readonly id: CardId
  readonly firstPosition: number
}

/**
 * The lines of a card behind one, or from its end on, newest first; read in pages, as far as they are asked for.
 * @param kinds of events that are wanted, among them all that change what is asked of `before`; null: all
 */
export function* linesBehind(
  db: ReadDb,
  { id, firstPosition }: Logged,
  from: EventName | null,
  kinds: readonly CardEventKind[] | null = null,
): Generator<Line> {
  const cancelling = cardEvents.undoneOf(db, id)
  for (let last = from; ;) {
    // One more than a page: every event carries the state after it, which is the one before the next.
    const events = cardEvents.behind(db, id, last, PAGE + 1, kinds)
    const page = events.slice(0, PAGE)
    const standing = standingOf(page, cancelling)
    for (const [at, event] of page.entries()) {
      const before = events[at + 1]?.after ?? newCard(firstPosition)
      yield { event, before, undone: event.body.kind !== 'undone' && !standing.has(nameOf(event)) }
    }
    if (events.length <= PAGE) return
    last = page.at(-1) ?? null
  }
}

/** Names of the events of a page that count: only what cancels can take that from them, and that is all here. */
function standingOf(page: readonly CardEvent[], cancelling: readonly CardEvent[]): ReadonlySet<string> {
  const told = page.filter(({ body }) => body.kind !== 'undone')
  return new Set(effective([...told, ...cancelling]).map(nameOf))
}

function nameOf({ seq, device }: EventName): string {
  return `${seq} ${device}`
}
