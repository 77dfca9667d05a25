/** A concept is found in explanations the learner has had, and never in a question that was not seen. */
import { expect, test } from 'vitest'
import { idOf, type QuestionId } from '../../../db/domain/ids.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { singleItem } from '../../helpers/library.ts'
import { ITEMS } from '../../helpers/quiz-fixtures.ts'
import { refusal } from '../../helpers/refusal.ts'
import { RIGHT, sit, Sitting, WRONG } from '../../helpers/sitting.ts'
import { CONCEPTS, explainedFor, find, marks } from './given.ts'

/** The misses of an attempt, asked again. */
async function retry(c: TestCollection, { id }: Sitting): Promise<Sitting> {
  return new Sitting(c, await c.api.quiz.start({ retryOf: id }))
}

test('a question of the bank that was never asked is not found, by nothing that it says', async () => {
  const c = await collection({ blocks: CONCEPTS })
  for (const text of ['Stem', 'AA-Q01', 'Remember', 'it is so', 'Also wrong', 'takes one for the other'])
    expect([text, await explainedFor(c, text)]).toEqual([text, []])
})

test('an answered question is found once its attempt has ended, by what was asked and by everything explained', async () => {
  const c = await collection({ blocks: CONCEPTS })
  const quiz = await sit(c)
  await quiz.answer('AA-Q01', WRONG)
  expect(await explainedFor(c, 'Stem')).toEqual([])
  await quiz.finish()
  for (const text of ['stem AA-Q01', 'remember', 'it is not so', 'takes one for the other'])
    expect([text, await explainedFor(c, text)]).toEqual([text, ['AA-Q01']])
  const [hit] = (await find(c.api, 'either')).explanations.hits
  expect([hit?.stem.text, marks(hit?.more)]).toEqual(['Stem AA-Q01?', ['either']])
})

test('what was left blank, or never answered in an attempt that was abandoned, is not found', async () => {
  const c = await collection({ blocks: CONCEPTS })
  const quiz = await sit(c)
  await quiz.answer('AA-Q02', RIGHT)
  await quiz.answer('AA-Q03', RIGHT)
  await quiz.answer('AA-Q03', null)
  await quiz.show(await quiz.ordinalOf('AA-Q04'), 10)
  await quiz.abandon()
  expect(await explainedFor(c, 'stem')).toEqual(['AA-Q02'])
})

test('what was explained before is hidden while an open attempt asks it again, and comes back with its end', async () => {
  const c = await collection({ blocks: CONCEPTS })
  const first = await sit(c)
  for (const number of ['AA-Q01', 'AA-Q02', 'AA-Q03']) await first.answer(number, number === 'AA-Q03' ? RIGHT : WRONG)
  await first.finish()
  expect(await explainedFor(c, 'stem')).toHaveLength(3)
  const question = (await find(c.api, 'AA-Q01')).explanations.hits[0]?.question ?? idOf<QuestionId>('none')
  const again = await retry(c, first)
  expect(await explainedFor(c, 'stem')).toEqual(['AA-Q03'])
  expect(await refusal(c.api.find.explanation({ question }))).toMatchObject({ code: 'not-found' })
  await again.abandon()
  expect(await explainedFor(c, 'stem')).toHaveLength(3)
  expect(await c.api.find.explanation({ question })).toMatchObject({ callNumber: 'AA-Q01', out: { points: 0 } })
})

test('with feedback after each, a question is found as soon as its answer is out, and no other of that attempt', async () => {
  const c = await collection({ blocks: CONCEPTS })
  const quiz = await sit(c, { feedback: 'each' })
  await quiz.answer('AA-Q05', RIGHT)
  expect(await explainedFor(c, 'stem')).toEqual([])
  const ordinal = await quiz.ordinalOf('AA-Q05')
  await c.api.quiz.reveal({ attempt: quiz.id, ordinal, elapsedMs: quiz.elapsedMs })
  const { hits } = (await find(c.api, 'stem')).explanations
  expect(hits).toMatchObject([{ callNumber: 'AA-Q05', attempt: null }])
})

test('answers that wait for their marks are still asked', async () => {
  const c = await collection({ blocks: { AA: { cards: 2, questions: [{ item: ITEMS.free }, {}] } } })
  const quiz = await sit(c)
  await quiz.answer('AA-Q01', { type: 'free', text: 'An alert.', marks: null })
  await quiz.answer('AA-Q02', RIGHT)
  expect((await quiz.finish()).state).toBe('marking')
  expect([await explainedFor(c, 'stem'), await explainedFor(c, 'freshness')]).toEqual([[], []])
  await c.api.quiz.skipMarks({ attempt: quiz.id })
  expect([await explainedFor(c, 'stem'), await explainedFor(c, 'freshness')]).toEqual([['AA-Q02'], ['AA-Q01']])
})

test('a question asked twice is found once, as it was asked last, the newest first', async () => {
  const c = await collection({ blocks: { AA: { cards: 2, questions: [{ item: singleItem('Stem one?') }, {}] } } })
  const first = await sit(c)
  await first.answer('AA-Q01', RIGHT)
  await first.answer('AA-Q02', WRONG)
  await first.finish()
  c.advanceHours(1)
  const again = await retry(c, first)
  await again.answer('AA-Q02', RIGHT)
  await again.finish()
  const { hits } = (await find(c.api, 'stem')).explanations
  expect(hits.map(({ callNumber, attempt }) => [callNumber, attempt])).toEqual([
    ['AA-Q02', again.id],
    ['AA-Q01', first.id],
  ])
})

test('it is read as its results show it', async () => {
  const c = await collection({ blocks: CONCEPTS })
  const quiz = await sit(c)
  await quiz.answer('AA-Q01', WRONG)
  await quiz.finish()
  const [hit] = (await find(c.api, 'remember')).explanations.hits
  const read = await c.api.find.explanation({ question: hit?.question ?? idOf<QuestionId>('none') })
  expect(read).toEqual(await quiz.question(await quiz.ordinalOf('AA-Q01')))
  expect(read.out?.remember).toBe('Remember AA-Q01.')
})

test('finding after a restart finds the same', async () => {
  const c = await collection({ blocks: CONCEPTS })
  const quiz = await sit(c)
  await quiz.answerAll(RIGHT)
  await quiz.finish()
  const before = await find(c.api, 'stem')
  await c.restart()
  expect(await find(c.api, 'stem')).toEqual(before)
})
