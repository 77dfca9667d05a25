/** Starts processes that read packages, and notices when one of them crashes or hangs. */
import { execFile, fork, type ChildProcess } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { TYPESCRIPT } from '../host/start.ts'
import { HANG_MS } from './budgets.ts'
import type { Imported } from './importer.ts'
import type { Reading, Told } from './reader.ts'

const READER = join(import.meta.dirname, 'reader.ts')
const IMPORTER = join(import.meta.dirname, 'importer.ts')
const execute = promisify(execFile)

/** What became of many packages. */
export interface Tally {
  read: number
  refused: number
  crashes: number
  hangs: number
  /** Neither read nor refused: something else was thrown. */
  odd: number
  leftBehind: number
  slowestMs: number
  /** What to look at: seed, what was done, what came of it. */
  readonly notes: string[]
}

export function emptyTally(): Tally {
  return { read: 0, refused: 0, crashes: 0, hangs: 0, odd: 0, leftBehind: 0, slowestMs: 0, notes: [] }
}

/** Reads files one after the other in a process of its own. */
export async function readInChild(folder: string, paths: readonly string[]): Promise<readonly Reading[]> {
  const command = [...TYPESCRIPT, READER, folder, 'files', ...paths]
  const { stdout } = await execute(process.execPath, command, { timeout: 6 * HANG_MS })
  return JSON.parse(stdout) as Reading[]
}

/** Brings the packages of these seeds into a collection in a process of its own. */
export async function importInChild(folder: string, from: number, to: number): Promise<Imported> {
  const { stdout } = await execute(process.execPath, [...TYPESCRIPT, IMPORTER, folder, String(from), String(to)])
  return JSON.parse(stdout) as Imported
}

/** Reads the packages of these seeds, in another process after each one that is lost. */
export async function readSeeds(folder: string, from: number, to: number, tally: Tally): Promise<void> {
  for (let next = from; next < to;) next = await untilLost(folder, next, to, tally)
}

/** @returns the seed to go on with */
async function untilLost(folder: string, from: number, to: number, tally: Tally): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const child = fork(READER, [folder, 'seeds', String(from), String(to)], { execArgv: TYPESCRIPT, silent: true })
  let seed = from
  let how = 'starting'
  let hung = false
  let timer = setTimeout(() => {}, 0)
  const watch = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      hung = true
      child.kill('SIGKILL')
    }, HANG_MS)
  }
  watch()
  child.on('message', (told: Told) => {
    watch()
    if (told.kind === 'began') [seed, how] = [told.seed, told.how]
    else count(tally, told, `${seed}, ${how}`)
  })
  const code = await exitOf(child)
  clearTimeout(timer)
  rmSync(folder, { recursive: true, force: true })
  if (code === 0) return to
  if (hung) tally.hangs += 1
  else tally.crashes += 1
  tally.notes.push(`${seed}, ${how}: ${hung ? 'hangs' : `ends with ${code}`}`)
  return seed + 1
}

function count(tally: Tally, { reading, leftBehind }: Extract<Told, { kind: 'ended' }>, what: string): void {
  tally.slowestMs = Math.max(tally.slowestMs, reading.ms)
  tally.leftBehind += leftBehind
  if (leftBehind > 0) tally.notes.push(`${what}: leaves files behind`)
  if (!reading.expected) {
    tally.odd += 1
    tally.notes.push(`${what}: ${reading.outcome}`)
  } else if (reading.outcome === 'read') tally.read += 1
  else tally.refused += 1
}

function exitOf(child: ChildProcess): Promise<number | string> {
  const { promise, resolve } = Promise.withResolvers<number | string>()
  child.once('exit', (code, signal) => resolve(code ?? signal ?? 'nothing'))
  return promise
}
