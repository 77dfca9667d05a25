import { type Allowance, boundsOf, isWithin } from '../../estimation/bounds.ts'
import { type Estimate, revealEstimate, scoreEstimate } from '../../estimation/estimate.ts'
import { unitsBeside } from '../../estimation/units.ts'
import type { Tools } from '../../question-type.ts'
import { md } from '../../text.ts'
import { defineType } from '../define.ts'
import * as schemas from './schema.ts'

/** How far the key may be from its own arithmetic, in proportion: it is written with three or four figures. */
const ROUNDING = 0.002
/** How near to a trap's number an answer shows that mistake, where the tolerance is a factor. */
const NEAR: Allowance = { relative: 0.1 }

/** 1 within the tolerance, ½ within three times it; within a factor, ½ within its square. */
export const numeric = defineType(schemas, {
  type: 'numeric',
  seconds: 75,
  selfScored: false,
  faults,
  ask: ({ stem, unit }) => ({ type: 'numeric' as const, stem: md(stem), unit, units: unitsBeside(unit) }),
  isBlank: ({ text }) => text.trim() === '',
  awaitsMarks: () => false,
  score: (item, answer, { evaluate }) => scoreEstimate(estimateOf(item), answer, evaluate),
  reveal: (item, answer, { evaluate }) => ({
    type: 'numeric' as const,
    ...revealEstimate(estimateOf(item), answer, evaluate),
  }),
})

function estimateOf({ value, unit, tolerance, steps, traps }: schemas.Item): Estimate {
  const allowance =
    typeof tolerance === 'number' ? { relative: tolerance } : { factor: tolerance.factor, half: tolerance.factor ** 2 }
  return {
    value,
    unit,
    allowance,
    traps: traps.map(trap => ({ value: trap.value, says: trap.reason })),
    nearTrap: typeof tolerance === 'number' ? allowance : NEAR,
    steps,
    anchor: null,
  }
}

function faults(item: schemas.Item, { evaluate }: Tools): string[] {
  const { value, formula, traps } = item
  if (value === 0) return ['the key is 0, which no proportion can be taken of']
  const { full } = boundsOf(value, estimateOf(item).allowance)
  const inside = traps.filter(trap => isWithin(trap.value, full))
  return [
    ...(formula === undefined ? [] : faultsOfKey(formula, value, evaluate)),
    ...inside.map(trap => `the trap ${trap.value} lies within the tolerance, so it would be marked right`),
  ]
}

function faultsOfKey(formula: string, value: number, evaluate: Tools['evaluate']): string[] {
  const result = evaluate(formula, {})
  if (!result.ok) return [`the formula “${formula}” cannot be read: ${result.why}`]
  if (typeof result.value !== 'number') return [`the formula “${formula}” gives a list`]
  const apart = Math.abs(result.value - value) > ROUNDING * Math.abs(value)
  return apart ? [`the key is ${value}, but “${formula}” gives ${result.value}`] : []
}
