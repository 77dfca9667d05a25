import { expect, test } from 'vitest'
import { killedQuizzes } from '../helpers/quiz-kill.ts'

const KILLS = 15

test('a quiz that is killed in the middle comes back paused, with every acknowledged answer and the time it had left', async () => {
  const tally = await killedQuizzes(KILLS)
  console.log(JSON.stringify(tally))
  expect(tally.acknowledged).toBeGreaterThan(KILLS)
  expect(tally).toMatchObject({ kills: KILLS, lost: 0, wrongTime: 0, notPaused: 0 })
}, 120_000)
