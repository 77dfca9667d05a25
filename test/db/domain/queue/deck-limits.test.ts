import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DeckLimits, NO_LIMITS, usedUp, withinLimits } from '../../../../db/domain/queue/deck-limits.ts'
import { drawn } from '../../../../db/domain/queue/drawn-order.ts'
import { buildQueue } from '../../../../db/domain/queue/queue.ts'
import { addDays } from '../../../../db/domain/time.ts'
import { cardId, day, deckId, due, names, order, own, ref, TODAY } from './given.ts'

/** `inner` lies in `outer`. */
const limits = (left: Readonly<Record<string, number>>): DeckLimits => ({
  left: new Map(Object.entries(left).map(([name, of]) => [deckId(name), of])),
  within: new Map([
    [deckId('inner'), [deckId('outer'), deckId('inner')]],
    [deckId('outer'), [deckId('outer')]],
  ]),
})

describe('limits of decks', () => {
  test('hold for a deck and those inside it together', () => {
    const cards = ['outer', 'inner', 'inner', 'inner', 'other'].map((deck, at) => ref(`c${at}`, { deck }))
    const left = (of: Readonly<Record<string, number>>) => withinLimits(cards, limits(of)).map(({ card }) => card)
    expect(left({ outer: 2 })).toEqual(['c0', 'c1', 'c4'])
    expect(left({ outer: 4, inner: 1 })).toEqual(['c0', 'c1', 'c4'])
    expect(left({ inner: 0 })).toEqual(['c0', 'c4'])
    expect(left({ outer: -1 })).toEqual(['c4'])
  })

  test('never let more through than is left, nor keep back what all of them allow', () => {
    const deck = fc.constantFrom('outer', 'inner', 'other')
    fc.assert(
      fc.property(fc.array(deck), fc.nat(6), fc.nat(6), (decks, outer, inner) => {
        const cards = decks.map((of, at) => ref(`c${at}`, { deck: of }))
        const given = limits({ outer, inner })
        const through = withinLimits(cards, given)
        const after = usedUp(
          given,
          through.map(({ deck: of }) => of),
        )
        for (const left of after.left.values()) expect(left).toBeGreaterThanOrEqual(0)
        for (const card of cards.filter(one => !through.includes(one))) {
          expect(withinLimits([card], after)).toEqual([])
        }
      }),
    )
  })

  test('of reviews leave the rest of what is due for another day, and no quota is made of it', () => {
    const cards = [...names('d', 30).map(name => due(name, { deck: 'outer', late: 9 })), due('other')]
    const queue = buildQueue(day({ due: cards, limits: { reviews: limits({ outer: 5 }) }, backlog: { fits: 10 } }))
    expect(queue.catchUp).toBeNull()
    expect(order(queue)).toHaveLength(6)
    expect(buildQueue(day({ due: cards, backlog: { fits: 10 } })).catchUp).not.toBeNull()
  })

  test('that leave more than fits: the most urgent of what they allow', () => {
    const cards = names('d', 30).map((name, late) => due(name, { deck: 'outer', late: late + 1, interval: 10 }))
    const queue = buildQueue(day({ due: cards, limits: { reviews: limits({ outer: 20 }) }, backlog: { fits: 4 } }))
    expect(queue.catchUp).toEqual({ backlog: 20, quota: 4 })
    expect(order(queue)).toEqual(['d0', 'd1', 'd2', 'd3'])
  })

  test('of new cards are those of the deck it lies in, too', () => {
    const fresh = [own('a', 0, { deck: 'inner' }), own('b', 1, { deck: 'inner' }), own('c', 2, { deck: 'other' })]
    const queue = buildQueue(day({ fresh, limits: { fresh: limits({ outer: 1 }) } }))
    expect(order(queue)).toEqual(['a', 'c'])
  })

  test('are none where no deck has one', () => {
    expect(usedUp(NO_LIMITS, [deckId('outer')])).toEqual(NO_LIMITS)
  })
})

describe('siblings that may come together', () => {
  const together = new Set([deckId('free')])

  test('come on one day, due and new', () => {
    const queue = buildQueue(
      day({
        due: [due('d0', { deck: 'free', note: 'n' }), due('d1', { deck: 'free', note: 'n' })],
        fresh: [own('o', 0, { deck: 'free', note: 'n' })],
        together,
      }),
    )
    expect(order(queue).toSorted()).toEqual(['d0', 'd1', 'o'])
  })

  test('hold no sibling of another deck back, and are held back by none', () => {
    const mixed = [due('free', { deck: 'free', note: 'n' }), due('apart', { deck: 'deck', note: 'n' })]
    const fresh = [own('new free', 0, { deck: 'free', note: 'n' }), own('new apart', 1, { deck: 'deck', note: 'n' })]
    expect(order(buildQueue(day({ due: mixed, fresh, together }))).toSorted()).toEqual(['apart', 'free', 'new free'])
  })

  test('count each where more is due than fits', () => {
    const cards = names('d', 6).map(name => due(name, { deck: 'free', note: 'n' }))
    expect(buildQueue(day({ due: cards, together, backlog: { fits: 4 } })).catchUp).toEqual({ backlog: 6, quota: 4 })
  })
})

describe('an order drawn anew each day', () => {
  const cards = (count: number) => names('c', count).map((name, position) => ({ card: cardId(name), position }))
  const idsOf = (of: readonly { readonly card: string }[]) => of.map(({ card }) => card)

  test('is the same all day, and another one tomorrow', () => {
    const today = idsOf(drawn(cards(50), TODAY, 50))
    expect(idsOf(drawn(cards(50).toReversed(), TODAY, 50))).toEqual(today)
    expect(idsOf(drawn(cards(50), addDays(TODAY, 1), 50))).not.toEqual(today)
    expect(today.toSorted()).toEqual(idsOf(cards(50)).toSorted())
  })

  test('loses the cards that were met, and no other moves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (count, met) => {
        const whole = drawn(cards(count), TODAY, count)
        const left = whole.slice(met % count)
        const again = drawn(
          cards(count).filter(({ card }) => left.some(one => one.card === card)),
          TODAY,
          count,
        )
        expect(again).toEqual(left)
      }),
    )
  })

  test('spreads over as many places as there were cards, so that others go on taking turns with it', () => {
    const places = drawn(cards(1_000), TODAY, 1_000).map(({ position }) => position)
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...places)).toBeLessThan(1_000)
    expect(places.filter(place => place < 100).length).toBeGreaterThan(60)
    expect(places.filter(place => place < 100).length).toBeLessThan(140)
  })

  test('begins with what was brought forward', () => {
    const [first] = drawn([...cards(20), { card: cardId('forwarded'), position: -3 }], TODAY, 21)
    expect(first).toEqual({ card: 'forwarded', position: -3 })
  })
})
