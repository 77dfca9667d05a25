import type { Store } from './services/transact.ts'

/** How often the day is looked at: a timer set for the rollover itself would sleep through a suspended laptop. */
const LOOK_EVERY_MS = 20_000

/** Calls `onNewDay` soon after the study day has changed, until stopped. */
export function watchDay(store: Store, onNewDay: () => void): { stop(): void } {
  let { day } = store.now()
  const timer = setInterval(() => {
    const now = store.now().day
    if (now === day) return
    day = now
    onNewDay()
  }, LOOK_EVERY_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
