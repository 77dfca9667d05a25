/** Days as people read them. The window never asks the date; it is told. */
import type { DayLabel } from '../api/values.ts'
import { isoDate, type Moment, type StudyDay } from '../domain/time.ts'

const WEEKDAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `Sat 21 Nov`. */
export function weekdayLabel(day: StudyDay): string {
  const [, month, date] = isoDate(day).split('-')
  // Day 0, 1 January 1970, was a Thursday.
  const weekday = WEEKDAYS[((day % 7) + 7) % 7] ?? ''
  return `${weekday} ${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}`
}

export function dayLabel(day: StudyDay): DayLabel {
  return { date: isoDate(day), label: weekdayLabel(day) }
}

/** `21 Nov 2026, 08:32` on the learner's clock. */
export function instantLabel({ ms, zone }: Moment): string {
  const format = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat('en-GB', { ...format, timeZone: zone }).format(ms)
}

/** `08:32` on the learner's clock. */
export function timeLabel({ ms, zone }: Moment): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(ms)
}

/** Which part of the day it is, for the greeting: morning until noon, evening from six. */
export function partOfDay({ ms, zone }: Moment): 'morning' | 'afternoon' | 'evening' {
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone })
  const hour = Number(format.format(ms))
  if (hour >= 4 && hour < 12) return 'morning'
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening'
}

/** `08:32` by a clock that stood so many minutes east of UTC. */
export function clockLabel(ms: number, zoneOffset: number): string {
  const minutes = (((Math.floor(ms / 60_000) + zoneOffset) % 1440) + 1440) % 1440
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
