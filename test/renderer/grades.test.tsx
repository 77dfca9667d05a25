import { expect, test } from 'vitest'
import type { Shown } from '../../db/api/review.ts'
import { buttonsOf, qualityOf, type GradeScale } from '../../db/domain/grade.ts'
import { GradeBar } from '../../renderer/features/review/GradeBar.tsx'
import { show } from './render.tsx'

function grades(scale: GradeScale | 'drill'): Shown['grades'] {
  return buttonsOf(scale).map(button => ({ button, q: qualityOf(button), label: '15 d' }))
}

function bar(scale: GradeScale | 'drill', more = false): HTMLElement {
  return show(<GradeBar grades={grades(scale)} more={more} pressed={null} onGrade={() => undefined} />)
}

function namesOf(place: HTMLElement): string[] {
  return [...place.querySelectorAll('button')].map(button => button.firstElementChild?.textContent ?? '')
}

test('every grade is named with what it does and its key', () => {
  expect(namesOf(bar('four'))).toEqual([
    'Again, 15 days, key 1',
    'Hard, 15 days, key 2',
    'Good, 15 days, key 3',
    'Easy, 15 days, key 4',
  ])
  expect(namesOf(bar('drill'))).toEqual(['Not yet, 15 days, key 1', 'Got it, 15 days, key 2'])
})

test('a miss stands apart from what counts as recalled, on every scale', () => {
  const groups = (scale: GradeScale) =>
    [...bar(scale).querySelectorAll('[role=group] > div')].map(group => group.querySelectorAll('button').length)
  expect((['two', 'four', 'six'] as const).map(groups)).toEqual([
    [1, 1],
    [1, 3],
    [3, 3],
  ])
})

test('six grades say that 0, 1 and 2 schedule alike', () => {
  expect(bar('six').textContent).toContain('0, 1 and 2 schedule alike')
})

test('Space is the plain success, and only once the whole answer was in sight', () => {
  const usual = (scale: GradeScale | 'drill', more = false) =>
    bar(scale, more).querySelector('[data-usual]')?.firstElementChild?.textContent ?? null
  expect(usual('two')).toBe('Good, 15 days, key 2')
  expect(usual('six')).toBe('Good, 15 days, key 5')
  expect(usual('drill')).toBe('Got it, 15 days, key 2')
  expect(usual('four', true)).toBeNull()
})
