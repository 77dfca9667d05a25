/** Cards as Anki has them: the way back of `domain/transfer/anki-card.ts`. */
import type { CardState, Schedule } from '../../domain/card.ts'
import type { StudyDay } from '../../domain/time.ts'
import type { BatchCard } from '../batch.ts'
import { textOf, wholeOf } from './read-json.ts'

/** `cards.type` and `cards.queue`. */
const TYPE = { new: 0, review: 2 } as const
const QUEUE = { new: 0, learning: 1, review: 2, byDay: 3, suspended: -1, buriedByAnki: -2, buried: -3 } as const
/** What Anki can hold. */
const MOST = { due: 2 ** 31 - 1, factor: 65_535, count: 65_535 } as const
/** A due value above it is an instant in epoch seconds, not a day. */
const INSTANT = 1_000_000_000
const FLAG_BITS = 7

/** What `cards.data` may say, in Anki's order. */
const MEMORY = ['pos', 's', 'd', 'dr', 'decay', 'lrt', 'cd'] as const

/** The columns of `cards` that tell where a card stands in time. */
export interface ScheduleColumns {
  readonly type: number
  readonly queue: number
  readonly due: number
  readonly ivl: number
  readonly factor: number
  readonly reps: number
  readonly lapses: number
  readonly left: number
  readonly flags: number
  readonly data: string
}

/** How the days of a package are counted. */
export interface Days {
  /** Its day 0. */
  readonly first: StudyDay
  readonly today: StudyDay
}

type Details = NonNullable<BatchCard['details']>

/**
 * A card's place in time in Anki's terms. Due is the day SM-2 asked for: what brought a card forward stays here. A card
 * that was not scheduled since it came from Anki gets back the numbers it had there.
 */
export function scheduleColumns(card: BatchCard, days: Days): ScheduleColumns {
  const { state, position } = card
  const details = card.details ?? {}
  const where = columnsIn(details, state, position, days) ?? columnsOf(card, days)
  return {
    ...where,
    queue: asideOf(state, details, days) ?? where.queue,
    flags: (state?.flag ?? 0) | (numberIn(details, 'flags') & ~FLAG_BITS),
    data: dataOf(card),
  }
}

type Where = Omit<ScheduleColumns, 'data' | 'flags'>

/** What the schedule here makes of it. */
function columnsOf({ state, position, details, reviews }: BatchCard, days: Days): Where {
  const schedule = state?.schedule ?? { kind: 'new' }
  if (state === null || schedule.kind === 'new') {
    const none = { ivl: 0, factor: 0, reps: 0, lapses: 0, left: 0 }
    return { type: TYPE.new, queue: QUEUE.new, due: placeOf(state?.position ?? position), ...none }
  }
  return {
    type: TYPE.review,
    queue: QUEUE.review,
    due: dayNumber(schedule, days),
    ivl: Math.max(1, state.interval),
    factor: Math.min(state.ease * 10, MOST.factor),
    reps: Math.min(wholeOf(details?.['reps']) ?? reviews.filter(({ button }) => button > 0).length, MOST.count),
    lapses: Math.min(state.lapses, MOST.count),
    left: 0,
  }
}

/** What it came with, its day counted as the package counts them; null for a card that has no such numbers. */
function columnsIn(details: Details, state: CardState | null, position: number, days: Days): Where | null {
  const type = wholeOf(details['type'])
  if (type === null) return null
  const due = numberIn(details, 'odue') || numberIn(details, 'due')
  const isInstant = due > INSTANT
  const schedule = state?.schedule ?? { kind: 'new' }
  const [ivl, factor, reps] = [numberIn(details, 'ivl'), numberIn(details, 'factor'), numberIn(details, 'reps')]
  const numbers = { type, ivl, factor, reps, lapses: numberIn(details, 'lapses'), left: numberIn(details, 'left') }
  if (schedule.kind === 'new') return { ...numbers, queue: QUEUE.new, due: placeOf(state?.position ?? position) }
  if (isInstant) return { ...numbers, queue: QUEUE.learning, due }
  return { ...numbers, queue: type === TYPE.review ? QUEUE.review : QUEUE.byDay, due: dayNumber(schedule, days) }
}

/** Where a card lies while it is not asked. */
function asideOf(state: CardState | null, details: Details, { today }: Days): number | null {
  if (state === null) return null
  if (state.suspended || state.known) return QUEUE.suspended
  if (state.buriedUntil === null || state.buriedUntil <= today) return null
  return details['queue'] === QUEUE.buriedByAnki ? QUEUE.buriedByAnki : QUEUE.buried
}

type Seen = Extract<Schedule, { readonly kind: 'seen' }>

function dayNumber({ scheduledDue }: Seen, { first }: Days): number {
  return Math.min(scheduledDue - first, MOST.due)
}

/** What was brought to the front has a place below 0 here, which Anki does not know. */
function placeOf(position: number): number {
  return Math.min(Math.max(0, position), MOST.due)
}

/** `cards.data` as it came; of a card that was never elsewhere its place among the new ones and its last answer. */
function dataOf({ state, position, details, reviews }: BatchCard): string {
  const kept = textOf(details?.['data'])
  if (kept !== '') return kept
  const memory = MEMORY.flatMap(key => (details?.[key] === undefined ? [] : [[key, details[key]] as const]))
  if (memory.length > 0 || details !== null) return JSON.stringify(Object.fromEntries(memory))
  if (state === null || state.schedule.kind === 'new') return '{}'
  const last = Math.max(0, ...reviews.filter(({ button }) => button > 0).map(({ at }) => at))
  return JSON.stringify({ pos: placeOf(position), ...(last > 0 ? { lrt: Math.floor(last / 1_000) } : {}) })
}

function numberIn(details: Details, key: string): number {
  return wholeOf(details[key]) ?? 0
}
