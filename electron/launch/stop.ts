/** Ctrl+C, a closed terminal, a polite kill: close once, and leave at once when asked again. */

/** npm passes on the Ctrl+C that the terminal has sent here already; a person is never this quick. */
const ECHO_MS = 400
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const LOOK_FOR_NPM_MS = 1000

export interface Stopping {
  /** Stops as a signal would. */
  stop(): void
  /** Leaves the signals to others. */
  forget(): void
}

/** Calls `close` on the first signal and exits with 0 after it; a second signal exits at once, with 1. */
export function onStop(close: () => Promise<void>): Stopping {
  let asked: number | null = null
  const stop = () => {
    if (asked !== null) return
    asked = performance.now()
    void closeAndExit(close)
  }
  const hear = () => {
    if (asked !== null && performance.now() - asked > ECHO_MS) process.exit(1)
    stop()
  }
  for (const signal of SIGNALS) process.on(signal, hear)
  stopWithNpm(stop)
  return { stop, forget: () => SIGNALS.forEach(signal => process.off(signal, hear)) }
}

/** A killed npm takes its shell along, but not what the shell has started; that would hold the collection unseen. */
function stopWithNpm(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const shell = process.ppid
  const look = () => {
    if (process.ppid !== shell) stop()
  }
  setInterval(look, LOOK_FOR_NPM_MS).unref()
}

async function closeAndExit(close: () => Promise<void>): Promise<void> {
  try {
    await close()
    process.exit(0)
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
}
