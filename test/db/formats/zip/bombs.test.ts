import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { REFUSALS } from '../../../../db/domain/transfer/refusals.ts'
import { BUDGETS } from '../../../fuzz/budgets.ts'
import { readInChild } from '../../../fuzz/children.ts'
import { BOMBS } from '../../../helpers/anki/bombs.ts'
import { testFolder } from '../../../helpers/anki/reading.ts'

test('every bomb is refused, in little memory', async () => {
  const folder = testFolder()
  const names = Object.keys(BOMBS)
  const paths = Object.values(BOMBS).map((make, index) => {
    const path = join(folder, `bomb-${index}.apkg`)
    writeFileSync(path, make(folder))
    return path
  })
  const readings = await readInChild(folder, paths)
  const known = Object.keys(REFUSALS)
  const unknown = readings.flatMap(({ outcome }, index) => (known.includes(outcome) ? [] : [[names[index], outcome]]))
  expect(unknown).toEqual([])
  expect(readings).toHaveLength(names.length)
  expect(Math.max(...readings.map(({ kB }) => kB))).toBeLessThan(BUDGETS.bombKB)
}, 120_000)
