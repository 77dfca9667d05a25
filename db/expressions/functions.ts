import type { Value } from '../domain/quiz/estimation/template.ts'
import { both, each, listOf, runningSums, sumOf } from './lists.ts'
import { Unreadable } from './unreadable.ts'

type Fn = (args: readonly Value[], name: string) => Value

/** What may be called in an expression; `log` is the natural logarithm unless a base is given. */
const FUNCTIONS: ReadonlyMap<string, Fn> = new Map<string, Fn>([
  ['sqrt', ofOne(Math.sqrt)],
  ['exp', ofOne(Math.exp)],
  ['ln', ofOne(Math.log)],
  ['log', logarithm],
  ['log2', ofOne(Math.log2)],
  ['log10', ofOne(Math.log10)],
  ['ceil', ofOne(Math.ceil)],
  ['floor', ofOne(Math.floor)],
  ['abs', ofOne(Math.abs)],
  ['round', rounded],
  ['min', args => Math.min(...args.flatMap(listOf))],
  ['max', args => Math.max(...args.flatMap(listOf))],
  ['sum', ofList(sumOf)],
  ['mean', ofList(list => sumOf(list) / list.length)],
  ['count', ofList(list => list.length)],
  ['cumsum', ofList(runningSums)],
  ['sort', ofList(list => list.toSorted((a, b) => a - b))],
  /** The places of a list: 1, 2, 3, … */
  ['places', ofList(list => list.map((_, at) => at + 1))],
])

const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
])

export function constantOf(name: string): number | undefined {
  return CONSTANTS.get(name)
}

export function isFunction(name: string): boolean {
  return FUNCTIONS.has(name)
}

/** @throws Unreadable when there is no such function, or it takes another number of arguments */
export function functionOf(name: string): (args: readonly Value[]) => Value {
  const fn = FUNCTIONS.get(name)
  if (fn === undefined)
    throw new Unreadable(`“${name}” is not a function here: use ${[...FUNCTIONS.keys()].join(', ')}.`)
  return args => {
    if (args.length === 0) throw new Unreadable(`“${name}” needs something in its brackets.`)
    return fn(args, name)
  }
}

function ofOne(fn: (number: number) => number): Fn {
  return (args, name) => each(fn, only(args, name))
}

function ofList(fn: (list: readonly number[]) => Value): Fn {
  return (args, name) => fn(listOf(only(args, name)))
}

function only(args: readonly Value[], name: string): Value {
  const [value, ...more] = args
  if (value === undefined || more.length > 0) throw new Unreadable(`“${name}” takes one value.`)
  return value
}

function logarithm(args: readonly Value[], name: string): Value {
  const [value, base, ...more] = args
  if (value === undefined || more.length > 0) throw new Unreadable(`“${name}” takes a value and, at most, a base.`)
  return base === undefined ? each(Math.log, value) : both((a, b) => Math.log(a) / Math.log(b), value, base)
}

/** Half away from zero, to so many decimals. */
function rounded(args: readonly Value[], name: string): Value {
  const [value, digits = 0, ...more] = args
  if (value === undefined || more.length > 0)
    throw new Unreadable(`“${name}” takes a value and, at most, a digit count.`)
  return both(
    (number, places) => (Math.sign(number) * Math.round(Math.abs(number) * 10 ** places)) / 10 ** places,
    value,
    digits,
  )
}
