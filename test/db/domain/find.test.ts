/** Names, sections and places of what is looked for, without a collection. */
import { expect, test } from 'vitest'
import { excerpt } from '../../../db/domain/find/marked.ts'
import { abbreviationsIn, spellings, titleOf } from '../../../db/domain/find/names.ts'
import { sectionsOf, withoutDiagrams } from '../../../db/domain/find/sections.ts'
import { hasAll } from '../../../db/domain/find/wanted.ts'

test('a title stands before the dot, or is a front no longer than one', () => {
  expect(titleOf('Point-in-time join · Which value?')).toBe('Point-in-time join')
  expect(titleOf('Quantization')).toBe('Quantization')
  expect(titleOf('Why does a front that is a whole question and goes on have no title?')).toBe('')
})

test('an abbreviation is what stands in parentheses behind a name, and in a text what its words begin with', () => {
  expect(spellings('product quantization (PQ)')).toEqual(['product quantization (PQ)', 'product quantization', 'PQ'])
  expect(spellings('as-of join')).toEqual(['as-of join'])
  expect(abbreviationsIn('Use approximate nearest neighbor (ANN) search, or inverted lists (IVF).')).toEqual([
    ['approximate nearest neighbor', 'ANN'],
  ])
  expect(abbreviationsIn('the mean (A) and (B2B) of it')).toEqual([])
})

test('a summary is cut at headings and at lines above a list, but not inside of code', () => {
  const text =
    'Intro.\n\n```\n# no heading\n\nnone:\n\n- x\n```\n\nFive things:\n\n1. One.\n\n## Last ##\n\nText: more.'
  expect(sectionsOf(text).map(({ heading }) => heading)).toEqual([null, 'Five things', 'Last'])
  expect(withoutDiagrams('a\n```mermaid\nA --> B\n```\nb')).toBe('a\n\nb')
})

test('an excerpt begins a little before the first place, at a word, and says that it was cut', () => {
  const { text, ranges } = excerpt(`${'word '.repeat(30)}needle ${'word '.repeat(80)}`, ['needle'])
  expect(text).toMatch(/^…(?:word ){4}needle .* word…$/)
  expect(ranges.map(([from, to]) => text.slice(from, to))).toEqual(['needle'])
  const together = excerpt(`Says the one. ${'word '.repeat(40)}keeps the promise.`, ['the', 'promise'])
  expect(together.text).toMatch(/^….*keeps the promise\.$/)
  expect(excerpt('🎉'.repeat(300), ['x']).text.isWellFormed()).toBe(true)
})

test('a short piece has to begin a word, a single character has to be one, longer ones stand anywhere', () => {
  expect([hasAll('a top-k list', ['k']), hasAll('a back', ['k'])]).toEqual([true, false])
  expect([hasAll('an index', ['in']), hasAll('a pin', ['in'])]).toEqual([true, false])
  expect([hasAll('quantization', ['antiz']), hasAll('quantization', [])]).toEqual([true, false])
})
