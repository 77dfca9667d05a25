import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOTHING_WAITING, mostUrgent, withMore } from '../../../../db/domain/pace/backlog.ts'

const cards = fc.array(fc.record({ due: fc.integer({ min: -9, max: -1 }), interval: fc.integer({ min: 1, max: 9 }) }), {
  maxLength: 30,
})

test('the most overdue for their interval wait longest, however the cards came and went', () => {
  fc.assert(
    fc.property(cards, cards, fc.nat(20), fc.nat(20), (first, second, today, tomorrow) => {
      const all = [...first, ...second]
      const times = {
        due: Float64Array.from(all, ({ due }) => due),
        interval: Float64Array.from(all, ({ interval }) => interval),
      }
      const urgencyOn = (day: number) => (card: number) => (day - (times.due[card] ?? 0)) / (times.interval[card] ?? 1)
      const leastOf = (places: readonly number[], count: number, day: number) =>
        places
          .map(urgencyOn(day))
          .toSorted((a, b) => a - b)
          .slice(0, count)

      const places = all.map((_, place) => place)
      const waiting = withMore(NOTHING_WAITING, places.slice(0, first.length), times)
      const early = mostUrgent(waiting, today, 0, times)
      expect(early.cards.map(urgencyOn(0))).toEqual(leastOf(places.slice(0, first.length), today, 0))

      const left = places.filter(place => !early.cards.includes(place))
      const more = withMore(early.rest, places.slice(first.length), times)
      expect(more.size).toBe(left.length)
      const later = mostUrgent(more, tomorrow, 1, times)
      expect(later.cards.map(urgencyOn(1))).toEqual(leastOf(left, tomorrow, 1))
      expect(later.cards.filter(place => !left.includes(place))).toEqual([])
      expect(later.rest.size).toBe(left.length - later.cards.length)
    }),
    { numRuns: 300 },
  )
})
