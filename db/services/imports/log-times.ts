import { studyDayAt, zoneOffset } from '../../domain/time.ts'
import type { LogTime, Now } from '../transact.ts'

/** Zones change, and study days begin, at quarters of an hour. */
const QUARTER_MS = 15 * 60_000

/** Places moments of another program's log among the learner's study days: none is later than now. */
export function logTimes(now: Now, rolloverHour: number): (ms: number) => LogTime {
  const quarters = new Map<number, Pick<LogTime, 'zoneOffset' | 'day'>>()
  return ms => {
    if (ms >= now.ms) return now
    const quarter = Math.floor(ms / QUARTER_MS)
    const at = { ms: quarter * QUARTER_MS, zone: now.zone }
    const known = quarters.get(quarter) ?? { zoneOffset: zoneOffset(at), day: studyDayAt(at, rolloverHour) }
    quarters.set(quarter, known)
    return { ms, ...known }
  }
}
