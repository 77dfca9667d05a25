import { describe, expect, test } from 'vitest'
import { type Answer, revealOf, scoreOf } from '../../../../../db/domain/quiz/types/index.ts'
import { edge, itemOf, toolsFor } from './case.ts'

const TOOLS = toolsFor('attempt:0')

function option(text: string, correct = false, repair?: string) {
  return { text, correct, reason: `About ${text}.`, ...(repair && { repair }) }
}

describe('a single choice', () => {
  const plain = itemOf({ type: 'single', stem: 'Which?', options: [option('a', true), option('b', false, 'EM-001')] })
  const tiered = itemOf({
    type: 'single',
    stem: 'Which?',
    options: [option('a', true), option('b', false, 'EM-001')],
    because: { ask: 'Why?', options: [option('c', false, 'EM-002'), option('d', true)] },
  })
  const score = (item: typeof plain, choice: number, because: number | null) =>
    scoreOf(item, { type: 'single', choice, because }, TOOLS)

  test('is right or wrong, and a wrong option names the card that repairs it', () => {
    expect(score(plain, 0, null)).toEqual({ points: 1, repairs: [] })
    expect(score(plain, 1, null)).toEqual({ points: 0, repairs: ['EM-001'] })
  })

  test('with a second tier the right answer alone is half', () => {
    expect(score(tiered, 0, 1).points).toBe(1)
    expect(score(tiered, 0, 0)).toEqual({ points: 0.5, repairs: ['EM-002'] })
    expect(score(tiered, 0, null).points).toBe(0.5)
    expect(score(tiered, 1, 1).points).toBe(0)
  })

  test('an option it has not is not chosen', () => {
    expect(score(plain, 9, null)).toEqual({ points: 0, repairs: [] })
  })
})

test('the next check of a diagnosis counts only after the right cause', () => {
  const item = itemOf({
    type: 'diagnose',
    stem: 'It broke.',
    options: [option('skew', true), option('drift')],
    check: { ask: 'Next?', options: [option('logs', true), option('labels')] },
  })
  const points = (choice: number, check: number | null) =>
    scoreOf(item, { type: 'diagnose', choice, check }, TOOLS).points
  expect([points(0, 0), points(0, 1), points(0, null), points(1, 0)]).toEqual([1, 0.5, 0.5, 0])
})

test('every option of a multiple choice is a decision of its own', () => {
  const item = itemOf({
    type: 'multi',
    stem: 'Which apply?',
    options: [option('a', true), option('b', true), option('c'), option('d')],
  })
  const points = (...choices: number[]) => scoreOf(item, { type: 'multi', choices }, TOOLS).points
  expect([points(0, 1), points(0), points(2), points(0, 1, 2, 3), points(2, 3), points(), points(9)]).toEqual([
    1, 0.75, 0.25, 0.5, 0, 0, 0,
  ])
})

test('false alarms cost as much as leaks are worth, but no more than there is', () => {
  const row = (text: string, leaks: boolean) => ({ cells: [text, 'then'], leaks, reason: 'So.' })
  const item = itemOf({
    type: 'leakage',
    stem: 'Which leak?',
    moment: 'Now.',
    columns: ['Feature', 'Known'],
    rows: [row('a', true), row('b', true), row('c', false), row('d', false)],
  })
  const answer = (...rows: number[]): Answer => ({ type: 'leakage', rows })
  const points = (...rows: number[]) => scoreOf(item, answer(...rows), TOOLS).points
  expect([points(0, 1), points(0), points(0, 1, 2), points(0, 1, 2, 3), points(2), points()]).toEqual([
    1, 0.5, 0.5, 0, 0, 0,
  ])
  expect(revealOf(item, answer(0, 2), TOOLS)).toMatchObject({ found: 1, leaks: 2, falseAlarms: 1 })
})

test('a matching counts the pairs, and the last match of a place is the one that holds', () => {
  const item = itemOf({
    type: 'matching',
    stem: 'Match.',
    left: ['x', 'y', 'z'].map(text => ({ text, match: `r-${text}`, reason: 'So.' })),
    right: ['x', 'y', 'z', 'w'].map(text => ({ key: `r-${text}`, text: `to ${text}` })),
  })
  const pairs = [
    { left: 0, right: 'r-y' },
    { left: 0, right: 'r-x' },
    { left: 1, right: 'r-nothing' },
    { left: 7, right: 'r-z' },
  ]
  expect(scoreOf(item, { type: 'matching', pairs }, TOOLS).points).toBeCloseTo(1 / 3)
})

describe('an order', () => {
  const item = itemOf({
    type: 'ordering',
    stem: 'Order.',
    steps: ['a', 'b', 'c', 'd'].map(key => ({ key, text: `step ${key}` })),
    before: [edge('a', 'b'), edge('b', 'c')],
  })
  const points = (order: string) => scoreOf(item, { type: 'ordering', order: order.split('') }, TOOLS).points

  test('counts pairs that are forced through steps between, and only forced ones', () => {
    expect([points('abcd'), points('dabc'), points('adbc')]).toEqual([1, 1, 1])
    // Forced: a before b, b before c, and so a before c.
    expect(points('acbd')).toBeCloseTo(2 / 3)
    expect(points('cbad')).toBe(0)
  })

  test('a step that is left out takes its pairs along', () => {
    expect(points('ab')).toBeCloseTo(1 / 3)
  })

  test('explains which constraints held, beside a right order near to the one given', () => {
    const revealed = revealOf(item, { type: 'ordering', order: ['d', 'b', 'a', 'c'] }, TOOLS)
    expect(revealed).toMatchObject({
      order: [{ key: 'd' }, { key: 'a' }, { key: 'b' }, { key: 'c' }],
      constraints: [{ held: false }, { held: true }],
    })
  })
})

test('self-scored answers take the marks of the learner', () => {
  const free = itemOf({
    type: 'free',
    stem: 'Explain.',
    rubric: [{ line: 'a' }, { line: 'b', repair: 'EM-004' }, { line: 'c' }],
    model: 'abc',
  })
  expect(scoreOf(free, { type: 'free', text: 'a c', marks: [true, false, true] }, TOOLS)).toEqual({
    points: 2 / 3,
    repairs: ['EM-004'],
  })
  const recall = itemOf({ type: 'recall', stem: 'What?', back: 'That.' })
  const points = (marks: 'missed' | 'partly' | 'recalled') => scoreOf(recall, { type: 'recall', marks }, TOOLS).points
  expect([points('missed'), points('partly'), points('recalled')]).toEqual([0, 0.5, 1])
})

describe('a fixed estimate', () => {
  const exact = itemOf({
    type: 'numeric',
    stem: 'How long?',
    value: 100,
    unit: 'ms',
    tolerance: 0.1,
    steps: ['So.'],
    traps: [{ value: 1000, reason: 'You took seconds.' }],
  })
  const rough = itemOf({
    type: 'numeric',
    stem: 'How long?',
    value: 100,
    unit: 'µs',
    tolerance: { factor: 3 },
    steps: ['So.'],
  })
  const points = (item: typeof exact, text: string) => scoreOf(item, { type: 'numeric', text, unit: '' }, TOOLS).points

  test('is whole within its tolerance and half within three times it', () => {
    const given = ['90', '110', '0.1 s', '89', '130 ms', '131', '69', '-100', '1 GB']
    expect(given.map(text => points(exact, text))).toEqual([1, 1, 1, 0.5, 0.5, 0, 0, 0, 0])
  })

  test('within a factor where only the order of magnitude is known, half within its square', () => {
    expect(['34', '299', '12', '890', '10', '1 ms'].map(text => points(rough, text))).toEqual([1, 1, 0.5, 0.5, 0, 0])
  })

  test('explains what was read, how far off it is, and which mistake it shows', () => {
    expect(revealOf(exact, { type: 'numeric', text: '1 s', unit: '' }, TOOLS)).toMatchObject({
      label: '100 ms',
      yours: 1000,
      ratio: 10,
      full: [90, 110],
      half: [70, 130],
      trap: { md: 'You took seconds.' },
    })
    expect(revealOf(exact, { type: 'numeric', text: '3 GB', unit: '' }, TOOLS)).toMatchObject({
      yours: null,
      unreadable: '“GB” is an amount of memory; what is asked for is an amount of time.',
    })
  })
})
