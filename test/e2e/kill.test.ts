import { expect, test } from 'vitest'
import { killedReviews } from '../helpers/review-kill.ts'

/** `npm run test:long` makes it 300. */
const KILLS = 60

test('no kill -9 loses an acknowledged answer, tears one in half, or harms the file', async () => {
  const tally = await killedReviews(KILLS)
  console.log(`${KILLS} kills: ${JSON.stringify(tally)}`)
  expect(tally.acknowledged).toBeGreaterThan(KILLS)
  expect(tally).toMatchObject({ lost: 0, corrupt: 0, torn: 0 })
}, 180_000)
