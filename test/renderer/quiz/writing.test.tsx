/* oxlint-disable unicorn/no-thenable -- a constraint says what comes first and what then; nobody awaits it */
/** Questions of one's own: each type that is written in the app, and what is wrong at its field. */
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { TypeName } from '../../../db/domain/quiz/quiz-choice.ts'
import type { Item } from '../../../db/domain/quiz/types/index.ts'
import { faultsIn } from '../../../renderer/features/quiz/own/faults.ts'
import { WRITABLE } from '../../../renderer/features/quiz/own/use-draft.ts'
import { FACES } from '../../../renderer/features/quiz/types/index.ts'
import { FaultsOfQuestion } from '../../../renderer/features/quiz/writing/faults.ts'
import { show } from '../render.tsx'

/** Puts the blank form of a type on the page. Returns what stands in it, the newest last. */
function write(type: TypeName, faults: ReadonlyMap<string, string> = new Map()): Item[] {
  const { writing } = FACES[type]
  if (writing === null) throw new Error(`${type} is not written in the app`)
  const written = [writing.blank('')]
  const { Form } = writing
  function Written() {
    const [item, setItem] = useState(written[0] ?? writing?.blank(''))
    const change = (next: Item) => {
      written.push(next)
      setItem(next)
    }
    return item === undefined ? null : <Form item={item} onChange={change} />
  }
  show(
    <FaultsOfQuestion value={faults}>
      <Written />
    </FaultsOfQuestion>,
  )
  return written
}

const field = (name: string) => page.getByRole('textbox', { name })
const press = (name: string) => page.getByRole('button', { name }).click()

test('five types can be written', () => {
  expect(WRITABLE).toEqual(['single', 'multi', 'ordering', 'numeric', 'free'])
})

test('of single options one is right, another once it is removed', async () => {
  const written = write('single')
  await field('Option 2').fill('HNSW')
  await page.getByRole('radio', { name: 'Option 2' }).click({ force: true })
  expect(written.at(-1)).toMatchObject({ options: [{ correct: false }, { correct: true, text: 'HNSW' }, {}] })
  await press('Remove Option 2')
  expect(written.at(-1)).toMatchObject({ options: [{ correct: true, text: '' }, { correct: false }] })
  await expect.element(page.getByRole('button', { name: 'Remove Option 1' })).toBeDisabled()
})

test('each of several options is right by itself, and a new one takes focus', async () => {
  const written = write('multi')
  await page.getByRole('checkbox', { name: 'Right' }).nth(2).click()
  await press('Add an option')
  await userEvent.keyboard('Fifth')
  expect(written.at(-1)).toMatchObject({
    options: [{ correct: true }, { correct: false }, { correct: true }, {}, { text: 'Fifth' }],
  })
})

test('steps come in their written order unless two may swap, and moved ones take their rules along', async () => {
  const written = write('ordering')
  for (const [at, words] of ['Fetch', 'Retrieve', 'Rank'].entries()) await field(`Step ${at + 1}`).fill(words)
  await field('Why “Fetch” comes before “Retrieve”').fill('The tower reads them.')
  await press('These two may swap: “Retrieve” and “Rank”')
  const [fetch, retrieve, rank] = ['step-1', 'step-2', 'step-3']
  const reason = 'The tower reads them.'
  expect(written.at(-1)).toMatchObject({
    before: [
      { first: fetch, then: retrieve, reason },
      { first: fetch, then: rank, reason: '' },
    ],
  })
  await press('Keep their order: “Retrieve” before “Rank”')
  expect(written.at(-1)).toMatchObject({
    before: [
      { first: fetch, then: retrieve, reason },
      { first: retrieve, then: rank },
    ],
  })
  await press('Move up: Rank')
  expect(written.at(-1)).toMatchObject({
    steps: [{ key: fetch }, { key: rank }, { key: retrieve }],
    before: [
      { first: fetch, then: rank },
      { first: rank, then: retrieve },
    ],
  })
})

test('a number is taken as it is typed, and its tolerance as a share or a factor', async () => {
  const written = write('numeric')
  await field('Answer').fill('25.6e9')
  await field('Either way, up to').fill('5')
  expect(written.at(-1)).toMatchObject({ value: 25.6e9, tolerance: 0.05 })
  await page.getByRole('radio', { name: 'Within a factor' }).click({ force: true })
  await field('Too high or too low by a factor of up to').fill('3')
  await field('Arithmetic that gives it, if there is any').fill('2 * 2')
  await field('Arithmetic that gives it, if there is any').fill('')
  expect(written.at(-1)).toMatchObject({ tolerance: { factor: 3 } })
  expect(written.at(-1)).not.toHaveProperty('formula')
})

test('rubric lines are written, added and removed within their bounds', async () => {
  const written = write('free')
  await field('Line 1').fill('Names a metric')
  await press('Add a line')
  await press('Add a line')
  await expect.element(page.getByRole('button', { name: 'Add a line' })).toBeDisabled()
  await press('Remove Line 2')
  expect(written.at(-1)).toMatchObject({ rubric: [{ line: 'Names a metric' }, {}, {}, {}] })
})

test('what is wrong stands at its field', async () => {
  write('single', new Map([['options.1.reason', 'Too short.']]))
  await expect.element(field('Why option 2 is wrong')).toHaveAccessibleDescription('Too short.')
})

test('that a field is empty is said once somebody tried to save; anything else at once', () => {
  const item = FACES.numeric.writing?.blank('How much?')
  if (item === undefined) throw new Error('numeric is not written')
  const found = [
    { path: 'value', message: 'Invalid input: expected number, received NaN' },
    { path: 'tolerance', message: 'a tolerance past ±33% is better said as a factor' },
    { path: '', message: 'the key is 3, but “2*2” gives 4' },
  ]
  const before = faultsIn(item, found, false)
  expect([...before.at.keys()]).toEqual(['tolerance'])
  expect(before).toMatchObject({ whole: ['The key is 3, but “2*2” gives 4.'], empty: 1 })
  expect([...faultsIn(item, found, true).at.keys()]).toContain('value')
})
