/** An instance of a template: drawn from chance alone, so that a seed brings it back. */
import type { Evaluate } from '../expression.ts'
import type { Random } from '../random.ts'
import { type Allowance, boundsOf, INTERVIEW, isWithin } from './bounds.ts'
import { holds } from './conditions.ts'
import { drawValues } from './draw.ts'
import type { Template, Values } from './template.ts'

export interface Instance {
  readonly values: Values
  /** In the template's unit. */
  readonly answer: number
  /** What each named mistake leads to; NaN where it leads nowhere. */
  readonly traps: readonly number[]
}

export type Mode = 'exact' | 'interview'

/** Of a sound template every few draws one is kept, so that this many never fail. */
const DRAWS = 400
/** Draws after which one is kept whose trap lies within a factor of two, as some must. */
const PATIENCE = 40

/**
 * Draws until the conditions hold, the answer is plausible and no named mistake would be marked right: within the
 * tolerance, or, in an interview, within a factor of two where the template allows it. Null: the template cannot be drawn.
 */
export function drawInstance(template: Template, mode: Mode, random: Random, evaluate: Evaluate): Instance | null {
  let kept: Instance | null = null
  for (let draw = 0; draw < DRAWS; draw++) {
    const values = drawValues(template, random)
    const instance = isPlausible(template, values, evaluate) ? instanceAt(template, values, evaluate) : null
    if (instance !== null && areTrapsApart(instance, template.tolerance)) {
      if (mode === 'exact' || areTrapsApart(instance, INTERVIEW)) return instance
      kept ??= instance
    }
    if (kept !== null && draw >= PATIENCE) return kept
  }
  return kept
}

/** The instance with these values; null where the formula has no value. */
export function instanceAt(template: Template, values: Values, evaluate: Evaluate): Instance | null {
  const answer = numberAt(template.formula, values, evaluate)
  if (Number.isNaN(answer)) return null
  const known = { ...values, answer }
  return { values, answer, traps: template.traps.map(({ formula }) => numberAt(formula, known, evaluate)) }
}

/** The answer lies in the window, and every condition holds. */
export function isPlausible({ formula, window, where }: Template, values: Values, evaluate: Evaluate): boolean {
  const [least, most] = window
  const answer = numberAt(formula, values, evaluate)
  if (!(answer >= least && answer <= most)) return false
  return where.every(condition => {
    const held = holds(condition, values, evaluate)
    return held.ok && held.holds
  })
}

export function areTrapsApart({ answer, traps }: Instance, allowance: Allowance): boolean {
  const { full } = boundsOf(answer, allowance)
  return traps.every(trap => !isWithin(trap, full))
}

function numberAt(expression: string, values: Values, evaluate: Evaluate): number {
  const result = evaluate(expression, values)
  return result.ok && typeof result.value === 'number' ? result.value : Number.NaN
}
