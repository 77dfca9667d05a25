/** A text from anywhere is read or refused: it never runs, never throws and never takes long. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from '../../../db/expressions/evaluate.ts'

const VALUES = { p: 0.5, n: 8, list: [1, 2, 3] }

/** What the parser, or JavaScript, would know if it were let near them. */
const ATTACKS = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty("p")',
  'p.constructor',
  'p["constructor"]',
  'constructor.constructor("return process")()',
  'cos.constructor("return 1")()',
  'import("fs")',
  'import({a: 1})',
  'createUnit("x")',
  'evaluate("1+1")',
  'parse("1")',
  'simplify("1+1")',
  'derivative("x", "x")',
  'f(x) = x',
  'f(x) = f(x); f(1)',
  'p = 3',
  'end',
  'i',
  'Infinity',
  'NaN',
  'null',
  'undefined',
  '1:1000000000',
  'zeros(100000, 100000)',
  'ones(1e9)',
  'range(0, 1e9)',
  'factorial(1e9)',
  '1000000!',
  'randomInt(1e9)',
  '9^9^9^9^9',
  '1e999',
  '"text"',
  '`text`',
  '{a: 1}',
  'p ? n : 1',
  'p < n',
  'not p',
  '5 cm',
  '5 cm to m',
  'unit("5 cm")',
  'bignumber(5)',
  '0b11i8',
  '0x1F',
  'list[1]',
  'list[1] = 5',
  'this',
  'globalThis',
  'p => p',
]

test.each(ATTACKS)('refuses %s', text => {
  expect(evaluate(text, VALUES)).toMatchObject({ ok: false, why: expect.stringMatching(/\.$|\?$/) })
})

const SIGNS = '0123456789.+-*/^()[],; \t\n=:!?%&|<>{}\'"`@#$\\'.split('')
const WORDS = 'p n list x e pi sum( sort( log( max( __proto__ constructor 1e308 mod in to'.split(' ')
const KNOTS = '** − × [1,2] ^^ ((((( ))))) ----- 2^2^'.split(' ')
const PIECES = [...SIGNS, ...WORDS, ...KNOTS]

test('a heap of pieces is a number, a list of numbers or a sentence', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), pieces => {
      expectHarmless(pieces.join(''))
    }),
    { numRuns: 4000 },
  )
})

test('any text at all is a number, a list of numbers or a sentence', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 700 }), expectHarmless), { numRuns: 1000 })
})

test('what every object has is not a name', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
    expect(evaluate(name, VALUES)).toEqual({ ok: false, why: `“${name}” is not one of the names: use p, n, list.` })
})

test('names of the values may be anything', () => {
  fc.assert(
    fc.property(fc.constantFrom('constructor', '__proto__', 'toString', 'valueOf', 'p'), name => {
      expect(evaluate(name, Object.fromEntries([[name, 7]]))).toEqual({ ok: true, value: 7 })
    }),
  )
})

function expectHarmless(text: string): void {
  const result = evaluate(text, VALUES)
  if (!result.ok) expect(result.why.length).toBeGreaterThan(5)
  else expect([result.value].flat().every(Number.isFinite)).toBe(true)
}
