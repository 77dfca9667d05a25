/** Figures with their budgets, as the bench prints and keeps them. */

export interface Figure {
  readonly name: string
  readonly value: number
  /** `n` counts what the name says. */
  readonly unit: 'ms' | '×' | 's' | 'kB' | 'n'
  /** The most it may be; null for one that only explains the others. */
  readonly budget: number | null
}

/** Whether a figure keeps to its budget. */
export function holds({ value, budget }: Figure): boolean {
  return budget === null || value <= budget
}

/** `answer p50 ratio   1.84 ×   2.5   ok`. */
export function lineOf(figure: Figure): string {
  const { name, value, unit, budget } = figure
  const verdict = budget === null ? '' : holds(figure) ? 'ok' : 'SHORT'
  return [name.padEnd(44), value.toFixed(2).padStart(9), unit.padEnd(2), String(budget ?? '').padStart(6), verdict]
    .join(' ')
    .trimEnd()
}

/** The value below which a share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
