import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ExportFormat } from '../../../db/api/exports.ts'
import { collection } from '../../helpers/collection.ts'
import { bring, fileOf, noteOf, previewFile } from '../../helpers/importing.ts'
import { addOwnDeck } from '../../helpers/own-decks.ts'
import { made } from './packages.ts'

async function withHistory() {
  const c = await collection({ blocks: { AA: { cards: 2, questions: 1 } } })
  const deck = addOwnDeck(c, 'Own', [
    { front: '=SUM(A1:A9)', back: '-1+1', tags: ['one', 'two words'] },
    { front: 'say "hi"; then, go', back: 'two\nlines' },
  ])
  await c.answer('good', 'AA-001')
  return { c, deck }
}

test.each(['csv', 'tsv'] as const)('cells that a spreadsheet would compute are neutralised in %s', async format => {
  const { c, deck } = await withHistory()
  const { path, name } = await made(c, { format, what: { kind: 'deck', deck } })
  expect(name).toBe(`Own.${format}`)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain("'=SUM(A1:A9)")
  expect(text).toContain("'-1+1")
  expect(text).not.toMatch(/(^|[,\t])"?[=+@-]/m)
})

test.each([
  ['csv', ['Schedules and review history', '1 question is not']],
  ['tsv', ['Schedules and review history', '1 question is not']],
  ['markdown', ['Schedules and review history', '1 question is not']],
  ['apkg', ['1 question is not']],
  ['apkg-latest', ['1 question is not']],
  ['yaml', []],
  ['json', []],
  ['archive', []],
] as const satisfies readonly (readonly [ExportFormat, readonly string[]])[])(
  'what %s cannot say of a collection is said once, in a sentence',
  async (format, beginnings) => {
    const { c } = await withHistory()
    const { warnings } = await made(c, { format })
    expect(warnings).toHaveLength(beginnings.length)
    for (const [index, beginning] of beginnings.entries()) expect(warnings[index]?.startsWith(beginning)).toBe(true)
  },
)

test('what was not asked for is not missed: without scheduling no sentence speaks of schedules', async () => {
  const { c, deck } = await withHistory()
  const what = { kind: 'deck', deck } as const
  expect((await made(c, { format: 'csv', what, scheduling: false })).warnings).toEqual([])
})

test('a text counts no reviews that are not in it', async () => {
  const { c } = await withHistory()
  expect((await made(c, { format: 'csv' })).reviews).toBe(0)
  expect((await made(c, { format: 'yaml' })).reviews).toBe(1)
  expect((await made(c, { format: 'yaml', scheduling: false })).reviews).toBe(0)
})

test('a deck file whose first note is a very long one is known again', async () => {
  const c = await collection()
  const long = noteOf('anki:a', 'Long?', { fields: ['Long?', 'word '.repeat(50_000)] })
  await bring(c, fileOf([long, noteOf('anki:b', 'Short?')]), { name: 'deck.json' })
  const { path } = await made(c, { format: 'yaml', what: { kind: 'search', text: 'deck:Brought' } })
  const { detected, preview } = await previewFile(c, path)
  expect(detected.settings.format).toBe('deck')
  expect(preview.counts).toMatchObject({ notes: 2, same: 2 })
})
