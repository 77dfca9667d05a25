import type { Clock } from '../../db/domain/time.ts'

/** The system's clock and zone, read anew each time: people travel, and laptops sleep. */
export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
}
