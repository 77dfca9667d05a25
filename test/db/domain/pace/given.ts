import type { CardId } from '../../../../db/domain/ids.ts'
import type { ForecastInput, SeenRow } from '../../../../db/domain/pace/load.ts'
import { DEFAULT_COSTS, answersThatFit } from '../../../../db/domain/pace/seconds.ts'
import type { DueCandidate, NewCandidate, QueueInput } from '../../../../db/domain/queue/candidates.ts'
import { NO_LIMITS } from '../../../../db/domain/queue/deck-limits.ts'
import { answered, buildQueue, head } from '../../../../db/domain/queue/queue.ts'
import { sm2 } from '../../../../db/domain/scheduler/sm2.ts'
import { addDays, studyDayOf } from '../../../../db/domain/time.ts'
import { due, own } from '../queue/given.ts'

export const TODAY = studyDayOf(20_778)

/** A seen card that comes up in so many days, negative when overdue; in its third repetition unless said otherwise. */
export function seen(inDays: number, given: Partial<Omit<SeenRow, 'due'>> & { plannedIn?: number } = {}): SeenRow {
  const { n = 3, ease = 250, interval = 15, plannedIn = inDays } = given
  return { due: addDays(TODAY, inDays), scheduledDue: addDays(TODAY, plannedIn), n, ease, interval }
}

/** Thirty days from today with nothing in the collection. */
export function forecastInput(given: Partial<ForecastInput> & { days?: number } = {}): ForecastInput {
  const { days = 30, ...rest } = given
  return {
    seen: [],
    newAvailable: 0,
    from: TODAY,
    to: addDays(TODAY, days - 1),
    newUntil: null,
    done: { due: 0, new: 0 },
    longestInterval: 36_500,
    minutes: 20,
    costs: DEFAULT_COSTS,
    ...rest,
  }
}

/** What a day with the queue brought. */
export interface LivedDay {
  readonly due: number
  readonly new: number
  readonly catchingUp: boolean
}

/**
 * The forecast's days lived through with the queue itself: every morning the cards are read and the queue is built, every
 * card it shows is answered Good.
 */
export function lived(input: ForecastInput, newPerDay: number): readonly LivedDay[] {
  const cards = new Map<CardId, SeenRow>(input.seen.map((row, at) => [due(`seen${at}`).card, row]))
  let fresh: readonly NewCandidate[] = Array.from({ length: input.newAvailable }, (_, at) => own(`new${at}`, at))
  return Array.from({ length: input.to - input.from + 1 }, (_, at) => {
    const today = addDays(input.from, at)
    const ends = input.newUntil !== null && today > input.newUntil
    let queue = buildQueue(morning(input, cards, fresh, at, ends ? 0 : newPerDay))
    const count = { due: at === 0 ? input.done.due : 0, new: at === 0 ? input.done.new : 0 }
    for (let shown = head(queue); shown !== null; shown = head(queue)) {
      count[shown.from === 'new' ? 'new' : 'due']++
      cards.set(shown.card, good(cards.get(shown.card), today, input.longestInterval))
      queue = answered(queue, shown, false)
    }
    fresh = fresh.filter(({ card }) => !cards.has(card))
    return { ...count, catchingUp: queue.catchUp !== null }
  })
}

function morning(
  input: ForecastInput,
  cards: ReadonlyMap<CardId, SeenRow>,
  fresh: readonly NewCandidate[],
  at: number,
  newPerDay: number,
): QueueInput {
  const today = addDays(input.from, at)
  const done = at === 0 ? input.done : { due: 0, new: 0 }
  const cardsDue = [...cards].flatMap(([card, row]): readonly DueCandidate[] =>
    row.due <= today ? [{ ...due(card), due: row.due, interval: row.interval }] : [],
  )
  return {
    day: today,
    due: cardsDue,
    fresh,
    drill: [],
    blocks: [],
    together: new Set(),
    progress: {
      dueDone: done.due,
      newDone: done.new,
      ownNewDone: done.new,
      lastBlock: null,
      notesSeen: new Set(),
      notesApart: new Set(),
    },
    limits: { left: newPerDay - done.new, fresh: NO_LIMITS, reviews: NO_LIMITS },
    backlog: { fits: answersThatFit(input.minutes, input.costs), allNow: false, newAnyway: false },
  }
}

function good(row: SeenRow | undefined, today: typeof TODAY, longestInterval: number): SeenRow {
  if (row && today < row.scheduledDue) return { ...row, due: row.scheduledDue }
  const after = sm2(row ?? { n: 0, ease: 250, interval: 0 }, 4, longestInterval)
  const next = addDays(today, after.interval)
  return { ...after, due: next, scheduledDue: next }
}
