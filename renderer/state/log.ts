/** The last errors of this window, for whoever wants to report one. They are in memory only: nothing is written or sent. */

/** One error. */
interface Logged {
  /** Whole seconds since the window opened. */
  readonly after: number
  /** Where it was thrown: a screen, or a path of the address without what it is about. */
  readonly where: string
  readonly what: string
}

/** As many as are worth reading. */
const KEPT = 20

let logged: readonly Logged[] = []

/** Keeps an error. `stack` says where in the screen it was, where React knows. */
export function remember(error: unknown, where: string, stack = ''): void {
  const after = Math.round(performance.now() / 1000)
  const what = [wordsOf(error), stack.trim()].filter(part => part !== '').join('\n')
  logged = [{ after, where, what }, ...logged].slice(0, KEPT)
}

/** The errors kept, newest first, below a line that says what they happened in; null when there are none. */
export function logText(head: string): string | null {
  if (logged.length === 0) return null
  const entries = logged.map(({ after, where, what }) => `${where}, ${after} s after the window opened\n${what}`)
  return [`${head}, ${navigator.userAgent}`, ...entries].join('\n\n')
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { stack, name, message, cause } = error
  const own = stack === undefined || !stack.includes(message) ? `${name}: ${message}` : stack
  return cause === undefined ? own : `${own}\nbecause of ${wordsOf(cause)}`
}
