/** What happens to shipped questions and templates when a newer version of the app brings newer content. */
import { expect, test } from 'vitest'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { libraryOf, singleItem, type GivenQuestion } from '../../helpers/library.ts'
import { TEMPLATE } from '../../helpers/quiz-fixtures.ts'
import { RIGHT, sit } from '../../helpers/sitting.ts'

const blocks = (questions: readonly GivenQuestion[]) => ({ AA: { cards: 3, questions } })

function stems(c: TestCollection): Record<string, string> {
  const rows = c.table('questions').filter(row => row['retired'] === 0)
  return Object.fromEntries(rows.map(row => [row['call_number'], JSON.parse(String(row['item'])).stem]))
}

test('a library that is installed writes no question again', async () => {
  const c = await collection({ blocks: blocks([{}, {}]) })
  const before = c.rows()
  await c.restart()
  expect(c.rows()).toEqual(before)
  await c.update({ ...blocks([{}, {}]), BB: 1 })
  expect(c.table('questions')).toEqual(before['questions'])
})

test('an update writes the new text of a question, and keeps how it went so far', async () => {
  const c = await collection({ blocks: blocks([{}, {}]) })
  const quiz = await sit(c)
  await quiz.answerAll(RIGHT)
  await quiz.finish()
  const records = c.table('quiz_records')
  await c.update(blocks([{ item: singleItem('A better question?') }, {}]))
  expect(stems(c)).toEqual({ 'AA-Q01': 'A better question?', 'AA-Q02': 'Stem AA-Q02?' })
  expect(c.table('quiz_records')).toEqual(records)
})

test('a question that is gone upstream is drawn no more, and comes back with its record if it returns', async () => {
  const c = await collection({ blocks: blocks([{}, {}]) })
  const [first] = c.table('questions')
  await c.update(blocks([{}]))
  expect(Object.keys(stems(c))).toEqual(['AA-Q01'])
  expect((await sit(c)).count).toBe(1)
  await c.update({ ...blocks([{}, {}]), BB: 1 })
  expect(Object.keys(stems(c)).toSorted()).toEqual(['AA-Q01', 'AA-Q02'])
  expect(c.table('questions').map(row => row['id'])).toContain(first?.['id'])
})

test('the learner’s own questions are never touched by an update', async () => {
  const c = await collection({ blocks: blocks([{}]) })
  const saved = await c.api.questions.save({ question: null, deck: c.deck(), item: singleItem('Mine?'), seconds: 60 })
  const own = () => c.table('questions').find(row => row['id'] === saved.question)
  const before = own()
  await c.update(blocks([]))
  expect(own()).toEqual(before)
})

test('templates are installed, changed and taken out of the drill like questions, their answers kept', async () => {
  const c = await collection({ cards: 1 })
  const installed = async (hash: string, ...templates: (typeof TEMPLATE)[]) => {
    c.library = libraryOf({ AA: 1 }, hash, templates)
    await c.restart()
    return (await c.api.drill.templates({})).templates.map(({ template, name, attempts }) => [template, name, attempts])
  }
  expect(await installed('one', TEMPLATE)).toEqual([['E06', 'Embedding-table memory', 0]])
  const answer = { type: 'parametric', text: '1', unit: 'GB' } as const
  await c.api.drill.answer({ template: 'E06', seed: 's', mode: 'exact', spentMs: 1, answer })
  expect(await installed('two', { ...TEMPLATE, name: 'Tables' })).toEqual([['E06', 'Tables', 1]])
  expect(await installed('three')).toEqual([])
  expect(await installed('four', TEMPLATE)).toEqual([['E06', 'Embedding-table memory', 1]])
})
