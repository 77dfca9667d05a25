import type { Clock } from '../../db/domain/time.ts'

const DAY_MS = 86_400_000

/** A clock that stands still until the test moves it. */
export class TestClock implements Clock {
  ms: number
  place: string

  /** @param at ISO with offset or `Z` */
  constructor(at = '2026-11-21T09:00:00Z', zone = 'Europe/Berlin') {
    this.ms = Date.parse(at)
    this.place = zone
  }

  now(): number {
    return this.ms
  }

  zone(): string {
    return this.place
  }

  advance(ms: number): void {
    this.ms += ms
  }

  advanceDays(days: number): void {
    this.advance(days * DAY_MS)
  }

  set(at: string): void {
    this.ms = Date.parse(at)
  }
}
