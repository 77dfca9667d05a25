/** In a large file most notes can be nowhere yet, and are not looked up; what becomes of each is the same as of a few. */
import { expect, test } from 'vitest'
import { collection } from '../../helpers/collection.ts'
import { bring, CARD, fileOf, noteOf, ownNotes, preview } from '../../helpers/importing.ts'

const MANY = 2_500

/** Rows of a table, some of which are others than their number says. */
function table(others: Readonly<Record<number, string>> = {}): string {
  const rows = Array.from({ length: MANY }, (_, row) => others[row] ?? `Question ${row},Answer ${row}`)
  return `${rows.join('\n')}\n`
}

test('into an empty collection all rows come but those that the file has twice', async () => {
  const c = await collection({ cards: 0 })
  const { preview: shown, write } = await preview(
    c,
    table({ 2_400: 'Question 9,Answer 9', 150: 'Question 149,Answer 149' }),
  )
  expect(shown.counts).toMatchObject({ added: MANY - 2, skipped: 2 })
  const { counts, skipped, cards } = await write()
  expect(counts).toMatchObject({ added: MANY - 2, updated: 0, same: 0, skipped: 2 })
  expect(skipped.map(({ what }) => what)).toEqual(['row 151', 'row 2401'])
  expect(cards).toBe(MANY - 2)
  expect(ownNotes(c)).toHaveLength(MANY - 2)
  await c.undo()
  expect(ownNotes(c)).toEqual([])
})

test('far behind the first rows those are found that are there already', async () => {
  const c = await collection({ cards: 0 })
  await bring(c, 'Here,Already\nChanged,Here\n')
  const { counts } = await bring(
    c,
    table({ 2_200: 'Here,Already', 2_300: 'Changed,There', 2_301: 'Question 1,Answer 1' }),
  )
  expect(counts).toMatchObject({ added: MANY - 3, same: 1, updated: 1, skipped: 1 })
  expect(ownNotes(c).filter(({ fields }) => fields[0] === 'Changed')).toMatchObject([
    { fields: ['Changed', 'There', ''] },
  ])
})

test('and so are notes by what they are called elsewhere, by their number in the content, and by their own id', async () => {
  const c = await collection({ cards: 2 })
  const own = c.store.read.get<{ id: string }>('select note_id as id from origins order by call_number desc')?.id ?? ''
  const made = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => noteOf(`anki:${from + at}`, `Front ${from + at}`))
  const published = { callNumber: 'AA-001', tier: 'core', ordinal: 1, dependsOn: [], details: {} }
  const there = [noteOf(null, 'Shipped', { origin: published }), noteOf(`id:${own}`, 'Own', { cards: [CARD] })]
  const first = await bring(c, fileOf([...made(0, 300), ...there]), { name: 'a.json' })
  expect(first.counts).toMatchObject({ added: 300, conflicts: 2 })
  const again = await bring(c, fileOf(made(150, 700)), { name: 'b.json' })
  expect(again.counts).toMatchObject({ added: 400, same: 150 })
})

test('added once more, rows come under no name, and those that the file has twice come twice', async () => {
  const c = await collection({ cards: 0 })
  await bring(c, table())
  const { counts } = await bring(c, table({ 2_400: 'Question 9,Answer 9' }), { choices: { duplicates: 'add' } })
  expect(counts).toMatchObject({ added: MANY, skipped: 0 })
  expect(ownNotes(c)).toHaveLength(2 * MANY)
})
