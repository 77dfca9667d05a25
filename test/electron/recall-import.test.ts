/** `recall import` and `recall inspect`, as a terminal and a script see them. */
import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { COMPILE_CACHE, ROOT } from '../../electron/build/bundles.ts'
import { temporaryFolder } from '../helpers/collection.ts'
import { openElsewhere } from '../db/safety/processes.ts'
import { TYPESCRIPT } from '../host/start.ts'

const execute = promisify(execFile)
const RECALL = join(ROOT, 'electron', 'recall.ts')

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function recall(home: string, ...args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, RECALL_AT_K_HOME: home, NODE_COMPILE_CACHE: COMPILE_CACHE }
  try {
    const { stdout, stderr } = await execute(process.execPath, [...TYPESCRIPT, RECALL, ...args], { env })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

function fileWith(text: string, name = 'deck.csv'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

const TWO = fileOfTwo()

function fileOfTwo(): string {
  return 'What is a?,It is a.\nWhat is b?,It is b.\nWhat is b?,It is b.\n'
}

const OUTCOME = {
  format: 'Table, commas, UTF-8',
  notes: 3,
  cards: 3,
  reviews: 0,
  media: 0,
  decks: 1,
  added: 2,
  updated: 0,
  same: 0,
  conflicts: 0,
  skipped: [{ what: 'row 3', why: 'it is the same as row 2' }],
  warnings: [],
}

test.each([
  ['import', 'Use: recall import FILE…'],
  ['inspect', 'Use: recall inspect FILE'],
  ['export', 'Use: recall export --deck NAME'],
  ['restore', 'Use: recall restore FILE'],
])('%s --help says how it is used, which is no failure', async (command, usage) => {
  const home = join(temporaryFolder(), 'home')
  const { code, out, err } = await recall(home, command, '--help')
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain(usage)
  expect(existsSync(home)).toBe(false)
})

describe('inspect', () => {
  test('says as one object what a file holds and what would be left out, and makes no collection', async () => {
    const home = join(temporaryFolder(), 'home')
    const { code, out, err } = await recall(home, 'inspect', fileWith(TWO), '--json')
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual(OUTCOME)
    expect(existsSync(home)).toBe(false)
  })

  test('says why a file is refused in one sentence, with exit code 1', async () => {
    const page = fileWith('<!DOCTYPE html><html><body>Sign in</body></html>', 'deck.apkg')
    const { code, out, err } = await recall(temporaryFolder(), 'inspect', page)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('This is a web page saved under the name of a deck')
    expect(err.trim().split('\n').length).toBe(1)
  })
})

describe('import', () => {
  test('writes what a dry run said, once; the same object for both', { timeout: 120_000 }, async () => {
    const home = temporaryFolder()
    const [file, args] = [fileWith(TWO), ['--deck', 'Mine::Letters', '--json']]
    expect(JSON.parse((await recall(home, 'import', file, ...args, '--dry-run')).out)).toEqual(OUTCOME)
    expect(JSON.parse((await recall(home, 'import', file, ...args)).out)).toEqual(OUTCOME)
    expect(JSON.parse((await recall(home, 'import', file, ...args)).out)).toEqual({ ...OUTCOME, added: 0, same: 2 })
  })

  test(
    'of several files reads all of them first: where one is refused nothing is written',
    { timeout: 120_000 },
    async () => {
      const home = temporaryFolder()
      const empty = fileWith('', 'empty.csv')
      const { code, err } = await recall(home, 'import', fileWith(TWO), empty)
      expect(code).toBe(1)
      expect(err).toContain(`${empty}: The file is empty`)
      const { out } = await recall(home, 'import', fileWith(TWO), '--json', '--dry-run')
      expect(JSON.parse(out)).toMatchObject({ added: 2 })
    },
  )

  test('is refused while the app has the collection open', { timeout: 60_000 }, async () => {
    const home = temporaryFolder()
    const app = await openElsewhere(home)
    expect(app.attempt.code).toBeNull()
    const { code, err } = await recall(home, 'import', fileWith(TWO))
    await app.kill()
    expect(code).toBe(1)
    expect(err).toContain('Recall@K is already open')
  })

  test.each([[[]], [['deck.csv', '--duplicates', 'replace']], [['deck.csv', '--no-such-option']]])(
    'used wrongly (%j) says how it is used, with exit code 2',
    async args => {
      const { code, err } = await recall(temporaryFolder(), 'import', ...args)
      expect(code).toBe(2)
      expect(err).toContain('Use: recall import FILE…')
    },
  )
})
