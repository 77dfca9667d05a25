import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOf, revealOf, scoreOf } from '../../../../../db/domain/quiz/types/index.ts'
import { itemOf, toolsFor } from './case.ts'

const TOOLS = toolsFor('attempt:1')
const VARIABLES = [
  { name: 'p', meaning: 'a share', from: 0.05, to: 0.95 },
  { name: 'n', meaning: 'a count', from: 1, to: 100_000, whole: true },
]

function formula(answer: string, mistake = 'p + n + 12345', repair?: string) {
  return itemOf({
    type: 'formula',
    stem: 'Write it.',
    variables: VARIABLES,
    answer,
    shown: '$x$',
    reason: 'So.',
    mistakes: [{ formula: mistake, reason: 'You added.', ...(repair && { repair }) }],
  })
}

function points(answer: string, text: string): number {
  return scoreOf(formula(answer), { type: 'formula', text }, TOOLS).points
}

/** A formula of positive parts, and the same in another form. */
interface Twins {
  readonly one: string
  readonly other: string
}

const leaves: fc.Arbitrary<Twins> = fc.constantFrom(
  { one: 'p', other: '(1 - (1 - p))' },
  { one: 'n', other: 'exp(ln(n))' },
  { one: '3', other: '(6/2)' },
  { one: '0.5', other: '(2^-1)' },
)

const { twins } = fc.letrec<{ twins: Twins }>(tie => ({
  twins: fc.oneof(
    { maxDepth: 4 },
    leaves,
    fc
      .tuple(tie('twins'), tie('twins'))
      .map(([a, b]) => ({ one: `(${a.one} + ${b.one})`, other: `(${b.other} + ${a.other})` })),
    fc
      .tuple(tie('twins'), tie('twins'))
      .map(([a, b]) => ({ one: `(${a.one} * ${b.one})`, other: `(${b.other} ${a.other})` })),
    fc
      .tuple(tie('twins'), tie('twins'))
      .map(([a, b]) => ({ one: `(${a.one} / ${b.one})`, other: `(1/(${b.other}/${a.other}))` })),
    fc.tuple(tie('twins'), tie('twins'), tie('twins')).map(([a, b, c]) => ({
      one: `(${a.one} * (${b.one} + ${c.one}))`,
      other: `(${a.other}*${b.other} + ${c.other}*${a.other})`,
    })),
    tie('twins').map(a => ({ one: `sqrt(${a.one})`, other: `((${a.other})^0.5)` })),
  ),
}))
const readable = twins.filter(({ one, other }) => one.length < 200 && other.length < 400)

test('every equivalent form is right', () => {
  fc.assert(
    fc.property(readable, ({ one, other }) => {
      expect(points(one, other)).toBe(1)
    }),
    { numRuns: 400 },
  )
})

test('a form that is off by a ten-thousandth is not', () => {
  fc.assert(
    fc.property(readable, ({ one, other }) => {
      expect(points(one, `${other}*1.0001`)).toBe(0)
    }),
    { numRuns: 200 },
  )
})

describe('a form that nearly is the answer is wrong', () => {
  test.each([
    ['n*p*(1-p)', 'n*p'],
    ['n*p*(1-p)', 'n*p*(1+p)'],
    ['n*p*(1-p)', 'n*p*(1-p)^2'],
    ['16*p*(1-p)/n^2', '15.7*p*(1-p)/n^2'],
    ['1-(1-p)^n', 'n*p'],
    ['ln(n)', 'log10(n)'],
    ['n/(n+p)', 'n/(n+1)'],
    ['sqrt(n)', 'n'],
    ['n', '[n, n]'],
  ])('%s against %s', (answer, text) => {
    expect(points(answer, text)).toBe(0)
  })
})

test('points at which the answer has no value are not tried', () => {
  expect(points('ln(p - 0.5)', 'ln(2*p - 1) - ln(2)')).toBe(1)
})

test('a named mistake is recognized in any form, and says which card repairs it', () => {
  const item = formula('n*p*(1-p)', 'n*p', 'EM-007')
  const answer = { type: 'formula', text: 'V = p/(1/n)' } as const
  expect(scoreOf(item, answer, TOOLS)).toEqual({ points: 0, repairs: ['EM-007'] })
  expect(revealOf(item, answer, TOOLS)).toMatchObject({ right: false, mistake: { md: 'You added.' }, unreadable: null })
})

test('a text that is no formula is explained in words', () => {
  expect(revealOf(formula('n*p'), { type: 'formula', text: 'n times q' }, TOOLS)).toMatchObject({
    right: false,
    mistake: null,
    unreadable: '“times” is not one of the names: use p, n.',
  })
})

test.each([
  ['n*q', 'n', 'the answer has no value in the ranges: “q” is not one of the names: use p, n.'],
  ['n*p', 'p n', 'the mistake “p n” is the answer in another form'],
  ['n*p', 'n*', 'the mistake “n*” cannot be read: It ends too early.'],
])('refuses the answer %s with the mistake %s', (answer, mistake, fault) => {
  expect(faultsOf(formula(answer, mistake), TOOLS)).toEqual([fault])
})
