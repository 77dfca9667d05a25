/** Texts of a template with the numbers of an instance in them. */
import type { Evaluate } from '../expression.ts'
import { printNumber, printQuantity } from './print.ts'
import type { Template, Value, Values } from './template.ts'

const PLACE = /\{(=?)([^{}|]*)(?:\|([^{}]*))?\}/g

export interface Filled {
  /** Markdown. */
  readonly text: string
  /** Places that could not be filled, as sentences. */
  readonly problems: readonly string[]
}

/**
 * `{name}` prints a variable with its unit, `{= expression | unit}` a result. Where an instance is known, expressions may
 * also name `answer`, and those of a trap `trap`.
 */
export function filled(text: string, given: Template['given'], values: Values, evaluate: Evaluate): Filled {
  const problems: string[] = []
  const done = text.replaceAll(PLACE, (place: string, sign: string, body: string, unit: string | undefined) => {
    const printed =
      sign === '=' ? result(body, unit?.trim() ?? '', values, evaluate) : variable(body.trim(), given, values)
    if (typeof printed === 'string') return escaped(printed)
    problems.push(`${place}: ${printed.why}`)
    return place
  })
  return { text: done, problems: /[{}]/.test(done) ? [...problems, `a bracket is left in “${done}”`] : problems }
}

type Printed = string | { readonly why: string }

function variable(name: string, given: Template['given'], values: Values): Printed {
  const value = values[name]
  return value === undefined ? { why: `there is no “${name}”` } : print(value, given[name]?.unit ?? '')
}

function result(expression: string, unit: string, values: Values, evaluate: Evaluate): Printed {
  const evaluated = evaluate(expression, values)
  return evaluated.ok ? print(evaluated.value, unit) : evaluated
}

function print(value: Value, unit: string): string {
  if (typeof value === 'number') return printQuantity(value, unit)
  const list = value.map(printNumber).join(', ')
  return unit === '' ? list : `${list} ${unit}`
}

/** A `$` would open a formula. */
function escaped(text: string): string {
  return text.replaceAll('$', String.raw`\$`)
}
