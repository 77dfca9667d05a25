import { describe, expect, test } from 'vitest'
import { checkItem } from '../../../../../db/domain/quiz/types/index.ts'
import { edge, toolsFor } from './case.ts'

const TOOLS = toolsFor('check')
const check = (raw: unknown) => checkItem(raw, TOOLS)

const OPTIONS = [
  { text: 'a', correct: true, reason: 'Yes.' },
  { text: 'b', reason: 'No.' },
]

describe('what is wrong with an item is said of its own type, with its path', () => {
  test('a missing reason', () => {
    const options = [...OPTIONS, { text: 'c' }]
    expect(check({ type: 'single', stem: 'Which?', options })).toEqual([
      { path: 'options.2.reason', message: expect.stringContaining('expected string') },
    ])
  })

  test('two right options', () => {
    const options = OPTIONS.map(option => ({ ...option, correct: true }))
    expect(check({ type: 'single', stem: 'Which?', options })).toEqual([
      { path: 'options', message: 'exactly one option is correct' },
    ])
  })

  test('a key that the type has not', () => {
    expect(check({ type: 'recall', stem: 'What?', back: 'That.', hint: 'no' })).toEqual([
      { path: '', message: 'Unrecognized key: "hint"' },
    ])
  })

  test('a type that there is not', () => {
    expect(check({ type: 'essay' })).toEqual([
      { path: 'type', message: expect.stringMatching(/^a type is one of single,/) },
    ])
    expect(check('single')).toHaveLength(1)
  })
})

const steps = ['a', 'b', 'c'].map(key => ({ key, text: `step ${key}` }))
const left = ['x', 'y', 'z'].map(text => ({ text, match: text, reason: 'So.' }))
const right = ['x', 'y', 'z', 'w'].map(key => ({ key, text: `right ${key}` }))
const row = (leaks: boolean, ...cells: string[]) => ({ cells, leaks, reason: 'So.' })

describe('what a schema cannot say is said in sentences', () => {
  test.each([
    [
      'a circle',
      { type: 'ordering', stem: 'Order.', steps, before: [edge('a', 'b'), edge('b', 'a')] },
      'steps precede each other in a circle: a, b',
    ],
    [
      'an unknown step',
      { type: 'ordering', stem: 'Order.', steps, before: [edge('a', 'b'), edge('b', 'q')] },
      '“before” names “q”, which is no step',
    ],
    [
      'options that differ in nothing but case and a full stop',
      { type: 'single', stem: 'Which?', options: [...OPTIONS, { text: 'A.', reason: 'No.' }] },
      'two options say “A.”',
    ],
    [
      'a match that is not there',
      {
        type: 'matching',
        stem: 'Match.',
        left,
        right: right.map(one => (one.key === 'x' ? { ...one, key: 'v' } : one)),
      },
      'the left side matches “x”, which is not on the right',
    ],
    [
      'a gap nothing is said of',
      { type: 'cloze', stem: 'Fill.', text: '{{a}} {{b}}', blanks: [{ key: 'a', answers: ['1'], reason: 'So.' }] },
      'nothing is said of the gap {{b}}',
    ],
    [
      'a gap that the text has not',
      { type: 'cloze', stem: 'Fill.', text: 'nothing', blanks: [{ key: 'a', answers: ['1'], reason: 'So.' }] },
      'the text has no gap {{a}}',
    ],
    [
      'a row with too few cells',
      {
        type: 'leakage',
        stem: 'Which?',
        moment: 'Now.',
        columns: ['Feature', 'Known'],
        rows: [row(true, 'a', '1'), row(false, 'b'), row(false, 'c', '1'), row(false, 'd', '1')],
      },
      'row 2 has 1 cells for 2 columns',
    ],
    [
      'a key that its arithmetic does not give',
      { type: 'numeric', stem: 'How?', value: 100, formula: '9*9', unit: 'ms', tolerance: 0.1, steps: ['So.'] },
      'the key is 100, but “9*9” gives 81',
    ],
    [
      'a key of nothing',
      { type: 'numeric', stem: 'How?', value: 0, unit: 'ms', tolerance: 0.1, steps: ['So.'] },
      'the key is 0, which no proportion can be taken of',
    ],
    [
      'a trap that would be marked right',
      {
        type: 'numeric',
        stem: 'How?',
        value: 100,
        unit: 'ms',
        tolerance: 0.1,
        steps: ['So.'],
        traps: [{ value: 105, reason: 'So.' }],
      },
      'the trap 105 lies within the tolerance, so it would be marked right',
    ],
  ])('%s', (_, raw, message) => {
    expect(check(raw)).toEqual([{ path: '', message }])
  })
})
