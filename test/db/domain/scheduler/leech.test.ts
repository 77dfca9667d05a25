import { describe, expect, test } from 'vitest'
import { newCard } from '../../../../db/domain/card.ts'
import { leechReached } from '../../../../db/domain/scheduler/apply.ts'
import { addDays } from '../../../../db/domain/time.ts'
import { DAY, passed, PRESET, press } from './cards.ts'

const tomorrow = addDays(DAY, 1)
const card = newCard(3)
/** Seen six days ago, due on DAY with an interval of six days. */
const due = passed(2, addDays(DAY, -6))

describe('lapses and failures', () => {
  test('a lapse is a failure of a card that had been passed; a second failure in a row is none', () => {
    const once = press(due, 'q0', DAY)
    expect(once.lapses).toBe(1)
    expect(press(once, 'q1', tomorrow).lapses).toBe(1)
    expect(press(card, 'q1', DAY).lapses).toBe(0)
  })

  test('missing the first showing is no failure; every later miss is one', () => {
    const first = press(card, 'q1', DAY)
    expect(first).toMatchObject({ failures: 0, failedDay: null })
    expect(press(first, 'q1', tomorrow)).toMatchObject({ failures: 1, failedDay: tomorrow })
  })

  test('failures count at most one a day, lapses each', () => {
    const off = { preset: { ...PRESET, longestInterval: 100, drill: 'off' } } as const
    const once = press(due, 'q1', DAY, off)
    const again = press(once, 'q0', DAY, off)
    expect(again).toMatchObject({ failures: 1, failedDay: DAY, lapses: 1 })
    expect(press(again, 'q0', tomorrow, off)).toMatchObject({ failures: 2, failedDay: tomorrow })
  })

  test('neither drill nor cram counts a failure', () => {
    const missed = press(due, 'q1', DAY)
    expect(press(missed, 'not-yet', DAY).failures).toBe(1)
    expect(press(due, 'q0', DAY, { cram: true }).failures).toBe(0)
  })

  test('a leech is reached at 6 failures and at every 3 after', () => {
    const at = (failures: number) => leechReached({ ...due, failures: failures - 1 }, { ...due, failures }, 6)
    expect(Array.from({ length: 13 }, (_, failures) => failures).filter(at)).toEqual([6, 9, 12])
  })

  test('an odd threshold repeats at half of it rounded up', () => {
    const at = (failures: number) => leechReached({ ...due, failures: failures - 1 }, { ...due, failures }, 5)
    expect(Array.from({ length: 13 }, (_, failures) => failures).filter(at)).toEqual([5, 8, 11])
  })

  test('a card whose failures did not rise makes no leech again', () => {
    expect(leechReached({ ...due, failures: 6 }, { ...due, failures: 6 }, 6)).toBe(false)
    expect(leechReached({ ...due, failures: 9 }, { ...due, failures: 6 }, 6)).toBe(false)
  })

  test('a card failed once a day becomes a leech on its sixth failure after the first showing', () => {
    let state = press(card, 'q1', DAY)
    const leechOn: number[] = []
    for (let days = 1; days <= 9; days += 1) {
      const next = press(state, 'q1', addDays(DAY, days))
      if (leechReached(state, next, 6)) leechOn.push(days)
      state = next
    }
    expect(leechOn).toEqual([6, 9])
  })
})
