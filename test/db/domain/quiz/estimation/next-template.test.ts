import { expect, test } from 'vitest'
import { nextTemplate, type Practised } from '../../../../../db/domain/quiz/estimation/next-template.ts'
import { studyDayOf } from '../../../../../db/domain/time.ts'

function practised(template: string, points: number, day: number): Practised {
  return { template, last: { points, day: studyDayOf(day) } }
}
const unseen = (template: string): Practised => ({ template, last: null })

test('a missed template comes before all others, the one missed longest ago first', () => {
  const all = [unseen('E01'), practised('E02', 1, 3), practised('E03', 0.5, 9), practised('E04', 0, 5)]
  expect(nextTemplate(all, null)).toBe('E04')
})

test('then come those never drawn, then those drawn longest ago', () => {
  expect(nextTemplate([practised('E02', 1, 3), unseen('E01')], null)).toBe('E01')
  expect(nextTemplate([practised('E02', 1, 9), practised('E03', 1, 3)], null)).toBe('E03')
})

test('none comes twice in a row while there is another', () => {
  expect(nextTemplate([practised('E01', 0, 1), unseen('E02')], 'E01')).toBe('E02')
  expect(nextTemplate([practised('E01', 0, 1)], 'E01')).toBe('E01')
  expect(nextTemplate([], null)).toBeNull()
})

test('among equals the order is the same every time, whatever order they are given in', () => {
  const all = Array.from({ length: 20 }, (_, at) => unseen(`E${10 + at}`))
  const first = nextTemplate(all, null)
  expect(nextTemplate(all.toReversed(), null)).toBe(first)
  expect(nextTemplate(all, first)).not.toBe(first)
})
