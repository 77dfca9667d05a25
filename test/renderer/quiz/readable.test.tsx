/** Formulas on one line of plain words. */
import { expect, test } from 'vitest'
import { readable } from '../../../renderer/features/quiz/parts/readable.ts'

test('a formula in the name of a card is read as one would type it, never as its source', () => {
  expect(readable('Why \\frac{1}{\\sqrt{d}} in attention?')).toBe('Why 1/√d in attention?')
  expect(readable('$\\text{DCG} = \\sum_i \\frac{a}{b}$')).toBe('DCG = ∑_i a/b')
  expect(readable('\\log_2 n \\approx 20 \\text{ bits}')).toBe('log_2 n ≈ 20 bits')
})

test('words without a formula stay as they are, with what they cost', () => {
  expect(readable('From $5 to $10 {each}')).toBe('From $5 to $10 {each}')
})
