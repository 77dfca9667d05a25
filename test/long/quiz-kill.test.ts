import { expect, test } from 'vitest'
import { killedQuizzes } from '../helpers/quiz-kill.ts'

const KILLS = 100

test('no kill -9 in the middle of a quiz loses an acknowledged answer or time', async () => {
  const tally = await killedQuizzes(KILLS)
  console.log(JSON.stringify(tally))
  expect(tally.acknowledged).toBeGreaterThan(KILLS)
  expect(tally).toMatchObject({ kills: KILLS, lost: 0, wrongTime: 0, notPaused: 0 })
}, 600_000)
