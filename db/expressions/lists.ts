import type { Value } from '../domain/quiz/estimation/template.ts'
import { Unreadable } from './unreadable.ts'

/** A function of one number, of each number of a list. */
export function each(fn: (number: number) => number, value: Value): Value {
  return typeof value === 'number' ? fn(value) : value.map(fn)
}

/** A function of two numbers; a single number goes with each of a list. @throws Unreadable on lists of two lengths */
export function both(fn: (a: number, b: number) => number, a: Value, b: Value): Value {
  if (typeof a === 'number') return each(other => fn(a, other), b)
  if (typeof b === 'number') return a.map(one => fn(one, b))
  if (a.length !== b.length) throw new Unreadable('The lists have different lengths.')
  return a.map((one, at) => fn(one, b[at] ?? Number.NaN))
}

/** The numbers of a list; a number is a list of one. */
export function listOf(value: Value): readonly number[] {
  return typeof value === 'number' ? [value] : value
}

/** 1, 1 + 2, 1 + 2 + 3, … */
export function runningSums(numbers: readonly number[]): number[] {
  let sum = 0
  return numbers.map(number => (sum += number))
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
