import { expect, test } from 'vitest'
import { killedImports } from '../../helpers/import-kill.ts'

const KILLS = 16

test('no kill -9 in the middle of an import, its undo or redo leaves a part of it, or anything on the way', async () => {
  const tally = await killedImports(KILLS)
  console.log(JSON.stringify(tally))
  expect(tally).toMatchObject({ kills: KILLS, partly: 0, corrupt: 0, left: 0, missing: 0 })
}, 180_000)
