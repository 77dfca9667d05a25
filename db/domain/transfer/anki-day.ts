/** Days as an Anki collection counts them (rslib/src/scheduler/timing.rs), and what they are here. */
import { addDays, zoneOffset, type Moment, type StudyDay } from '../time.ts'

const MINUTE_S = 60
const HOUR_S = 3_600
const DAY_S = 86_400
const DAY_MS = 86_400_000
/** Rollover hour of a collection that does not say. */
const ROLLOVER = 4

/** What a collection says of its days. */
export interface AnkiClock {
  /** When it was made, epoch seconds. */
  readonly created: number
  /** Where it was made: minutes west of UTC; null in older ones. */
  readonly creationOffset: number | null
  /** The hour at which its days begin; null for 4. */
  readonly rollover: number | null
  /** 1 counts days of 24 hours from its making, 2 by the calendar. */
  readonly scheduler: 1 | 2
}

/**
 * The number of today in a collection's count, from 0 on the day it was made. Due days of its cards are such numbers.
 * @param now with the zone it is now
 */
export function daysElapsed(clock: AnkiClock, now: Moment): number {
  const nowS = now.ms / 1000
  const east = zoneOffset(now) * MINUTE_S
  if (clock.scheduler === 1) return atLeast0((nowS - clock.created) / DAY_S)
  const rollover = rolloverOf(clock) * HOUR_S
  if (clock.creationOffset === null) {
    const createdDay = Math.floor((clock.created + east) / DAY_S)
    return atLeast0((nowS - (createdDay * DAY_S + rollover - east)) / DAY_S)
  }
  const createdDay = Math.floor((clock.created - clock.creationOffset * MINUTE_S) / DAY_S)
  return atLeast0((nowS + east - rollover) / DAY_S - createdDay)
}

/**
 * Says to which study day an instant belonged, in epoch ms: as many days before today as the collection counts between
 * them. Zones are asked once a day, since there are a hundred thousand instants and each asking is slow.
 */
export function dayCounter(clock: AnkiClock, now: Moment, today: StudyDay): (ms: number) => StudyDay {
  const offsets = new Map<number, number>()
  const offsetAt = (ms: number): number => {
    const day = Math.floor(ms / DAY_MS)
    const known = offsets.get(day)
    if (known !== undefined) return known
    const offset = zoneOffset({ ms: day * DAY_MS, zone: now.zone })
    offsets.set(day, offset)
    return offset
  }
  const rollover = rolloverOf(clock) * HOUR_S * 1000
  const numberOf = (ms: number) => Math.floor((ms + offsetAt(ms) * MINUTE_S * 1000 - rollover) / DAY_MS)
  const nowDay = numberOf(now.ms)
  return ms => addDays(today, numberOf(ms) - nowDay)
}

function rolloverOf({ rollover }: AnkiClock): number {
  return rollover !== null && rollover >= 0 && rollover <= 23 ? rollover : ROLLOVER
}

function atLeast0(days: number): number {
  return Math.max(0, Math.floor(days))
}
