import { describe, expect, test } from 'vitest'
import { newCard } from '../../../../db/domain/card.ts'
import type { Answered, CardEventBody } from '../../../../db/domain/event.ts'
import {
  firstMemory,
  memoryOfSchedule,
  nextMemory,
  recallAfter,
  type Rating,
} from '../../../../db/domain/memory/fsrs.ts'
import { recallOn } from '../../../../db/domain/memory/predict.ts'
import { studyDayOf } from '../../../../db/domain/time.ts'

describe('FSRS-6, against the numbers its reference implementations are tested with', () => {
  test('the first answer', () => {
    const first = ([1, 2, 3, 4] as const).map(rating => firstMemory(rating))
    expect(first.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956])
    expect(first[0]?.difficulty).toBeCloseTo(6.4133, 6)
    expect(first[1]?.difficulty).toBeCloseTo(5.11217071, 6)
    expect(first[2]?.difficulty).toBeCloseTo(2.11810397, 6)
    expect(first[3]?.difficulty).toBe(1)
  })

  test('a card that was missed, then recalled five times further and further apart', () => {
    const answers: readonly (readonly [Rating, number])[] = [
      [3, 0],
      [3, 1],
      [3, 3],
      [3, 8],
      [3, 21],
    ]
    const last = answers.reduce((memory, [rating, days]) => nextMemory(memory, rating, days), firstMemory(1))
    expect(last.stability).toBeCloseTo(53.62691, 4)
    expect(last.difficulty).toBeCloseTo(6.3574867, 4)
  })

  test('recall is nine in ten after one stability', () => {
    for (const stability of [0.212, 1, 13.8, 365]) {
      expect(recallAfter({ stability, difficulty: 5 }, stability)).toBeCloseTo(0.9, 12)
    }
    expect(recallAfter({ stability: 1, difficulty: 5 }, 100)).toBeCloseTo(0.492322425582939, 8)
    expect(recallAfter({ stability: 3, difficulty: 5 }, 0)).toBe(1)
  })
})

const day = (number: number) => studyDayOf(number)

function answered(q: Answered['q'], mode: Answered['mode'] = 'review'): CardEventBody {
  const set = { longestInterval: 36_500, leechThreshold: 6, drill: 'below-good' } as const
  const times = { thinkMs: 1, readMs: 1 }
  return { kind: 'answered', mode, q, button: 'good', offered: ['good'], firstShowing: false, ...times, ...set }
}

describe('what the log says of a card', () => {
  test('nothing of one that nobody answered, or that was reset', () => {
    expect(recallOn(day(10), [])).toBeNull()
    const events = [
      { studyDay: day(1), body: answered(4) },
      { studyDay: day(2), body: { kind: 'reset' } as const },
    ]
    expect(recallOn(day(10), events)).toBeNull()
  })

  test('a miss makes it weaker than a pass, in every mode', () => {
    for (const mode of ['review', 'early', 'cram', 'drill'] as const) {
      const after = (q: Answered['q']) =>
        recallOn(day(30), [
          { studyDay: day(1), body: answered(4) },
          { studyDay: day(9), body: answered(q, mode) },
        ])
      expect(after(1)).toBeLessThan(after(4) ?? 0)
    }
  })

  test('answers given in another program count, what was moved by hand there does not', () => {
    const past = { kind: 'history_imported', at: 0, interval: 3, lastInterval: 1, factor: 2500, ms: 100 } as const
    const pass = { studyDay: day(1), body: { ...past, button: 3, type: 1 } as const }
    const moved = { studyDay: day(5), body: { ...past, button: 3, type: 4 } as const }
    expect(recallOn(day(10), [pass])).toBeCloseTo(recallAfter(firstMemory(3), 9), 12)
    expect(recallOn(day(10), [pass, moved])).toBe(recallOn(day(10), [pass]))
  })

  test('where only the schedule came along, its interval stands for the memory', () => {
    const schedule = {
      kind: 'seen',
      lastDay: day(0),
      due: day(20),
      scheduledDue: day(20),
      forwardedTo: [],
    } as const
    const state = { ...newCard(0), schedule, n: 3, interval: 20 }
    expect(recallOn(day(20), [{ studyDay: day(3), body: { kind: 'state_imported', state } }])).toBeCloseTo(0.9, 12)
    expect(memoryOfSchedule(20, 130).difficulty).toBeGreaterThan(memoryOfSchedule(20, 250).difficulty)
  })
})
