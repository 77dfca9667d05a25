import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCollection } from '../../db/collection.ts'
import { ROOT } from '../../electron/build/bundles.ts'
import { systemClock } from '../../electron/node/clock.ts'
import { systemIds } from '../../electron/node/ids.ts'
import { exportDecks } from '../../electron/recall/export.ts'
import { WrongUse } from '../../electron/recall/wrong-use.ts'
import { temporaryFolder } from '../helpers/collection.ts'
import { libraryOf } from '../helpers/library.ts'

/** Runs `recall` with a data folder, as `npm run -s recall --` does. */
function recall(home: string, ...args: readonly string[]) {
  const command = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'electron/recall.ts', ...args]
  const child = spawn(process.execPath, command, { cwd: ROOT, env: { ...process.env, RECALL_AT_K_HOME: home } })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  return new Promise<{ code: number | null; out: string; err: string }>(resolve => {
    child.on('close', code => resolve({ code, ...said }))
  })
}

/** A collection of three cards, closed or still open. */
async function given() {
  const folder = temporaryFolder()
  const library = libraryOf({ AA: 3 })
  const content = { hash: library.hash, load: async () => library }
  return { folder, collection: await openCollection({ home: folder, clock: systemClock, ids: systemIds, content }) }
}

test('an export that was made exits with 0 and says what it holds, in words or as one object', async () => {
  const { folder, collection } = await given()
  await collection.close()
  const out = join(folder, 'deck.csv')
  const made = await recall(folder, 'export', '--deck', 'block aa', '--format', 'csv', '--out', out, '--json')
  if (made.code !== 0) throw new Error(made.err)
  expect(JSON.parse(made.out)).toMatchObject({ path: out, notes: 3, cards: 3, reviews: 0, media: 0, zip: false })
  expect(readFileSync(out, 'utf8')).toContain('Question AA-001')
})

test('a file that is there is not overwritten unless that is said', async () => {
  const { folder, collection } = await given()
  await collection.close()
  const out = join(folder, 'deck.yaml')
  writeFileSync(out, 'mine')
  const wanted = ['export', '--all', '--format', 'yaml', '--out', out] as const
  expect(await recall(folder, ...wanted)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--force') })
  expect(readFileSync(out, 'utf8')).toBe('mine')
  expect(await recall(folder, ...wanted, '--force')).toMatchObject({ code: 0 })
  expect(readFileSync(out, 'utf8')).toContain('recall_at_k')
})

test('while the app is open an export is refused with a sentence and 1', async () => {
  const { folder, collection } = await given()
  const out = join(folder, 'deck.apkg')
  const refused = await recall(folder, 'export', '--all', '--format', 'apkg', '--out', out)
  await collection.close()
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('already open') })
  expect(existsSync(out)).toBe(false)
})

test.each([
  ['nothing to export', ['--format', 'csv', '--out', 'x']],
  ['two things at once', ['--all', '--deck', 'x', '--format', 'csv', '--out', 'x']],
  ['no format', ['--all', '--out', 'x']],
  ['an unknown format', ['--all', '--format', 'docx', '--out', 'x']],
  ['nowhere to write', ['--all', '--format', 'csv']],
  ['an archive of a part', ['--deck', 'x', '--format', 'archive', '--out', 'x']],
  ['an unknown option', ['--everything']],
])('%s is wrong use, answered with how it is used', async (_, args) => {
  const refused: unknown = await exportDecks(args).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(WrongUse)
  expect(String(refused)).toContain('Use: recall export')
})

test('wrong use exits with 2 and is told on stderr', async () => {
  const refused = await recall(temporaryFolder(), 'export')
  expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Use: recall export') })
})

test('an archive is restored where another collection was, which is kept', async () => {
  const [from, to] = [await given(), await given()]
  await from.collection.close()
  await to.collection.close()
  const archive = join(from.folder, 'all.zip')
  expect(await recall(from.folder, 'export', '--all', '--format', 'archive', '--out', archive)).toMatchObject({
    code: 0,
  })
  const restored = await recall(to.folder, 'restore', archive, '--json')
  if (restored.code !== 0) throw new Error(restored.err)
  const { keptAs }: { keptAs: string } = JSON.parse(restored.out)
  expect(existsSync(join(to.folder, keptAs))).toBe(true)
  expect(await recall(to.folder, 'restore', join(to.folder, 'window.json'))).toMatchObject({ code: 1 })
  for (const command of ['inspect', 'import']) {
    const { code, err } = await recall(to.folder, command, archive)
    expect([command, code, err]).toEqual([command, 1, expect.stringContaining('restore it instead')])
  }
  expect(await recall(to.folder, 'restore')).toMatchObject({ code: 2 })
})
