import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../db/expressions/evaluate.ts'

const VALUES = { p: 0.5, n: 8, rels: [1, 3, 0, 2] }

function valueOf(text: string): unknown {
  const result = evaluate(text, VALUES)
  return result.ok ? result.value : result.why
}

test.each([
  ['1 + 2*3', 7],
  ['2^-1', 0.5],
  ['-2^2', -4],
  ['2^3^2', 512],
  ['1e3 / 4', 250],
  ['(p + n)/p', 17],
  ['n p', 4],
  ['2p', 1],
  ['p(1-p)', 0.25],
  ['n (1 - p)^2', 2],
  ['n p (1 - p)', 2],
  ['2p(1 - p)', 0.5],
  ['2e1 p', 10],
  ['1/(2p)', 1],
  ['3 × n ÷ 2 − 1', 11],
  ['n**2', 64],
  ['sqrt(2*n)', 4],
  ['log(n, 2)', 3],
  ['log2(n)', 3],
  ['ln(e)', 1],
  ['exp(0) + cos0', '“cos0” is not one of the names: use p, n, rels.'],
  ['ceil(2.1) + floor(2.9) + abs(-1) + round(2.5) + round(1.25, 1)', 10.3],
  ['min(n, p, 3) + max([1, 5])', 5.5],
  ['sum(rels)', 6],
  ['mean(rels)', 1.5],
  ['count(rels)', 4],
  ['2^rels - 1', [1, 7, 0, 3]],
  ['sort(rels)', [0, 1, 2, 3]],
  ['cumsum(rels)', [1, 4, 4, 6]],
  ['rels*places(rels)', [1, 6, 0, 8]],
  ['[1, p]*2', [2, 1]],
])('reads %s', (text, value) => {
  expect(valueOf(text)).toEqual(value)
})

describe('says in a sentence why a text is no arithmetic', () => {
  test.each([
    ['', 'There is nothing to read.'],
    ['   ', 'There is nothing to read.'],
    ['x + 1', '“x” is not one of the names: use p, n, rels.'],
    ['cos(p)', '“cos” is not one of the names: use p, n, rels.'],
    ['p +', 'It ends too early.'],
    ['(p', 'A bracket is left open.'],
    ['25 000', 'Something is missing between two numbers.'],
    ['p = 1', '“=” cannot be used here.'],
    ['p; n', '“;” cannot be used here.'],
    ['5 %', '“%” cannot be used here.'],
    ['1/2p', 'Write every * after a /, so that it is clear what is divided.'],
    ['1/p n', 'Write every * after a /, so that it is clear what is divided.'],
    ['1/0', 'It does not come out as a finite number: is something divided by zero?'],
    ['ln(0)', 'It does not come out as a finite number: is something divided by zero?'],
    ['rels + [1, 2]', 'The lists have different lengths.'],
    ['[[1, 2]]', 'A list cannot lie inside a list.'],
    ['sqrt(1, 2)', '“sqrt” takes one value.'],
    ['log(1, 2, 3)', '“log” takes a value and, at most, a base.'],
    ['sum()', '“sum” needs something in its brackets.'],
    ['n mod 2', '“mod” is not one of the names: use p, n, rels.'],
    ['true', '“true” is not a number.'],
    ['p.n', 'It cannot be read from “n” on.'],
    ['rels[1]', 'Only + - * / ^, brackets, names and functions can be used.'],
    ['1'.repeat(501), 'It is longer than 500 characters.'],
    [`${'('.repeat(41)}1${')'.repeat(41)}`, 'Its brackets lie more than 40 deep.'],
  ])('%s', (text, why) => {
    expect(valueOf(text)).toBe(why)
  })

  test('where there are no names, a word is just not a number', () => {
    expect(evaluate('x', {})).toEqual({ ok: false, why: '“x” is not a number.' })
  })
})

test('a name of the question goes before a constant of the same name', () => {
  expect(evaluate('e', { e: 3 })).toEqual({ ok: true, value: 3 })
})
