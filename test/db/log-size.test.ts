import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { collection } from '../helpers/collection.ts'

const MOST_BYTES = 10 * 1024 * 1024

test('the write-ahead log stays below ten megabytes however long the answers never stop', async () => {
  const c = await collection({ cards: 40 })
  let largest = 0
  for (let answers = 0; answers < 500; answers++) {
    await c
      .answer(answers % 2 === 0 ? 'again' : 'good', `AA-0${String(1 + (answers % 40)).padStart(2, '0')}`)
      .catch(() => c.advanceDays(1))
    await turn()
    largest = Math.max(largest, statSync(join(c.home, 'collection.db-wal')).size)
  }
  expect(largest).toBeGreaterThan(0)
  expect(largest).toBeLessThan(MOST_BYTES)
})
