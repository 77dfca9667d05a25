/** Typed answers: what will do, and where they part. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceOf, compareText } from '../../../../db/domain/note/strictness.ts'
import { BY_LETTERS, BY_WORDS, compareTyped, ruleOf } from '../../../../db/domain/note/typed.ts'

const right = (typed: string, expected: string, rule = BY_WORDS) => compareTyped(typed, expected, rule).right

describe('by words', () => {
  test.each([
    ['Softmax', 'softmax'],
    ['  two tower ', 'two-tower'],
    ['resume', 'résumé'],
    ['0.50', '0.5'],
    ['1 GB', '1.0 GB'],
    ['10,000', '10000'],
  ])('%s will do for %s', (typed, expected) => expect(right(typed, expected)).toBe(true))

  test.each([
    ['softmin', 'softmax'],
    ['-1', '1'],
    ['1 MB', '1 GB'],
    ['', 'x'],
  ])('%s will not do for %s', (typed, expected) => expect(right(typed, expected)).toBe(false))
})

describe('numbers', () => {
  test('may be off by a share, or by an amount, in the same unit', () => {
    expect(right('105 ms', '100 ms', ruleOf('5%'))).toBe(true)
    expect(right('106 ms', '100 ms', ruleOf('5%'))).toBe(false)
    expect(right('105 s', '100 ms', ruleOf('5%'))).toBe(false)
    expect(right('0.7', '0.9', ruleOf('±0.2'))).toBe(true)
    expect(right('0.6', '0.9', ruleOf('±0.2'))).toBe(false)
    expect(right('about', '100', ruleOf('5%'))).toBe(false)
  })
})

describe('by letters', () => {
  test('case and accents count, as the note asks with “exact”', () => {
    expect(ruleOf('exact')).toEqual(BY_LETTERS)
    expect(right('Softmax', 'softmax', BY_LETTERS)).toBe(false)
    expect(right('cafe\u0301', 'café', BY_LETTERS)).toBe(true)
    expect(right('cafe', 'café', BY_LETTERS)).toBe(false)
    expect(right('cafe', 'café', { ...BY_LETTERS, accents: false })).toBe(true)
  })

  test('the letters that part are named on either side', () => {
    expect(compareTyped('sofmaxx', 'softmax', BY_LETTERS)).toEqual({
      right: false,
      yours: [
        { is: 'same', text: 'sofmax' },
        { is: 'wrong', text: 'x' },
      ],
      expected: [
        { is: 'same', text: 'sof' },
        { is: 'missed', text: 't' },
        { is: 'same', text: 'max' },
      ],
    })
  })
})

test('both sides are always whole, however they part', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (typed, expected) => {
      const { yours, expected: told } = compareTyped(typed, expected, BY_LETTERS)
      const join = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('')
      expect(join(yours)).toBe(typed.normalize('NFC').trim())
      expect(join(told)).toBe(expected.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
    }),
    { numRuns: 500 },
  )
})

test.each(['', 'exact', '5%', '±0.25', '12.5%'])('a choice of strictness is written as it is read: %j', text => {
  const { strictness, off } = choiceOf(text)
  expect(compareText(strictness, off)).toBe(text)
})
