import { describe, expect, test } from 'vitest'
import { drawInstance } from '../../../../../db/domain/quiz/estimation/instance.ts'
import { Template } from '../../../../../db/domain/quiz/estimation/template.ts'
import { faultsOfTemplate } from '../../../../../db/domain/quiz/estimation/template-faults.ts'
import { randomOf } from '../../../../../db/domain/quiz/random.ts'
import { evaluate } from '../../../../../db/expressions/evaluate.ts'

const SOUND = {
  id: 'E99',
  name: 'Memory of vectors',
  block: 'AN',
  stem: 'How much do {n} of {d} values take?',
  given: {
    n: { meaning: 'vectors', unit: 'vectors', from: 1e6, to: 1e9 },
    d: { meaning: 'values', choose: [64, 128] },
  },
  formula: 'n*d*4/1e9',
  unit: 'GB',
  tolerance: { relative: 0.05 },
  window: [0.1, 1000],
  steps: ['{n} × {= d*4 | B} = {= answer | GB}.'],
  traps: [{ says: 'You counted values: {= trap | GB}.', formula: 'n*d/1e9' }],
  anchor: 'So.',
  example: { values: { n: 1e8, d: 128 }, answer: 51.2 },
} as const

function faults(change: object): string[] {
  return faultsOfTemplate(Template.parse({ ...SOUND, ...change }), evaluate)
}

test('a sound template has no faults', () => {
  expect(faults({})).toEqual([])
})

describe('a template is refused', () => {
  test.each([
    [
      'with a formula over unknown names',
      { formula: 'n*q' },
      /the formula “n\*q” cannot be read: “q” is not one of the names/,
    ],
    ['with a formula that is a list', { formula: '[n, d]' }, /it gives a list/],
    [
      'with an example that the formula does not give',
      { example: { ...SOUND.example, answer: 50 } },
      /the example's answer is 50/,
    ],
    [
      'with an example of other variables',
      { example: { values: { n: 1 }, answer: 1 } },
      /the example gives other values than d, n/,
    ],
    ['with an example outside its window', { window: [100, 1000] }, /the example fails the window or a condition/],
    ['with a condition that compares nothing', { where: ['n + d'] }, /compares nothing/],
    ['with a condition nothing meets', { where: ['n < 0'] }, /it cannot be drawn/],
    [
      'with a trap that would be marked right',
      { traps: [{ says: 'So.', formula: 'n*d*4.1/1e9' }] },
      /it cannot be drawn/,
    ],
    [
      'with a trap without a value',
      { traps: [{ says: 'So.', formula: 'ln(-n)' }] },
      /the trap “ln\(-n\)” has no value/,
    ],
    ['with a place nothing fills', { stem: 'How much is {m}?' }, /\{m\}: there is no “m”/],
    ['with an expression in a step that cannot be read', { steps: ['{= n* | GB}'] }, /It ends too early/],
  ])('%s', (_, change, fault) => {
    expect(faults(change).join('\n')).toMatch(fault)
  })
})

describe('an instance', () => {
  const template = Template.parse(SOUND)
  const draw = (seed: string, mode: 'exact' | 'interview') => drawInstance(template, mode, randomOf(seed), evaluate)

  test('comes back from its seed', () => {
    expect(draw('a', 'exact')).toEqual(draw('a', 'exact'))
    expect(draw('a', 'exact')).not.toEqual(draw('b', 'exact'))
  })

  test('has values that can be calculated with in one’s head', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { n } = draw(String(seed), 'exact')?.values ?? {}
      expect(Number(Number(n).toPrecision(2))).toBe(n)
    }
  })

  test('keeps its traps a factor of two away in an interview, where the template allows it', () => {
    const near = Template.parse({ ...SOUND, traps: [{ says: 'So.', formula: 'n*4/1e7' }] })
    for (let seed = 0; seed < 100; seed++) {
      const drawn = drawInstance(near, 'interview', randomOf(String(seed)), evaluate)
      // 64 values lie within a factor of two of the trap's 100, 128 do too: it is drawn all the same.
      expect(drawn?.values).toBeDefined()
    }
    const some = Template.parse({ ...SOUND, traps: [{ says: 'So.', formula: 'n*4*50/1e9' }] })
    for (let seed = 0; seed < 100; seed++)
      expect(drawInstance(some, 'interview', randomOf(String(seed)), evaluate)?.values['d']).toBe(128)
  })
})
