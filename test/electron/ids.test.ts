import { expect, test } from 'vitest'
import type { CardId } from '../../db/domain/ids.ts'
import { systemClock } from '../../electron/node/clock.ts'
import { systemIds } from '../../electron/node/ids.ts'

test('ids are in the order they were made, also within a millisecond, and none comes twice', () => {
  const ids = Array.from({ length: 20_000 }, () => systemIds.next<CardId>())
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('the clock is the system’s, and no variable of the environment moves it', () => {
  const before = Date.now()
  expect(systemClock.now()).toBeGreaterThanOrEqual(before)
  expect(systemClock.now()).toBeLessThan(before + 60_000)
  expect(Intl.supportedValuesOf('timeZone').concat('UTC', 'Etc/UTC')).toContain(systemClock.zone())
})
