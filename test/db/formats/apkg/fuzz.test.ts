import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '../../../../db/domain/errors.ts'
import { readPackage } from '../../../../db/formats/apkg/read.ts'
import { DEFAULT_LIMITS } from '../../../../db/formats/zip/limits.ts'
import { importInChild } from '../../../fuzz/children.ts'
import { spoiler, WAY_NAMES } from '../../../helpers/anki/damage.ts'
import { GENERATIONS } from '../../../helpers/anki/package.ts'
import { testFolder } from '../../../helpers/anki/reading.ts'
import { NOW, taking } from '../../../helpers/anki/taking.ts'

const PACKAGES = 500
/** Every way to spoil a package, in every generation. */
const IMPORTS = WAY_NAMES.length * GENERATIONS.length

test(`${PACKAGES} spoilt packages are read or refused, and nothing else`, async () => {
  const folder = testFolder()
  const spoil = spoiler(folder)
  const path = join(folder, 'deck.apkg')
  const told = { read: 0, refused: 0 }
  for (let seed = 1; seed <= PACKAGES; seed += 1) {
    const { how, bytes } = spoil(seed)
    writeFileSync(path, bytes)
    const workDir = join(folder, `work-${seed}`)
    mkdirSync(workDir)
    try {
      await readPackage(path, { workDir, now: NOW, limits: DEFAULT_LIMITS, progress: () => {} }, taking().sink)
      told.read += 1
    } catch (error) {
      expect(error instanceof AppError ? error.code : error, `seed ${seed}: ${how}`).toBe('file-refused')
      told.refused += 1
    }
  }
  const outside = readdirSync(folder).filter(name => !name.startsWith('work-'))
  expect(outside).toEqual(['deck.apkg'])
  expect(Math.min(told.read, told.refused)).toBeGreaterThan(PACKAGES / 10)
}, 120_000)

test(`of ${IMPORTS} spoilt packages that go through the whole import, nothing stays that was refused or undone`, async () => {
  const told = await importInChild(testFolder(), 1, IMPORTS + 1)
  expect(told).toMatchObject({ partial: 0, miscounted: 0, odd: 0, leftBehind: 0, notes: [] })
  expect(told.imported + told.refused).toBe(IMPORTS)
}, 120_000)
