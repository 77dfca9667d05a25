/** SM-2's arithmetic as it is written out. */
import type { StepValue } from '../../../db/api/cards.ts'

/** Ease in hundredths as it is said: `2.50`. */
export function ease(hundredths: number): string {
  return (hundredths / 100).toFixed(2)
}

/** `6 days × 2.50 = 15`, `6 days × 2.36 = 14.16, rounded up to 15`. */
export function timesWords({ from, ease: by }: Extract<StepValue, { kind: 'grown' }>): string {
  const hundredths = from * by
  const days = Math.ceil(hundredths / 100)
  const times = `${from} ${from === 1 ? 'day' : 'days'} × ${ease(by)}`
  return hundredths % 100 === 0 ? `${times} = ${days}` : `${times} = ${ease(hundredths)}, rounded up to ${days}`
}

/** The ease after an answer of quality `q`: `2.50 + (0.1 − (5 − 4) × (0.08 + (5 − 4) × 0.02)) = 2.50`. */
export function easeFormula(q: number, before: number, change: number, after: number): string {
  const sum = `${ease(before)} + (0.1 − (5 − ${q}) × (0.08 + (5 − ${q}) × 0.02)) = ${ease(before + change)}`
  return before + change === after ? sum : `${sum}, and never below ${ease(after)}`
}
