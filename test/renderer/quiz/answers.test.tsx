/** Every type of question is answered with the keyboard alone. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ask, askedFor } from './harness.tsx'

/** The digit of an option by its place in the file. */
function digitOf(options: readonly { readonly at: number }[], at: number): string {
  return String(options.findIndex(option => option.at === at) + 1)
}

const keys = (typed: string) => userEvent.keyboard(typed)

test('a digit chooses, the reason comes up after it, and its digits count on', async () => {
  const given = ask('single')
  const { options, because } = askedFor('single')
  await keys(digitOf(options, 0))
  expect(given.at(-1)).toEqual({ type: 'single', choice: 0, because: null })
  await keys(String(options.length + Number(digitOf(because?.options ?? [], 1))))
  expect(given.at(-1)).toEqual({ type: 'single', choice: 0, because: 1 })
  await keys(digitOf(options, 2))
  expect(given.at(-1)).toEqual({ type: 'single', choice: 2, because: 1 })
})

test('options are one radio group that arrows walk through', async () => {
  const given = ask('single')
  const { options } = askedFor('single')
  await userEvent.tab()
  await keys(' ')
  expect(given.at(-1)).toEqual({ type: 'single', choice: options[0]?.at, because: null })
  await keys('{ArrowDown}')
  expect(given.at(-1)).toEqual({ type: 'single', choice: options[1]?.at, because: null })
})

test('what is asked second is not in sight before the first answer', async () => {
  ask('diagnose')
  const { options, check } = askedFor('diagnose')
  const second = page.getByText(check.ask.md)
  await expect.element(second).not.toBeInTheDocument()
  await keys(digitOf(options, 0))
  await expect.element(second.first()).toBeInTheDocument()
})

test('a cause and its check are both chosen by digits', async () => {
  const given = ask('diagnose')
  const { options, check } = askedFor('diagnose')
  await keys(`${digitOf(options, 0)}${options.length + Number(digitOf(check.options, 0))}`)
  expect(given.at(-1)).toEqual({ type: 'diagnose', choice: 0, check: 0 })
})

test('a metric and its reason are both chosen by digits', async () => {
  const given = ask('metric')
  const { options, because } = askedFor('metric')
  await keys(`${digitOf(options, 1)}${options.length + Number(digitOf(because.options, 0))}`)
  expect(given.at(-1)).toEqual({ type: 'metric', choice: 1, because: 0 })
})

test('digits toggle each of several', async () => {
  const given = ask('multi')
  const { options } = askedFor('multi')
  await keys(`${digitOf(options, 0)}${digitOf(options, 1)}${digitOf(options, 2)}${digitOf(options, 1)}`)
  const last = given.at(-1)
  expect(last?.type === 'multi' && new Set(last.choices)).toEqual(new Set([0, 2]))
})

test('a digit goes to a step, Space lifts it, arrows move it, Space drops it', async () => {
  const given = ask('ordering')
  const before = askedFor('ordering').steps.map(({ key }) => key)
  await keys('3')
  await keys(' ')
  await keys('{ArrowUp}{ArrowUp}')
  await keys(' ')
  expect(given.at(-1)).toEqual({ type: 'ordering', order: [before[2], before[0], before[1], before[3]] })
})

test('End takes a lifted step to the last place, and Escape takes the move back', async () => {
  const given = ask('ordering')
  const before = askedFor('ordering').steps.map(({ key }) => key)
  await keys('1')
  await keys(' {End}')
  expect(given.at(-1)).toEqual({ type: 'ordering', order: [...before.slice(1), before[0]] })
  await keys('{Escape}')
  expect(given.at(-1)).toEqual({ type: 'ordering', order: before })
})

test('digits assign row after row, and arrows go back to one', async () => {
  const given = ask('matching')
  const { left, right } = askedFor('matching')
  const pair = (row: number, key: number) => ({ left: left[row]?.at, right: right[key]?.key })
  await keys('241')
  expect(given.at(-1)).toEqual({ type: 'matching', pairs: [pair(0, 1), pair(1, 3), pair(2, 0)] })
  await keys('{ArrowUp}3')
  expect(given.at(-1)).toEqual({ type: 'matching', pairs: [pair(0, 1), pair(2, 0), pair(1, 2)] })
})

test.each(['numeric', 'parametric'] as const)(
  'a number is typed at once as people write it, and Alt with arrows changes its unit (%s)',
  async type => {
    const given = ask(type)
    const { unit, units } = askedFor(type)
    await keys('100M*128*2')
    expect(given.at(-1)).toEqual({ type, text: '100M*128*2', unit })
    await keys('{Alt>}{ArrowDown}{/Alt}')
    expect(given.at(-1)).toEqual({ type, text: '100M*128*2', unit: units[(units.indexOf(unit) + 1) % units.length] })
  },
)

test('a formula is typed at once, and what cannot be read is said while it is typed', async () => {
  const given = ask('formula')
  const says = page.getByRole('status')
  await keys('p / (p + (1 - q')
  await expect.element(says).toHaveTextContent('“q” is none of the names above.')
  await keys('{Backspace}p')
  await expect.element(says).toHaveTextContent('A bracket is still open.')
  await keys(') / w)')
  await expect.element(says).toHaveTextContent('Can be read as a formula.')
  expect(given.at(-1)).toEqual({ type: 'formula', text: 'p / (p + (1 - p) / w)' })
})

test('gaps are filled where they stand, and Enter goes to the next empty one', async () => {
  const given = ask('cloze')
  await keys('sub-vectors')
  await keys('{Enter}')
  await keys('centroid')
  expect(given.at(-1)).toEqual({
    type: 'cloze',
    blanks: [
      { key: 'parts', text: 'sub-vectors' },
      { key: 'centroid', text: 'centroid' },
    ],
  })
})

test('digits tick rows of a real table, each box named by its feature', async () => {
  const given = ask('leakage')
  const { rows } = askedFor('leakage')
  await keys('13')
  expect(given.at(-1)).toEqual({ type: 'leakage', rows: [rows[0]?.at, rows[2]?.at] })
  const box = page.getByRole('checkbox', { name: `${rows[0]?.cells[0]?.md} leaks` })
  await expect.element(box).toBeChecked()
  expect(
    page
      .getByRole('columnheader')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['Leaks', 'Feature', 'Known at'])
})

test('a free response is typed at once', async () => {
  const given = ask('free')
  await keys('An SLO on age.')
  expect(given.at(-1)).toEqual({ type: 'free', text: 'An SLO on age.', marks: null })
})

test('the back of a card is typed at once', async () => {
  const given = ask('typed')
  await keys('recall@k')
  expect(given.at(-1)).toEqual({ type: 'typed', text: 'recall@k' })
})
