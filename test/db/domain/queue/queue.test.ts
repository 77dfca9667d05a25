import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answered, buildQueue, counts, head, peek, without } from '../../../../db/domain/queue/queue.ts'
import { addDays } from '../../../../db/domain/time.ts'
import { TODAY, answerHead, cardId, day, due, names, noteId, order, own, pattern, ref, shownBy } from './given.ts'

const dueCards = (count: number) => names('d', count).map(name => due(name))
const newCards = (count: number) => names('n', count).map((name, at) => own(name, at))
const drillCards = (count: number) => names('r', count).map(name => ref(name))

test('an empty day shows nothing', () => {
  const queue = buildQueue(day())
  expect(head(queue)).toBeNull()
  expect(counts(queue)).toEqual({ due: 0, new: 0, drill: 0 })
})

test('due comes with new among it, then the drill', () => {
  const queue = buildQueue(day({ due: dueCards(6), fresh: newCards(2), drill: drillCards(3) }))
  expect(pattern(queue)).toBe('dndddnddrrr')
  expect(counts(queue)).toEqual({ due: 6, new: 2, drill: 3 })
})

test('new cards are spread evenly among the due ones', () => {
  const spread = (dues: number, news: number) =>
    pattern(buildQueue(day({ due: dueCards(dues), fresh: newCards(news) })))
  expect(spread(0, 3)).toBe('nnn')
  expect(spread(3, 0)).toBe('ddd')
  expect(spread(3, 3)).toBe('ndndnd')
  expect(spread(9, 3)).toBe('dndddndddndd')
})

test('after any card the new ones met are within one of their even share', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (dues, news) => {
      const queue = buildQueue(day({ due: dueCards(dues), fresh: newCards(news), limits: { left: news } }))
      const shown = pattern(queue)
      expect(shown).toHaveLength(dues + news)
      for (let at = 1; at <= shown.length; at++) {
        const met = shown.slice(0, at).replaceAll('d', '').length
        expect(Math.abs(met - (at * news) / (dues + news))).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 200 },
  )
})

test('due cards come in another order every day, the same all day', () => {
  const queue = buildQueue(day({ due: dueCards(20) }))
  expect(order(buildQueue(day({ due: dueCards(20).toReversed() })))).toEqual(order(queue))
  const tomorrow = buildQueue(day({ due: dueCards(20), day: addDays(TODAY, 1) }))
  expect(order(tomorrow)).not.toEqual(order(queue))
})

test('of two due siblings one is shown; the other waits, though the first was missed', () => {
  const queue = buildQueue(day({ due: [due('front', { note: 'n' }), due('back', { note: 'n' }), due('other')] }))
  expect(counts(queue).due).toBe(2)
  expect(new Set(peek(queue, 9).map(({ note }) => note)).size).toBe(2)
  const missed = answerHead(answerHead(queue, true), true)
  expect(counts(missed)).toEqual({ due: 0, new: 0, drill: 2 })
})

test('a due card waits when its sibling was answered earlier today', () => {
  const queue = buildQueue(day({ due: [due('back', { note: 'n' })], progress: { notesSeen: new Set([noteId('n')]) } }))
  expect(head(queue)).toBeNull()
})

test('when the shown sibling is buried the other comes', () => {
  const queue = buildQueue(day({ due: [due('front', { note: 'n' }), due('back', { note: 'n' })] }))
  const { card } = shownBy(queue)
  expect(order(without(queue, card, 'buried'))).toEqual([card === 'front' ? 'back' : 'front'])
})

test('a missed card is repeated after all due and new cards, in the order of the misses', () => {
  let queue = buildQueue(day({ due: dueCards(3), fresh: newCards(1) }))
  const missed = [shownBy(queue).card]
  queue = answerHead(queue, true)
  queue = answerHead(queue)
  missed.push(shownBy(queue).card)
  queue = answerHead(queue, true)
  queue = answerHead(queue)
  expect(peek(queue, 9)).toMatchObject(missed.map(card => ({ card, from: 'drill' })))
})

test('"not yet" goes to the back of the drill, "got it" leaves it', () => {
  const queue = buildQueue(day({ drill: drillCards(3) }))
  expect(order(answerHead(queue, true))).toEqual(['r1', 'r2', 'r0'])
  expect(order(answerHead(queue, false))).toEqual(['r1', 'r2'])
  expect(order(answerHead(buildQueue(day({ drill: drillCards(1) })), true))).toEqual(['r0'])
})

test('at least five other cards come between two showings where there are so many', () => {
  const sizes = fc.record({ dues: fc.nat(8), news: fc.nat(4), drills: fc.nat(8) })
  fc.assert(
    fc.property(sizes, fc.array(fc.boolean(), { maxLength: 60 }), ({ dues, news, drills }, misses) => {
      let queue = buildQueue(day({ due: dueCards(dues), fresh: newCards(news), drill: drillCards(drills) }))
      const last = new Map<string, { at: number; others: number }>()
      for (const [at, miss] of misses.entries()) {
        const shown = head(queue)
        if (shown === null) break
        const before = last.get(shown.card)
        if (before) expect(at - before.at - 1).toBeGreaterThanOrEqual(Math.min(5, before.others))
        const left = counts(queue)
        last.set(shown.card, { at, others: left.due + left.new + left.drill - 1 })
        queue = answerHead(queue, miss)
      }
    }),
    { numRuns: 300 },
  )
})

test('a card answered out of turn leaves its place', () => {
  const queue = buildQueue(day({ due: dueCards(5), fresh: newCards(2) }))
  const last = order(queue).at(-1) ?? ''
  const after = answered(queue, ref(last), true)
  expect(counts(after)).toEqual({ due: 4, new: 2, drill: 1 })
  expect(order(after).at(-1)).toBe(last)
  const withoutNew = (cards: readonly string[]) => cards.filter(card => card.startsWith('d') && card !== last)
  expect(withoutNew(order(after))).toEqual(withoutNew(order(queue)))
})

test('an answer to a card outside the queue keeps its siblings back and may go into the drill', () => {
  const queue = buildQueue(day({ due: [due('back', { note: 'n' }), due('other')] }))
  const after = answered(queue, ref('front', { note: 'n' }), true)
  expect(order(after)).toEqual(['other', 'front'])
  expect(order(answered(after, ref('front', { note: 'n' }), false))).toEqual(['other'])
})

test('a new card that leaves makes room for the next', () => {
  const queue = buildQueue(day({ fresh: newCards(12), limits: { left: 2 } }))
  expect(order(without(queue, cardId('n0'), 'gone'))).toEqual(['n1', 'n2'])
})

test('a card that leaves is out of the drill too', () => {
  const queue = buildQueue(day({ drill: drillCards(3) }))
  expect(order(without(queue, cardId('r1'), 'gone'))).toEqual(['r0', 'r2'])
})

test('looking ahead begins with the head and changes nothing', () => {
  const queue = buildQueue(day({ due: dueCards(4), drill: drillCards(1) }))
  expect(peek(queue, 2)[0]).toEqual(head(queue))
  expect(peek(queue, 2)).toHaveLength(2)
  expect(peek(queue, 0)).toEqual([])
  expect(counts(queue)).toEqual({ due: 4, new: 0, drill: 1 })
})

test('an answer shares the lists of the queue and leaves the old queue as it was', () => {
  const queue = buildQueue(day({ due: dueCards(4), fresh: newCards(2) }))
  const before = order(queue)
  const after = answerHead(queue, true)
  expect(after.due).toBe(queue.due)
  expect(after.fresh).toBe(queue.fresh)
  expect(order(queue)).toEqual(before)
})
