import type { Values } from '../../estimation/template.ts'
import type { Evaluate, Evaluated } from '../../expression.ts'
import { randomOf, type Random } from '../../random.ts'
import type { Item } from './schema.ts'

const POINTS = 5
/** Draws until that many points are found at which the reference has a value. */
const DRAWS = 200
const RELATIVE = 1e-6
/** From this ratio of its ends a range is drawn evenly by magnitude. */
const WIDE = 100

type Variable = Item['variables'][number]

/**
 * Five points of the domains at which the reference is finite. Seeded by the question itself, so that a form is right
 * in every attempt or in none.
 */
export function pointsOf({ variables, answer }: Item, evaluate: Evaluate): Values[] {
  const random = randomOf(`${answer}:${variables.map(({ name }) => name).join()}`)
  const points: Values[] = []
  for (let draw = 0; draw < DRAWS && points.length < POINTS; draw++) {
    const values = Object.fromEntries(variables.map(variable => [variable.name, drawn(variable, random)]))
    if (evaluate(answer, values).ok) points.push(values)
  }
  return points
}

/** Whether both have the same value, to a millionth, at every point. What has no value at one of them is another form. */
export function sameAt(points: readonly Values[], a: string, b: string, evaluate: Evaluate): boolean {
  return points.length > 0 && points.every(values => same(evaluate(a, values), evaluate(b, values)))
}

function same(a: Evaluated, b: Evaluated): boolean {
  if (!a.ok || !b.ok || typeof a.value !== 'number' || typeof b.value !== 'number') return false
  return Math.abs(a.value - b.value) <= RELATIVE * Math.max(Math.abs(a.value), Math.abs(b.value))
}

function drawn({ from, to, whole }: Variable, random: Random): number {
  const share = random.next()
  const value = from > 0 && to / from >= WIDE ? from * (to / from) ** share : from + (to - from) * share
  return whole ? Math.round(value) : value
}
