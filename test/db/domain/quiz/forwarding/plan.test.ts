import { describe, expect, test } from 'vitest'
import { newCard, type CardState } from '../../../../../db/domain/card.ts'
import { idOf, type CardId } from '../../../../../db/domain/ids.ts'
import { MOST_FORWARDED, planForwarding, type Miss } from '../../../../../db/domain/quiz/forwarding/plan.ts'
import { addDays, studyDayOf } from '../../../../../db/domain/time.ts'

const TODAY = studyDayOf(20_000)

function card(name: string): CardId {
  return idOf<CardId>(name)
}

function miss(cards: readonly string[], more: Partial<Miss> = {}): Miss {
  return { ordinal: 0, points: 0, confidence: 'fairly', cards: cards.map(card), ...more }
}

/** A card of an interval of a month that comes up in so many days. */
function comesIn(days: number, more: Partial<CardState> = {}): CardState {
  const due = addDays(TODAY, days)
  const schedule = { kind: 'seen', lastDay: addDays(due, -30), due, scheduledDue: due, forwardedTo: [] } as const
  return { ...newCard(0), schedule, n: 3, interval: 30, ...more }
}

function plan(misses: readonly Miss[], states: Readonly<Record<string, CardState>> = {}) {
  return planForwarding(misses, id => states[id] ?? comesIn(20), TODAY)
}

function fateOf(state: CardState, more: Partial<Miss> = {}) {
  return plan([miss(['a'], more)], { a: state })[0]
}

describe('a miss', () => {
  test('brings its card to tomorrow', () => {
    expect(fateOf(comesIn(20))).toMatchObject({ fate: 'tomorrow', days: [1] })
  })

  test('that the learner was sure of brings it to tomorrow and to a week after', () => {
    expect(fateOf(comesIn(20), { confidence: 'sure' })).toMatchObject({ fate: 'tomorrow-and-week', days: [1, 7] })
  })

  test('that the learner was sure of brings a card that comes within the week to tomorrow alone', () => {
    expect(fateOf(comesIn(5), { confidence: 'sure' })).toMatchObject({ fate: 'tomorrow' })
  })

  test('brings a new card to the front of the new ones', () => {
    expect(fateOf(newCard(4))).toMatchObject({ fate: 'front-of-new', days: [1] })
  })

  test('leaves alone, and names, what is due, set aside, known, or comes tomorrow anyway', () => {
    expect(fateOf(comesIn(0))).toMatchObject({ fate: 'due', days: [] })
    expect(fateOf(comesIn(-3))).toMatchObject({ fate: 'due', days: [] })
    expect(fateOf(comesIn(20, { suspended: true }))).toMatchObject({ fate: 'suspended', days: [] })
    expect(fateOf({ ...newCard(4), known: true })).toMatchObject({ fate: 'known', days: [] })
    expect(fateOf(comesIn(1))).toMatchObject({ fate: 'sooner', days: [] })
  })

  test('leaves alone a new card that is at the front already', () => {
    expect(fateOf(newCard(-1 - TODAY))).toMatchObject({ fate: 'sooner', days: [] })
  })

  test('of a card that is gone means nothing', () => {
    expect(planForwarding([miss(['a'])], () => null, TODAY)).toEqual([])
  })
})

describe('several misses', () => {
  test('of one card count once, and as sure if one of them was', () => {
    const misses = [miss(['a']), miss(['a'], { ordinal: 1, confidence: 'sure' })]
    expect(plan(misses)).toEqual([{ card: 'a', fate: 'tomorrow-and-week', days: [1, 7] }])
  })

  test('bring ten cards forward at most, the worst first: wrong though sure, then by marks', () => {
    const misses = [
      ...Array.from({ length: 11 }, (_, at) => miss([`half ${at}`], { ordinal: at, points: 0.5 })),
      miss(['wrong'], { ordinal: 20 }),
      miss(['sure'], { ordinal: 21, confidence: 'sure', points: 0.5 }),
    ]
    const planned = plan(misses)
    expect(planned.slice(0, 2).map(one => one.card)).toEqual(['sure', 'wrong'])
    expect(planned.filter(({ days }) => days.length > 0)).toHaveLength(MOST_FORWARDED)
    expect(planned.filter(({ fate }) => fate === 'over-limit').map(one => one.card)).toEqual([
      'half 8',
      'half 9',
      'half 10',
    ])
  })

  test('leave alone cards without counting them among the ten', () => {
    const due = Array.from({ length: 5 }, (_, at) => `due ${at}`)
    const others = Array.from({ length: 10 }, (_, at) => `other ${at}`)
    const states = Object.fromEntries(due.map(name => [name, comesIn(0)]))
    const planned = plan([miss([...due, ...others])], states)
    expect(planned.filter(({ fate }) => fate === 'over-limit')).toEqual([])
    expect(planned.filter(({ fate }) => fate === 'tomorrow')).toHaveLength(10)
  })
})
