/** All of `npm run content:check` over the shipped library, and what the documents say of it. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { lineOf } from '../../content/check/figures.ts'
import { figuresOf, lookAt } from '../../content/check/measure.ts'
import { recountAll } from '../../content/check/reviews.ts'
import { loadLibrary } from '../../content/load.ts'
import { contentsPage } from '../../content/totals/page.ts'
import { totalsOf } from '../../content/totals/totals.ts'

const execute = promisify(execFile)
const library = await loadLibrary('content')
const { reviews, problems } = await recountAll('docs/content-review', library)
const looked = lookAt(library, reviews, [])
const totals = totalsOf(library)

test.each(looked)('$name: none', ({ findings }) => {
  expect(findings.map(({ id, rule, message }) => `${id} ${rule}: ${message}`)).toEqual([])
})

test('every figure of the library keeps to its budget', () => {
  const short = figuresOf(library, looked, reviews, [], problems.length).filter(({ ok }) => !ok)
  expect(short.map(lineOf)).toEqual([])
})

test('a check of some blocks reports nothing of the others', () => {
  const [first] = library.blocks
  if (first === undefined) throw new Error('no block')
  const broken = { ...library, blocks: library.blocks.map(block => ({ ...block, summary: 'Short.' })) }
  const found = lookAt(broken, reviews, [first.code]).flatMap(({ findings }) => findings)
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set([first.code]))
})

test('docs/CONTENT.md is what `npm run content:page` writes', () => {
  expect(readFileSync('docs/CONTENT.md', 'utf8')).toBe(contentsPage(library))
})

test('README counts what there is', () => {
  const said = /\*\*(\d+) blocks\*\* with (\d+) cards and (\d+) questions.*?(\d+) estimation templates/s
  const [, ...counts] = said.exec(readFileSync('README.md', 'utf8')) ?? []
  const { cards, questions, templates } = totals
  expect(counts.map(Number)).toEqual([library.blocks.length, cards, questions, templates])
})

test('`recall content --json` prints one object of totals and nothing else', async () => {
  const { stdout, stderr } = await recall('content', '--json')
  expect(JSON.parse(stdout)).toEqual(totals)
  expect(stderr).toBe('')
})

test('`recall` refuses a command it does not know, with a sentence', async () => {
  await expect(recall('contents')).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: 'There is no command “contents”. There is: content, export, import, inspect, restore.\n',
  })
})

function recall(...args: string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return execute(process.execPath, ['--disable-warning=ExperimentalWarning', 'electron/recall.ts', ...args])
}
