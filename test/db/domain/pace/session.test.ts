import { expect, test } from 'vitest'
import { DEFAULT_COSTS } from '../../../../db/domain/pace/seconds.ts'
import { minutesLeft, timeIsUp } from '../../../../db/domain/pace/session.ts'

test('twenty minutes are twenty minutes', () => {
  expect(timeIsUp(20 * 60_000 - 1, 20)).toBe(false)
  expect(timeIsUp(20 * 60_000, 20)).toBe(true)
})

test('what is left is said in whole minutes, rounded up', () => {
  expect(minutesLeft({ due: 14, new: 0, drill: 0 }, DEFAULT_COSTS)).toBe(4)
  expect(minutesLeft({ due: 4, new: 0, drill: 0 }, DEFAULT_COSTS)).toBe(1)
  expect(minutesLeft({ due: 3, new: 1, drill: 1 }, DEFAULT_COSTS)).toBe(2)
})

test('nothing left is no minutes', () => {
  expect(minutesLeft({ due: 0, new: 0, drill: 0 }, DEFAULT_COSTS)).toBe(0)
})
