import type { Tolerance } from './template.ts'

/** How far from the key still counts: in proportion, in the unit, or within a factor either way (`half` likewise). */
export type Allowance = Tolerance | { readonly factor: number; readonly half: number | null }

/** Without a calculator: full marks within a factor of two, and no half ones. */
export const INTERVIEW: Allowance = { factor: 2, half: null }

/** Where full and half marks end, in the unit of the key. */
export interface Bounds {
  readonly full: [number, number]
  readonly half: [number, number] | null
}

/** Half marks reach to three times the tolerance; no bound comes nearer to nothing than this share of the key. */
const HALF = 3
const LEAST = 0.01
/** So that a value typed exactly on a bound is inside. */
const SLACK = 1e-9

/** @param value the key, not 0 */
export function boundsOf(value: number, allowance: Allowance): Bounds {
  if ('factor' in allowance) {
    const { factor, half } = allowance
    return {
      full: between(value / factor, value * factor),
      half: half === null ? null : between(value / half, value * half),
    }
  }
  const width = 'relative' in allowance ? Math.abs(value) * allowance.relative : allowance.absolute
  return { full: around(value, width), half: around(value, width * HALF) }
}

/** 1 within the full bounds, ½ within the half ones, else 0. */
export function pointsFor(yours: number, { full, half }: Bounds): number {
  if (isWithin(yours, full)) return 1
  return half !== null && isWithin(yours, half) ? 0.5 : 0
}

export function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  const slack = SLACK * Math.max(Math.abs(low), Math.abs(high))
  return value >= low - slack && value <= high + slack
}

function around(value: number, width: number): [number, number] {
  const least = value * LEAST
  return value > 0 ? [Math.max(value - width, least), value + width] : [value - width, Math.min(value + width, least)]
}

function between(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a]
}
