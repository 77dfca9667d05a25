/** The columns a card's state has in `cards` and in `card_events`, and the way there and back. */
import type { CardState, Schedule } from '../domain/card.ts'
import { studyDayOf, type StudyDay } from '../domain/time.ts'

export interface CardStateRow {
  readonly n: number
  readonly ease: number
  readonly interval: number
  readonly last_day: number | null
  readonly due: number | null
  readonly scheduled_due: number | null
  readonly forwarded_to: string | null
  readonly lapses: number
  readonly failures: number
  readonly failed_day: number | null
  readonly position: number
  readonly flag: number
  readonly suspended: number
  readonly buried_until: number | null
  readonly known: number
  readonly drill_day: number | null
}

/** In the order of `stateValues`. */
export const STATE_COLUMNS = [
  'n',
  'ease',
  'interval',
  'last_day',
  'due',
  'scheduled_due',
  'forwarded_to',
  'lapses',
  'failures',
  'failed_day',
  'position',
  'flag',
  'suspended',
  'buried_until',
  'known',
  'drill_day',
] as const

export function stateValues(state: CardState): (string | number | null)[] {
  const seen = state.schedule.kind === 'seen' ? state.schedule : null
  return [
    state.n,
    state.ease,
    state.interval,
    seen?.lastDay ?? null,
    seen?.due ?? null,
    seen?.scheduledDue ?? null,
    seen === null || seen.forwardedTo.length === 0 ? null : JSON.stringify(seen.forwardedTo),
    state.lapses,
    state.failures,
    state.failedDay,
    state.position,
    state.flag,
    state.suspended ? 1 : 0,
    state.buriedUntil,
    state.known ? 1 : 0,
    state.drillDay,
  ]
}

export function stateOf(row: CardStateRow): CardState {
  return {
    schedule: scheduleOf(row),
    n: row.n,
    ease: row.ease,
    interval: row.interval,
    lapses: row.lapses,
    failures: row.failures,
    failedDay: dayOrNull(row.failed_day),
    position: row.position,
    flag: row.flag,
    suspended: row.suspended === 1,
    buriedUntil: dayOrNull(row.buried_until),
    known: row.known === 1,
    drillDay: dayOrNull(row.drill_day),
  }
}

function scheduleOf(row: CardStateRow): Schedule {
  if (row.last_day === null || row.due === null || row.scheduled_due === null) return { kind: 'new' }
  return {
    kind: 'seen',
    lastDay: studyDayOf(row.last_day),
    due: studyDayOf(row.due),
    scheduledDue: studyDayOf(row.scheduled_due),
    forwardedTo: row.forwarded_to === null ? [] : (JSON.parse(row.forwarded_to) as number[]).map(studyDayOf),
  }
}

function dayOrNull(day: number | null): StudyDay | null {
  return day === null ? null : studyDayOf(day)
}
