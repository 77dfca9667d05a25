/** A number to be estimated, whether it stands in a file or was drawn from a template. */
import type { Evaluate } from '../expression.ts'
import type { Score } from '../question-type.ts'
import { md } from '../text.ts'
import { type Allowance, boundsOf, isWithin, pointsFor } from './bounds.ts'
import { printQuantity } from './print.ts'
import { readNumber } from './read-number.ts'
import type { EstimateRevealed } from './revealed.ts'

export interface Estimate {
  readonly value: number
  readonly unit: string
  readonly allowance: Allowance
  /** Named mistakes, and how near to one's number an answer shows it. */
  readonly traps: readonly { readonly value: number; readonly says: string }[]
  readonly nearTrap: Allowance
  readonly steps: readonly string[]
  readonly anchor: string | null
}

/** As typed, and the unit picked beside the field. */
interface Typed {
  readonly text: string
  readonly unit: string
}

/** 1 within the tolerance, ½ within three times it; see `bounds.ts`. */
export function scoreEstimate(estimate: Estimate, typed: Typed, evaluate: Evaluate): Score {
  const read = readNumber(typed.text, typed.unit, estimate.unit, evaluate)
  const points = read.ok ? pointsFor(read.value, boundsOf(estimate.value, estimate.allowance)) : 0
  return { points, repairs: [] }
}

export function revealEstimate(estimate: Estimate, typed: Typed | null, evaluate: Evaluate): EstimateRevealed {
  const { value, unit, steps, anchor } = estimate
  const read = typed && readNumber(typed.text, typed.unit, unit, evaluate)
  const yours = read?.ok === true ? read.value : null
  const bounds = boundsOf(value, estimate.allowance)
  const trap = yours === null || isWithin(yours, bounds.full) ? null : trapAt(estimate, yours)
  return {
    value,
    label: printQuantity(value, unit),
    unit,
    yours,
    yoursLabel: yours === null ? null : printQuantity(yours, unit),
    unreadable: read?.ok === false ? read.why : null,
    ...bounds,
    ratio: yours !== null && yours / value > 0 ? yours / value : null,
    trap: trap === null ? null : md(trap),
    steps: steps.map(md),
    anchor: anchor === null ? null : md(anchor),
  }
}

/** What the nearest named mistake says, if the answer is its number. */
function trapAt({ traps, nearTrap }: Estimate, yours: number): string | null {
  const near = traps.filter(({ value }) => value !== 0 && isWithin(yours, boundsOf(value, nearTrap).full))
  const [nearest] = near.toSorted((a, b) => Math.abs(a.value - yours) - Math.abs(b.value - yours))
  return nearest?.says ?? null
}
