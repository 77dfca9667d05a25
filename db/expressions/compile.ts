import {
  isArrayNode,
  isConstantNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  type MathNode,
} from 'mathjs/number'
import type { Value, Values } from '../domain/quiz/estimation/template.ts'
import { constantOf, functionOf } from './functions.ts'
import { both, each } from './lists.ts'
import { parsed } from './parse.ts'
import { Unreadable } from './unreadable.ts'

/** A text turned into closures: its value over the given names. @throws Unreadable when it has none */
export type Compiled = (values: Values) => Value

const BINARY: ReadonlyMap<string, (a: number, b: number) => number> = new Map([
  ['add', (a: number, b: number) => a + b],
  ['subtract', (a, b) => a - b],
  ['multiply', (a, b) => a * b],
  ['divide', (a, b) => a / b],
  ['pow', (a, b) => a ** b],
])

const UNARY: ReadonlyMap<string, (number: number) => number> = new Map([
  ['unaryMinus', (number: number) => -number],
  ['unaryPlus', number => number],
])

/** @throws Unreadable when the text is no arithmetic, or holds anything but what the allow-list below names */
export function compiled(text: string): Compiled {
  return closureOf(parsed(text))
}

/** The allow-list: what is not named here is refused, whatever the parser can read. */
function closureOf(node: MathNode): Compiled {
  if (isConstantNode(node)) return constant(node.value)
  if (isSymbolNode(node)) return valueOf(node.name)
  if (isParenthesisNode(node)) return closureOf(node.content)
  if (isArrayNode(node)) return list(node.items)
  if (isFunctionNode(node) && isSymbolNode(node.fn)) return call(node.fn.name, node.args)
  if (isOperatorNode(node)) return operation(node.fn, node.args, node.implicit)
  throw new Unreadable('Only + - * / ^, brackets, names and functions can be used.')
}

function constant(value: unknown): Compiled {
  if (typeof value !== 'number') throw new Unreadable(`“${String(value)}” is not a number.`)
  return () => value
}

function valueOf(name: string): Compiled {
  return values => {
    const value = Object.hasOwn(values, name) ? values[name] : constantOf(name)
    if (value === undefined) throw new Unreadable(unknown(name, Object.keys(values)))
    return value
  }
}

function unknown(name: string, names: readonly string[]): string {
  return names.length === 0
    ? `“${name}” is not a number.`
    : `“${name}” is not one of the names: use ${names.join(', ')}.`
}

function list(items: readonly MathNode[]): Compiled {
  const closures = items.map(closureOf)
  return values =>
    closures.map(closure => {
      const value = closure(values)
      if (typeof value !== 'number') throw new Unreadable('A list cannot lie inside a list.')
      return value
    })
}

function call(name: string, args: readonly MathNode[]): Compiled {
  const fn = functionOf(name)
  const closures = args.map(closureOf)
  return values => fn(closures.map(closure => closure(values)))
}

function operation(name: string, args: readonly MathNode[], implicit: boolean): Compiled {
  const [a, b] = args
  const unary = UNARY.get(name)
  if (unary !== undefined && a !== undefined && b === undefined) return ofOne(unary, closureOf(a))
  const binary = BINARY.get(name)
  if (binary === undefined || a === undefined || b === undefined)
    throw new Unreadable(`“${name}” is not an operation here: use + - * / ^.`)
  if (isUnclear(name, a, b, implicit))
    throw new Unreadable('Write every * after a /, so that it is clear what is divided.')
  return ofTwo(binary, closureOf(a), closureOf(b))
}

function ofOne(fn: (number: number) => number, a: Compiled): Compiled {
  return values => each(fn, a(values))
}

function ofTwo(fn: (a: number, b: number) => number, a: Compiled, b: Compiled): Compiled {
  return values => both(fn, a(values), b(values))
}

/** `1/p q` and `1/2 p`: readers disagree on what is below the line. */
function isUnclear(name: string, a: MathNode, b: MathNode, implicit: boolean): boolean {
  if (name === 'divide') return isOperatorNode(b) && b.implicit
  return implicit && isOperatorNode(a) && operatorOf(a) === 'divide'
}

function operatorOf(node: MathNode): string | null {
  return isOperatorNode(node) ? node.fn : null
}
