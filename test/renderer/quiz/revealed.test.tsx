/** Once an answer is out: what was said, what is accepted, and why, in words and never by colour alone. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Answer } from '../../../db/domain/quiz/types/index.ts'
import { askedFor, explain } from './harness.tsx'

const body = () => document.body.textContent

/** The words of each line of a list or table that names its verdict. */
function lines(name: string): string[] {
  const list = page.getByRole('list', { name }).element()
  return [...list.children].map(({ textContent }) => textContent)
}

test('a wrong choice is named, with its misconception, the accepted one, and why each is what it is', () => {
  explain({ type: 'single', choice: 1, because: 1 })
  const rows = lines('Answers')
  expect(rows.find(row => row.includes('Pointwise'))).toMatch(
    /Yours, wrong.*There is no dwell time in clicks\..*Takes one for the other\./,
  )
  expect(rows.find(row => row.includes('Sampled softmax'))).toMatch(/Accepted.*It needs positives and a batch\./)
  expect(rows.find(row => row.includes('LambdaRank'))).toMatch(/Not this one/)
})

test('a right choice says so, and what to remember and the source stand below', async () => {
  explain({ type: 'single', choice: 0, because: 0 })
  await expect.element(page.getByRole('heading', { name: 'Right' })).toBeInTheDocument()
  expect(lines('Answers').find(row => row.includes('Sampled softmax'))).toMatch(/Yours, right/)
  expect(body()).toContain('Remember this line.')
  expect(body()).toContain('A. Writer, The book')
})

test('a blank says that there was no answer, and still shows what is accepted', async () => {
  explain(null, 'metric')
  await expect.element(page.getByRole('heading', { name: 'No answer' })).toBeInTheDocument()
  expect(lines('Answers').find(row => row.includes('Expected cost'))).toMatch(/Accepted/)
})

test('of several, what was left out is told apart from what was rightly left out', () => {
  explain({ type: 'multi', choices: [0, 1] })
  const rows = lines('Answers')
  const verdict = (of: string) => rows.find(row => row.includes(of))
  expect(verdict('Two code paths')).toMatch(/Yours, right/)
  expect(verdict('smaller batch')).toMatch(/Yours, wrong/)
  expect(verdict('after the label event')).toMatch(/Right, and you left it out/)
  expect(verdict('Early stopping')).toMatch(/Rightly left out/)
})

test('an order stands beside one that is right, with each rule kept or broken', () => {
  explain({ type: 'ordering', order: ['retrieval', 'features', 'light', 'heavy'] })
  const [first, second, third] = lines('What an order has to keep')
  expect(first).toMatch(/Fetch user features.*before.*Candidate retrieval.*broken/)
  expect(second).toMatch(/kept/)
  expect(third).toMatch(/kept/)
})

test('each pair says yours, accepted and why', () => {
  explain({
    type: 'matching',
    pairs: [
      { left: 0, right: 'week' },
      { left: 1, right: 'hour' },
    ],
  })
  const [filter, user, metadata] = lines('Answers')
  expect(filter).toMatch(/Seen-items filter.*Wrong.*Yours7 d.*Accepted0 s.*noticed at once/)
  expect(user).toMatch(/Right/)
  expect(metadata).toMatch(/YoursNothing/)
})

test('a number says how far off it is, which mistake it is, and where it landed', () => {
  explain({ type: 'numeric', text: '12.8', unit: 'GB' })
  expect(body()).toMatch(/You said12\.8 GB.*2× too low/)
  expect(body()).toMatch(/Accepted25\.6 GB/)
  expect(body()).toMatch(/One byte a value; float16 has two\./)
  expect(page.getByRole('img').element().getAttribute('aria-label')).toMatch(/Accepted 25\.6 GB, yours 12\.8 GB/)
})

test('a number that cannot be read says why', () => {
  explain({ type: 'numeric', text: 'plenty', unit: 'GB' })
  expect(body()).toMatch(/You saidplenty GB/)
  expect(page.getByRole('img').element().getAttribute('aria-label')).toMatch(/^Accepted 25\.6 GB, each step/)
})

test('the way to a number comes out step by step, at Space', async () => {
  explain({ type: 'numeric', text: '25.6', unit: 'GB' })
  const steps = page.getByRole('listitem').filter({ hasText: /Values|Bytes/ })
  expect(steps.elements()).toHaveLength(1)
  await userEvent.keyboard(' ')
  await expect.poll(() => steps.elements()).toHaveLength(2)
  await expect.element(page.getByRole('button', { name: /Show step/ })).not.toBeInTheDocument()
})

test('an estimate with values of its own is explained like a number, with something to hold it against', () => {
  const { unit } = askedFor('parametric')
  explain({ type: 'parametric', text: '1', unit })
  expect(body()).toMatch(/You said1 GB/)
  expect(body()).toMatch(/To hold it against.*One node with 512 GB of RAM\./)
})

test('a formula says which mistake it is', () => {
  explain({ type: 'formula', text: 'p * w' })
  expect(body()).toMatch(/You saidp \* w/)
  expect(body()).toMatch(/What went wrong.*That scales the probability/)
})

test('an equivalent form is right', async () => {
  explain({ type: 'formula', text: 'p*w / (p*w + 1 - p)' })
  await expect.element(page.getByRole('heading', { name: 'Right' })).toBeInTheDocument()
})

test('each gap says what was typed, all that is accepted, and why', () => {
  explain({
    type: 'cloze',
    blanks: [
      { key: 'parts', text: 'Subvectors' },
      { key: 'centroid', text: 'mean' },
    ],
  })
  expect(body()).toMatch(/Gap 1 of 2You saidSubvectorsAcceptedsub-vectors or subvectors/)
  expect(body()).toMatch(/Gap 2 of 2You saidmeanAcceptedcentroid.*The code is an index into it\./)
})

test('leaks are counted, and each feature says whether it leaks and whether that was seen', () => {
  explain({ type: 'leakage', rows: [0, 1] })
  expect(body()).toContain('Found 1 of 2 leaks, 1 false alarm.')
  const rows = page
    .getByRole('row')
    .elements()
    .map(({ textContent }) => textContent)
  expect(rows.find(row => row.includes('Cancellation'))).toMatch(/Leaks; you found it/)
  expect(rows.find(row => row.includes('Logins'))).toMatch(/Clean; a false alarm/)
  expect(rows.find(row => row.includes('Refund'))).toMatch(/Leaks; you missed it/)
  expect(rows.find(row => row.includes('Plan'))).toMatch(/Clean$|CleanKnown/)
})

test('a free response is marked line by line with 1 and 0, once every line has its mark', async () => {
  const given: Answer = { type: 'free', text: 'An SLO on age.', marks: null }
  const marks = explain(given)
  await userEvent.keyboard('10')
  expect(marks).toEqual([])
  await userEvent.keyboard('1')
  expect(marks.at(-1)).toEqual({ ...given, marks: [true, false, true] })
  await userEvent.keyboard('{ArrowUp}1')
  expect(marks.at(-1)).toEqual({ ...given, marks: [true, true, true] })
})

test('a recalled card is marked with one of three digits', async () => {
  const marks = explain({ type: 'recall', marks: null })
  expect(body()).toContain('The batch over-samples popular items')
  await userEvent.keyboard('2')
  expect(marks.at(-1)).toEqual({ type: 'recall', marks: 'partly' })
})

test('a typed answer stands beside the back of the card', () => {
  explain({ type: 'typed', text: 'precision' })
  expect(body()).toMatch(/You saidprecisionAcceptedrecall@k/)
})
