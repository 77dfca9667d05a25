/**
 * A process of its own that reads packages, so that one that crashes or hangs takes nothing else along. Given files, it
 * says what became of them and at what price; given seeds, it tells each one before it starts with it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../db/domain/errors.ts'
import { readPackage } from '../../db/formats/apkg/read.ts'
import { DEFAULT_LIMITS } from '../../db/formats/zip/limits.ts'
import { spoiler } from '../helpers/anki/damage.ts'
import { NOW, taking } from '../helpers/anki/taking.ts'

/** What became of one file. */
export interface Reading {
  /** Why it was refused, `read`, or what else was thrown. */
  readonly outcome: string
  readonly expected: boolean
  readonly ms: number
  /** The most memory the process has taken so far. */
  readonly kB: number
}

/** What the process tells its parent of a seed. */
export type Told =
  | { readonly kind: 'began'; readonly seed: number; readonly how: string }
  | { readonly kind: 'ended'; readonly reading: Reading; readonly leftBehind: number }

const [folder = '', what = '', ...given] = process.argv.slice(2)

if (what === 'seeds') await readSeeds(Number(given[0]), Number(given[1]))
else process.stdout.write(JSON.stringify(await readFiles(given)))

async function readFiles(paths: readonly string[]): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  for (const path of paths) readings.push(await readOne(path))
  return readings
}

async function readOne(path: string): Promise<Reading> {
  const workDir = join(folder, 'work')
  mkdirSync(workDir)
  const began = performance.now()
  const { outcome, expected } = await outcomeOf(path, workDir)
  const ms = performance.now() - began
  rmSync(workDir, { recursive: true })
  return { outcome, expected, ms, kB: mostMemory() }
}

/** Of this process alone: what the system reports of a child begins with the memory of its parent. */
function mostMemory(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS)
}

async function outcomeOf(path: string, workDir: string) {
  try {
    await readPackage(path, { workDir, now: NOW, limits: DEFAULT_LIMITS, progress: () => {} }, taking().sink)
    return { outcome: 'read', expected: true }
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-refused') {
      return { outcome: String(error.facts['why']), expected: true }
    }
    return { outcome: error instanceof Error ? (error.stack ?? error.message) : String(error), expected: false }
  }
}

async function readSeeds(first: number, beyond: number): Promise<void> {
  const spoil = spoiler(folder)
  const path = join(folder, 'deck.apkg')
  for (let seed = first; seed < beyond; seed += 1) {
    const { how, bytes } = spoil(seed)
    writeFileSync(path, bytes)
    tell({ kind: 'began', seed, how })
    const reading = await readOne(path)
    const leftBehind = readdirSync(folder).filter(name => name !== 'deck.apkg').length
    tell({ kind: 'ended', reading, leftBehind })
  }
  process.disconnect()
}

function tell(told: Told): void {
  process.send?.(told)
}
