/** Imports that are killed in the middle, and what the next start finds of them. */
import { fork } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMPILE_CACHE } from '../../electron/build/bundles.ts'
import { connect as connectFile } from '../../db/connection.ts'
import { openCollection } from '../../db/collection.ts'
import { freshHome, TYPESCRIPT } from '../host/start.ts'
import { TestClock } from './clock.ts'
import { countedIds } from './ids.ts'
import { leftBehind } from './left-behind.ts'

const IMPORTER = join(import.meta.dirname, '..', 'db', 'imports', 'importer.ts')
/** So many that writing them takes several pieces. */
const NOTES = 4_000
const PICTURES = 12
/** Importers that run at the same time, each with a collection of its own. */
const LANES = 2
/** Every so-manieth collection is left for a fresh one. */
const FRESH_EVERY = 6
/** Counted from what is waited for. */
const LONGEST_LIFE_MS = 400
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const CONTENT = { hash: 'none', load: async () => ({ hash: 'none', blocks: [], templates: [] }) }

export interface Tally {
  kills: number
  /** How often the import was there, and how often not. */
  whole: number
  none: number
  /** How often a part of it was. */
  partly: number
  corrupt: number
  /** Files that nothing refers to after the next start, and pictures that are not there. */
  left: number
  missing: number
}

/** Kills so many imports, each at a moment of its own. */
export async function killedImports(kills: number): Promise<Tally> {
  const tally: Tally = { kills: 0, whole: 0, none: 0, partly: 0, corrupt: 0, left: 0, missing: 0 }
  const folder = folderOfMany(freshHome())
  await Promise.all(Array.from({ length: LANES }, () => lane(folder, kills / LANES, tally)))
  return tally
}

/** A folder of Markdown with pictures. */
function folderOfMany(home: string): string {
  const folder = join(home, 'Many')
  mkdirSync(folder)
  const notes = Array.from({ length: NOTES }, (_, number) => {
    const picture = number < PICTURES ? `![](${number}.png)` : 'as always'
    return `Q: Question ${number}?\nA: It is ${number}, ${picture}.\n`
  })
  writeFileSync(join(folder, 'many.md'), notes.join('\n'))
  for (let number = 0; number < PICTURES; number += 1) {
    writeFileSync(join(folder, `${number}.png`), Buffer.concat([PNG, randomBytes(number + 1)]))
  }
  return folder
}

async function lane(folder: string, kills: number, tally: Tally): Promise<void> {
  let home = freshHome()
  for (let kill = 1; kill <= kills; kill += 1) {
    if (kill % FRESH_EVERY === 0) home = freshHome()
    await oneLife(home, folder)
    await look(home, tally)
  }
}

/** Starts an importer and kills it some time after it said that it had begun. */
async function oneLife(home: string, folder: string): Promise<void> {
  const env = { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE }
  const child = fork(IMPORTER, [home, folder], { silent: true, execArgv: TYPESCRIPT, env })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const since = randomInt(4) === 0 ? 'open' : 'writing'
  const begun = new Promise<void>(resolve => child.on('message', said => (said === since ? resolve() : undefined)))
  await Promise.race([begun, ended])
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  // The moment of death is the random variable of this test, not a wait for something.
  setTimeout(end, randomInt(LONGEST_LIFE_MS * 1000) / 1000)
  await Promise.race([over, ended])
  child.kill('SIGKILL')
  await ended
}

async function look(home: string, tally: Tally): Promise<void> {
  tally.kills += 1
  const { integrity, torn } = leftBehind(home)
  tally.corrupt += integrity === 'ok' && torn.length === 0 ? 0 : 1
  const collection = await openCollection({
    home,
    clock: new TestClock(),
    ids: countedIds(Date.now()),
    content: CONTENT,
  })
  await collection.close()
  const { notes, cards, media } = countsIn(home)
  tally.partly += (notes === 0 || notes === NOTES) && cards === notes ? 0 : 1
  if (notes === 0) tally.none += 1
  else tally.whole += 1
  const files = readdirSync(join(home, 'media')).filter(name => name !== '.trash')
  tally.missing += media.filter(hash => !files.includes(hash)).length
  tally.left += existsSync(join(home, 'imports')) ? 1 : 0
  if (media.length === 0 && !isUndone(home)) tally.left += files.length
}

function countsIn(home: string) {
  const file = connectFile(join(home, 'collection.db'))
  const { read } = file
  try {
    const count = (table: string) => read.get<{ n: number }>(`select count(*) as n from ${table}`)?.n ?? 0
    const media = read.all<{ hash: string }>('select hash from media').map(({ hash }) => hash)
    return { notes: count('notes'), cards: count('cards'), media }
  } finally {
    file.close()
  }
}

/** Whether redo would bring the import back: its pictures wait for that. */
function isUndone(home: string): boolean {
  const file = connectFile(join(home, 'collection.db'))
  const { read } = file
  try {
    return read.get(`select 1 as one from journal where side = 'redo'`) !== undefined
  } finally {
    file.close()
  }
}
