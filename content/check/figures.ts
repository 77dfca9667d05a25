/** A measured value beside what it may be. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly budget: string
  readonly ok: boolean
}

export function atMost(name: string, value: number, unit: string, most: number): Figure {
  return { name, value, unit, budget: `≤ ${most}`, ok: value <= most }
}

export function atLeast(name: string, value: number, unit: string, least: number): Figure {
  return { name, value, unit, budget: `≥ ${least}`, ok: value >= least }
}

/** A value that only explains the others. */
export function told(name: string, value: number, unit: string): Figure {
  return { name, value, unit, budget: '', ok: true }
}

/** `name value unit budget ok|SHORT` */
export function lineOf({ name, value, unit, budget, ok }: Figure): string {
  const verdict = budget === '' ? '' : ok ? 'ok' : 'SHORT'
  return [name.padEnd(36), String(value).padStart(8), unit.padEnd(9), budget.padEnd(8), verdict].join(' ').trimEnd()
}
