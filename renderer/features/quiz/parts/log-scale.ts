/** Where numbers lie on a strip whose every step is a factor. */
export interface LogScale {
  /** Percent from the left, 0 to 100. */
  readonly place: (value: number) => number
  /** Powers of ten within that have room for a label. */
  readonly ticks: readonly number[]
}

/** Room left and right of what is shown, in decades. */
const MARGIN = 0.35
/** Percent from either end within which no tick has room for its label. */
const EDGE = 8

/** A scale that shows all of these; null where one of them has no logarithm. */
export function logScale(values: readonly number[]): LogScale | null {
  const logs = values.map(value => Math.log10(value))
  if (logs.length === 0 || !logs.every(Number.isFinite)) return null
  const from = Math.min(...logs) - MARGIN
  const to = Math.max(...logs) + MARGIN
  const first = Math.ceil(from)
  const ticks = Array.from({ length: Math.max(0, Math.floor(to) - first + 1) }, (_, step) => 10 ** (first + step))
  const place = (value: number) => ((Math.log10(value) - from) / (to - from)) * 100
  return { place, ticks: ticks.filter(tick => place(tick) >= EDGE && place(tick) <= 100 - EDGE) }
}
