import type { Evaluate, Evaluated } from '../expression.ts'
import type { Values } from './template.ts'

const SIGNS = /(<=|>=|<|>|=)/

/** How near two sides are equal. */
const SAME = 1e-9

export type Held = { readonly ok: true; readonly holds: boolean } | { readonly ok: false; readonly why: string }

/** `10 <= n*p <= 100`, `d/m = floor(d/m)`: expressions with <, <=, >, >= or = between them, all of which have to hold. */
export function holds(condition: string, values: Values, evaluate: Evaluate): Held {
  const parts = condition.split(SIGNS)
  if (parts.length < 3) return { ok: false, why: `“${condition}” compares nothing.` }
  const sides = parts.filter((_, at) => at % 2 === 0).map(side => evaluate(side, values))
  const unread = sides.find(side => !side.ok)
  if (unread?.ok === false) return { ok: false, why: unread.why }
  const signs = parts.filter((_, at) => at % 2 === 1)
  return { ok: true, holds: signs.every((sign, at) => compare(numberOf(sides[at]), sign, numberOf(sides[at + 1]))) }
}

/** NaN, of which no comparison holds, for what is not one number. */
function numberOf(side: Evaluated | undefined): number {
  return side?.ok === true && typeof side.value === 'number' ? side.value : Number.NaN
}

function compare(a: number, sign: string, b: number): boolean {
  switch (sign) {
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    case '>=':
      return a >= b
    default:
      return Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a), Math.abs(b))
  }
}
