/** What is chosen on the page that begins a quiz. */
import { expect, test } from 'vitest'
import type { Setup } from '../../../db/api/quiz.ts'
import { DEFAULT_CHOICE } from '../../../db/domain/quiz/quiz-choice.ts'
import { completed, setOf, sourceOf, tickedTypes, typesOf } from '../../../renderer/features/quiz/setup/choice.ts'

const ALL = ['single', 'multi', 'ordering'] as const

test('a deck, a tag or a search can only be drawn from once it is named', () => {
  expect(completed({ ...DEFAULT_CHOICE, source: sourceOf('deck') })).toBeNull()
  expect(completed({ ...DEFAULT_CHOICE, source: sourceOf('search') })).toBeNull()
  const named = { ...DEFAULT_CHOICE, source: { kind: 'tag', tag: 'ann' } } as const
  expect(completed(named)).toEqual(named)
})

test('blocks need no naming: none chosen means all that were met, and none that were not', () => {
  expect(completed({ ...DEFAULT_CHOICE, source: sourceOf('blocks') })?.source).toEqual({
    kind: 'blocks',
    blocks: [],
    cold: false,
  })
})

test('all types are ticked until one is taken out, and the last one stays', () => {
  expect(tickedTypes({ types: [] }, ALL)).toEqual(ALL)
  const without = typesOf(['single', 'ordering'], ALL, [])
  expect(without).toEqual(['single', 'ordering'])
  expect(typesOf(ALL, ALL, without)).toEqual([])
  expect(typesOf([], ALL, ['single'])).toEqual(['single'])
})

test('types that what is asked from does not have are not ticked, and not forgotten', () => {
  expect(tickedTypes({ types: ['single', 'leakage'] }, ALL)).toEqual(['single'])
})

test('a ready-made set is the chosen one while nothing in it was changed', () => {
  const choice = { ...DEFAULT_CHOICE, count: 16, pauses: 'exam' } as const
  const sets: Setup['sets'] = [{ name: 'phone', minutes: 20, choice }]
  const { confidence, ...rest } = choice
  expect(setOf({ confidence, ...rest }, sets)?.name).toBe('phone')
  expect(setOf({ ...choice, count: 12 }, sets)).toBeNull()
})
