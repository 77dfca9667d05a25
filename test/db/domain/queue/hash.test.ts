import { expect, test } from 'vitest'
import { byDayHash, dayHash } from '../../../../db/domain/queue/hash.ts'
import { addDays } from '../../../../db/domain/time.ts'
import { TODAY, cardId } from './given.ts'

/** Ids as they are made one after the other: time-ordered, only the end differs. */
const IDS = Array.from({ length: 2000 }, (_, at) => cardId(`019a9f5c-6c00-7000-8000-${String(at).padStart(12, '0')}`))

function sortedOn(day: typeof TODAY) {
  return IDS.toSorted((a, b) => byDayHash(a, b, day))
}

test('a card keeps its place among equals all day, on every machine and in every version', () => {
  expect(dayHash(cardId('EM-014'), TODAY)).toBe(2_877_855_673)
  expect(dayHash(cardId('EM-014'), addDays(TODAY, 1))).toBe(1_640_628_050)
})

test('equals come in another order every day', () => {
  expect(sortedOn(addDays(TODAY, 1))).not.toEqual(sortedOn(TODAY))
})

test('cards made one after the other do not come one after the other', () => {
  const neighbours = sortedOn(TODAY).filter(
    (id, at, all) => Math.abs(IDS.indexOf(id) - IDS.indexOf(all[at + 1] ?? id)) === 1,
  )
  expect(neighbours.length).toBeLessThan(10)
})

test('the first half of the cards is spread over the whole day', () => {
  const firstHalf = new Set(IDS.slice(0, 1000))
  const quarters = [0, 1, 2, 3].map(
    quarter =>
      sortedOn(TODAY)
        .slice(quarter * 500, quarter * 500 + 500)
        .filter(id => firstHalf.has(id)).length,
  )
  for (const share of quarters) expect(Math.abs(share - 250)).toBeLessThan(50)
})

test('should two cards have one place, their ids decide', () => {
  const [first, second] = [cardId('366d69b6cca1'), cardId('5ed05d9b85e8')]
  expect(dayHash(first, TODAY)).toBe(dayHash(second, TODAY))
  expect(byDayHash(first, second, TODAY)).toBeLessThan(0)
  expect(byDayHash(second, first, TODAY)).toBeGreaterThan(0)
  expect(byDayHash(first, first, TODAY)).toBe(0)
})

test('two thousand cards have two thousand places', () => {
  expect(new Set(IDS.map(id => dayHash(id, TODAY))).size).toBe(2000)
})
