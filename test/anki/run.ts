/**
 * `npm run test:anki`: decks go to the real Anki and come back. It is installed into a throw-away environment; a machine
 * without Python or without a way to the library says so and skips. A line for every figure, and `.artifacts/test-anki.json`.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../electron/build/bundles.ts'
import { holds, lineOf, type Figure } from '../bench/figures.ts'
import { checkGivenBack, checkTaken, exported, taken } from './anki-in-ours.ts'
import { readHeld, type Held } from './held.ts'
import { fill, open, ZONE } from './ours.ts'
import { checkOurs, expectedOf } from './ours-in-anki.ts'
import { anki, script } from './python.ts'

const ARTIFACTS = join(ROOT, '.artifacts')
const began = performance.now()
/** Several times what it takes on a slow machine. */
const MOST_MS = 15 * 60_000
mkdirSync(ARTIFACTS, { recursive: true })

const watch = setTimeout(stop, MOST_MS)
const found = await anki()
const figures = 'missing' in found ? [] : await inFolder(folder => compared(found.python, folder))
if ('missing' in found) console.log(`Skipped: ${found.missing}.`)
else console.log(`Anki ${found.version}`)
clearTimeout(watch)
for (const figure of figures) console.log(lineOf(figure))
finish()

/** Something hangs: that is a failure, not a reason to wait. */
function stop(): void {
  console.log(`0 passed, 1 failed: stopped after ${MOST_MS / 60_000} minutes`)
  process.exit(1)
}

async function compared(python: string, folder: string): Promise<readonly Figure[]> {
  const packages = join(folder, 'anki')
  mkdirSync(packages)
  await script(python, 'make.py', [packages], ZONE)
  return [...(await oursInAnki(python, folder)), ...(await ankiInOurs(python, folder, packages))]
}

/** Our collection in both generations. */
async function oursInAnki(python: string, folder: string): Promise<readonly Figure[]> {
  const home = join(folder, 'ours')
  mkdirSync(home)
  const ours = await open(home)
  await fill(ours)
  const legacy = await exported(ours, join(folder, 'ours-legacy.apkg'), 'apkg')
  const latest = await exported(ours, join(folder, 'ours-latest.apkg'), 'apkg-latest')
  const expected = await expectedOf(ours.collection)
  await ours.collection.close()
  const held = await heldOf(python, folder, [legacy, latest])
  return [
    ...checkOurs('ours in Anki, legacy', held(legacy), expected).figures,
    ...checkOurs('ours in Anki, latest', held(latest), expected).figures,
  ]
}

/** Everything Anki exported, taken in and given back. */
async function ankiInOurs(python: string, folder: string, packages: string): Promise<readonly Figure[]> {
  const all: Figure[] = []
  for (const name of readdirSync(packages).toSorted()) {
    const path = join(packages, name)
    const one = await taken(path, folder)
    const { legacy, latest } = one.again
    const held = await heldOf(python, folder, [path, legacy, latest])
    all.push(
      ...checkTaken(one, held(path)).figures,
      ...checkGivenBack(`${name} given back, legacy`, held(legacy), held(path)).figures,
      ...checkGivenBack(`${name} given back, latest`, held(latest), held(path)).figures,
    )
  }
  return all
}

/** What Anki holds after importing each package, by its path. */
async function heldOf(python: string, folder: string, paths: readonly string[]): Promise<(path: string) => Held> {
  const out = join(folder, 'held.json')
  await script(python, 'dump.py', [out, ...paths], ZONE)
  const all = new Map(readHeld(out).map((held, index) => [paths[index], held]))
  return path => {
    const held = all.get(path)
    if (held === undefined) throw new Error(`Anki did not say what it holds of ${path}`)
    return held
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'recall-at-k-anki-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function finish(): void {
  const judged = figures.filter(({ budget }) => budget !== null)
  const failed = judged.filter(figure => !holds(figure)).length
  const seconds = Math.round((performance.now() - began) / 1000)
  const skipped = 'missing' in found ? found.missing : null
  const version = 'missing' in found ? null : found.version
  writeFileSync(
    join(ARTIFACTS, 'test-anki.json'),
    JSON.stringify({ anki: version, skipped, seconds, figures }, null, 2),
  )
  const skips = skipped === null ? '' : ', 1 skipped'
  console.log(`${judged.length - failed} passed, ${failed} failed${skips}, ${seconds} s`)
  process.exitCode = failed > 0 ? 1 : 0
}
