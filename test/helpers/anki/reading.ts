/** Reads packages in tests, and keeps what comes. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { AppError } from '../../../db/domain/errors.ts'
import type { StudyDay } from '../../../db/domain/time.ts'
import { readPackage, type PackageFacts } from '../../../db/formats/apkg/read.ts'
import { DEFAULT_LIMITS, type Limits } from '../../../db/formats/zip/limits.ts'
import { partsOf, writeZip, type Generation } from './package.ts'
import { NOW, taking, type Taken } from './taking.ts'
import type { AnkiSource } from './source.ts'

export interface Read extends Taken {
  readonly facts: PackageFacts
}

export interface ReadOptions {
  readonly limits?: Limits
  readonly now?: { readonly ms: number; readonly zone: string; readonly day: StudyDay }
}

/** A folder that goes with the test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-apkg-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Reads a file; checks that the work folder is all that was written to. */
export async function read(path: string, { limits = DEFAULT_LIMITS, now = NOW }: ReadOptions = {}): Promise<Read> {
  const folder = testFolder()
  const workDir = join(folder, 'work')
  mkdirSync(workDir)
  const { taken, sink } = taking()
  const facts = await readPackage(path, { workDir, now, limits, progress: () => {} }, sink)
  const beside = readdirSync(folder)
  if (beside.length !== 1) throw new Error(`written outside of the work folder: ${beside.join(', ')}`)
  return { ...taken, facts }
}

/** Makes a package of a description and reads it. */
export async function readSource(
  source: AnkiSource,
  generation: Generation = 'legacy-2',
  options: ReadOptions = {},
): Promise<Read> {
  const folder = testFolder()
  return read(await writeZip(join(folder, 'deck.apkg'), partsOf(folder, source, generation)), options)
}

/** Why a file was refused. */
export async function whyRefused(reading: Promise<unknown>): Promise<unknown> {
  try {
    await reading
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-refused') return error.facts['why']
    throw error
  }
  return 'it was not refused'
}
