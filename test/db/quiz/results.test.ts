/** What the results of a quiz say. */
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../db/domain/quiz/types/index.ts'
import { collection } from '../../helpers/collection.ts'
import { ITEMS } from '../../helpers/quiz-fixtures.ts'
import { refusal } from '../../helpers/refusal.ts'
import { COLD, RIGHT, sit, WRONG } from '../../helpers/sitting.ts'

const TWO_OF_FOUR: Answer = { type: 'multi', choices: [0, 1] }

test('the score is hits by questions: parts are misses shown beside it, blanks are misses', async () => {
  const c = await collection({ blocks: { AA: { cards: 4, questions: [{}, {}, { item: ITEMS.multi }, {}] } } })
  const quiz = await sit(c)
  await quiz.answer('AA-Q01', RIGHT)
  await quiz.answer('AA-Q02', WRONG)
  await quiz.answer('AA-Q03', TWO_OF_FOUR)
  await quiz.finish()
  const results = await quiz.results()
  expect(results).toMatchObject({ k: 4, hits: 1, score: 0.25 })
  const { points } = results.rows.find(({ callNumber }) => callNumber === 'AA-Q03') ?? {}
  expect(points).toBeGreaterThan(0)
  expect(results.partial).toBeCloseTo((1 + (points ?? 0)) / 4)
  expect(results.rows.find(({ callNumber }) => callNumber === 'AA-Q04')).toMatchObject({ blank: true, group: 'missed' })
})

test('rows are grouped into missed, right but slow, and right; slow is more than one and a half times its seconds', async () => {
  const c = await collection({ blocks: { AA: { cards: 3, questions: 3 } } })
  const quiz = await sit(c)
  await quiz.answer(0, RIGHT, 'sure', 90)
  await quiz.answer(1, RIGHT, 'sure', 91)
  await quiz.answer(2, WRONG, 'sure', 1)
  await quiz.finish()
  const results = await quiz.results()
  expect(results.rows.map(({ group, spentMs }) => [group, spentMs])).toEqual([
    ['right', 90_000],
    ['slow', 91_000],
    ['missed', 1_000],
  ])
  expect(results).toMatchObject({ usedMs: 182_000, slowest: 1 })
})

test('blocks and types have their shares, blocks a dot a question', async () => {
  const blocks = { AA: { cards: 1, questions: [{}, { item: ITEMS.multi }] }, BB: { cards: 1, questions: 1 } }
  const c = await collection({ blocks })
  const quiz = await sit(c)
  await quiz.answer('AA-Q01', RIGHT)
  await quiz.answer('AA-Q02', TWO_OF_FOUR)
  await quiz.answer('BB-Q01', WRONG)
  await quiz.finish()
  const { blocks: shares, types } = await quiz.results()
  const of = (code: string) => shares.find(share => share.code === code)
  expect(of('AA')).toMatchObject({ name: 'Block AA', hits: 1, of: 2 })
  expect(of('AA')?.outcomes.toSorted()).toEqual(['hit', 'part'])
  expect(of('BB')).toMatchObject({ hits: 0, of: 1, outcomes: ['miss'] })
  expect(types.find(({ type }) => type === 'single')).toMatchObject({ hits: 1, of: 2 })
})

test('calibration counts how often each confidence was right', async () => {
  const c = await collection({ blocks: { AA: { cards: 5, questions: 5 } } })
  const quiz = await sit(c)
  await quiz.answer(0, RIGHT, 'sure')
  await quiz.answer(1, WRONG, 'sure')
  await quiz.answer(2, RIGHT, 'guess')
  await quiz.answer(3, RIGHT, null)
  await quiz.finish()
  expect((await quiz.results()).calibration).toEqual([
    { confidence: 'guess', answers: 1, hits: 1 },
    { confidence: 'sure', answers: 2, hits: 1 },
  ])
})

describe('the change', () => {
  test('is against the last finished attempt of the same source, not against one broken off', async () => {
    const c = await collection({ blocks: { AA: { cards: 2, questions: 2 }, BB: { cards: 1, questions: 1 } } })
    const source = { ...COLD, blocks: ['AA'] }
    const take = async (first: Answer, second: Answer) => {
      const quiz = await sit(c, { source, repeats: true })
      await quiz.answer(0, first)
      await quiz.answer(1, second)
      await quiz.finish()
      c.clock.advance(60_000)
      return quiz.results()
    }
    expect((await take(RIGHT, WRONG)).change).toBeNull()
    const left = await sit(c, { source, repeats: true })
    await left.answer(0, WRONG)
    await left.abandon()
    c.clock.advance(60_000)
    const other = await sit(c, { source: { ...COLD, blocks: ['BB'] } })
    await other.answerAll(WRONG)
    await other.finish()
    expect((await other.results()).change).toBeNull()
    expect((await take(RIGHT, RIGHT)).change).toBe(0.5)
    expect((await take(WRONG, WRONG)).change).toBe(-1)
  })
})

test('misses can be tried again at once, without counting as an attempt of their source', async () => {
  const c = await collection({ blocks: { AA: { cards: 4, questions: 4 } } })
  const quiz = await sit(c)
  await quiz.answerAll(RIGHT)
  await quiz.answer('AA-Q02', WRONG)
  await quiz.answer('AA-Q03', WRONG)
  await quiz.finish()
  const retry = await c.api.quiz.start({ retryOf: quiz.id })
  expect(retry.attempt.cells).toHaveLength(2)
  const asked = await Promise.all(
    retry.attempt.cells.map(({ ordinal }) => c.api.quiz.question({ attempt: retry.attempt.attempt, ordinal })),
  )
  expect(new Set(asked.map(({ callNumber }) => callNumber))).toEqual(new Set(['AA-Q02', 'AA-Q03']))
  await c.api.quiz.finish({ attempt: retry.attempt.attempt, elapsedMs: 1 })
  expect((await c.api.quiz.results({ attempt: retry.attempt.attempt })).change).toBeNull()
})

test('only what was scored and missed is tried again, and not before the end', async () => {
  const questions = [{}, {}, { item: ITEMS.free }]
  const c = await collection({ blocks: { AA: { cards: 3, questions } } })
  const quiz = await sit(c)
  const again = () => c.api.quiz.start({ retryOf: quiz.id })
  await quiz.answer('AA-Q01', RIGHT)
  await quiz.answer('AA-Q02', WRONG)
  await quiz.answer('AA-Q03', { type: 'free', text: 'An alert on age.', marks: null })
  expect(await refusal(again())).toMatchObject({ code: 'bad-input' })
  await quiz.finish()
  await c.api.quiz.skipMarks({ attempt: quiz.id })
  expect((await again()).attempt.cells.map(({ type }) => type)).toEqual(['single'])
})

test('are there once the attempt has ended, and stay', async () => {
  const c = await collection({ blocks: { AA: { cards: 2, questions: 2 } } })
  const quiz = await sit(c)
  expect(await refusal(quiz.results())).toMatchObject({ code: 'bad-input' })
  await quiz.answerAll(WRONG)
  await quiz.finish()
  const before = await quiz.results()
  await c.restart()
  expect(await quiz.results()).toEqual(before)
  const { attempts } = await c.api.quiz.past({})
  expect(attempts).toEqual([
    {
      attempt: quiz.id,
      kind: 'quiz',
      title: 'All blocks',
      state: 'finished',
      day: { date: '2026-11-21', label: 'Sat 21 Nov' },
      k: 2,
      hits: 0,
      score: 0,
      usedMs: 20_000,
      count: 2,
    },
  ])
})
