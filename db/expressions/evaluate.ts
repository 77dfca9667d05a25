/** Arithmetic as text → its value. The only room that knows the parser; the domain is handed `evaluate`. */
import type { Evaluate, Evaluated } from '../domain/quiz/expression.ts'
import type { Value } from '../domain/quiz/estimation/template.ts'
import { type Compiled, compiled } from './compile.ts'
import { Unreadable } from './unreadable.ts'

/** Texts kept compiled; all shipped templates have fewer. */
const KEPT = 2_000
const cache = new Map<string, Compiled | Unreadable>()

/** See `Evaluate`. Never throws; time and depth are bounded by the length of the text and of the lists. */
export const evaluate: Evaluate = (expression, values) => {
  const closure = known(expression)
  if (closure instanceof Unreadable) return { ok: false, why: closure.message }
  try {
    return finite(closure(values))
  } catch (error) {
    return { ok: false, why: sentenceOf(error) }
  }
}

function known(expression: string): Compiled | Unreadable {
  const found = cache.get(expression)
  if (found !== undefined) return found
  if (cache.size >= KEPT) cache.clear()
  const made = attempt(expression)
  cache.set(expression, made)
  return made
}

function attempt(expression: string): Compiled | Unreadable {
  try {
    return compiled(expression)
  } catch (error) {
    return new Unreadable(sentenceOf(error))
  }
}

/** Only a stack that ran out can be anything but ours. */
function sentenceOf(error: unknown): string {
  return error instanceof Unreadable ? error.message : 'It is nested too deeply.'
}

function finite(value: Value): Evaluated {
  const numbers = typeof value === 'number' ? [value] : value
  if (numbers.every(Number.isFinite)) return { ok: true, value }
  return { ok: false, why: 'It does not come out as a finite number: is something divided by zero?' }
}
