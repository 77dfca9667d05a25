/** What the misses of a quiz do to cards. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../db/domain/time.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { singleItem } from '../../helpers/library.ts'
import { ITEMS } from '../../helpers/quiz-fixtures.ts'
import { RIGHT, sit, WRONG, type Sitting } from '../../helpers/sitting.ts'
import type { Answer } from '../../../db/domain/quiz/types/index.ts'

/** A bank of one question a card, whose cards come up in twenty days. */
async function bank(questions = 3, given: Parameters<typeof collection>[0] = {}): Promise<TestCollection> {
  const c = await collection({ blocks: { AA: { cards: questions, questions } }, ...given })
  for (let number = 1; number <= questions; number++) c.place(numbered(number), { dueIn: 20, interval: 30 })
  return c
}

function numbered(number: number, kind = ''): string {
  return `AA-${kind}${String(number).padStart(kind === '' ? 3 : 2, '0')}`
}

/** Misses the first question, and gets the others right. */
async function missOne(c: TestCollection, how: 'fairly' | 'sure' = 'fairly'): Promise<Sitting> {
  const quiz = await sit(c)
  await quiz.answerAll(RIGHT)
  await quiz.answer('AA-Q01', WRONG, how)
  await quiz.finish()
  return quiz
}

function dueOf(c: TestCollection, callNumber: string): number | null {
  const { schedule } = c.card(callNumber).state
  return schedule.kind === 'new' ? null : schedule.due - c.day
}

test('a wrong answer brings its card to tomorrow, and changes nothing else of it', async () => {
  const c = await bank()
  const before = c.card('AA-001').state
  await missOne(c)
  const after = c.card('AA-001').state
  expect(dueOf(c, 'AA-001')).toBe(1)
  const { schedule: _, ...others } = before
  expect(after).toMatchObject(others)
  expect(after.schedule).toMatchObject({ scheduledDue: addDays(c.day, 20) })
})

test('a hit changes nothing', async () => {
  const c = await bank()
  const quiz = await missOne(c)
  expect(dueOf(c, 'AA-002')).toBe(20)
  expect(c.log('AA-002').map(({ body }) => body.kind)).toEqual(['state_imported'])
  expect(await quiz.fates()).toEqual({ 'AA-001': 'tomorrow' })
})

test('a wrong answer that was sure brings its card to tomorrow and to a week after', async () => {
  const c = await bank()
  const quiz = await missOne(c, 'sure')
  expect(await quiz.fates()).toEqual({ 'AA-001': 'tomorrow-and-week' })
  c.advanceDays(1)
  await c.answer('good', 'AA-001')
  expect(dueOf(c, 'AA-001')).toBe(6)
  c.advanceDays(6)
  await c.answer('good', 'AA-001')
  expect(dueOf(c, 'AA-001')).toBe(13)
})

test('the card that repairs what was chosen comes forward too', async () => {
  const item = singleItem('Which?')
  if (item.type !== 'single') throw new Error('not a single choice')
  const options = item.options.map((option, at) => (at === 1 ? { ...option, repair: 'AA-003' } : option))
  const blocks = { AA: { cards: 3, questions: [{ item: { ...item, options } }] } }
  const c = await bank(3, { blocks })
  const quiz = await sit(c)
  await quiz.answer(0, WRONG)
  await quiz.finish()
  expect(await quiz.fates()).toEqual({ 'AA-001': 'tomorrow', 'AA-003': 'tomorrow' })
})

describe('a card that', () => {
  test('is new goes to the front of the new ones', async () => {
    const c = await collection({ blocks: { AA: { cards: 6, questions: [{ cards: ['AA-005'] }] } } })
    const quiz = await sit(c)
    await quiz.answer(0, WRONG)
    await quiz.finish()
    expect(await quiz.fates()).toEqual({ 'AA-005': 'front-of-new' })
    expect(c.queue()[0]).toBe('AA-005')
  })

  test('is new in a block that is off or comes later is left alone and named', async () => {
    for (const state of ['off', 'later'] as const) {
      const c = await collection({ blocks: { AA: { cards: 6, questions: [{ cards: ['AA-005'] }] } } })
      const quiz = await sit(c)
      await c.api.decks.setBlock({ deck: c.deck('AA'), state })
      const before = c.card('AA-005').state
      await quiz.answer(0, WRONG)
      await quiz.finish()
      expect(await quiz.fates()).toEqual({ 'AA-005': 'block-off' })
      expect(c.card('AA-005').state).toEqual(before)
    }
  })

  test('is due, set aside or known is left alone and named', async () => {
    const c = await bank(4)
    c.place('AA-001', { dueIn: 0, interval: 30 })
    await c.suspend('AA-002')
    await c.api.decks.reset({ card: c.id('AA-003') })
    await c.know('AA-003')
    c.place('AA-004', { dueIn: 1, interval: 30 })
    const before = c.rows()
    const quiz = await sit(c)
    await quiz.answerAll(WRONG)
    await quiz.finish()
    expect(await quiz.fates()).toEqual({
      'AA-001': 'due',
      'AA-002': 'suspended',
      'AA-003': 'known',
      'AA-004': 'sooner',
    })
    expect(c.rows()).toEqual(before)
  })

  test('several misses are about comes forward once', async () => {
    const questions = [{ cards: ['AA-001'] }, { cards: ['AA-001'] }]
    const c = await bank(3, { blocks: { AA: { cards: 3, questions } } })
    const quiz = await sit(c)
    await quiz.answerAll(WRONG)
    await quiz.finish()
    expect(c.log('AA-001').filter(({ body }) => body.kind === 'forwarded')).toHaveLength(1)
  })
})

test('ten cards come forward at most, the worst misses first; the others are named', async () => {
  const c = await bank(13)
  const quiz = await sit(c, { count: 13 })
  await quiz.answerAll(WRONG)
  await quiz.answer('AA-Q13', WRONG, 'sure')
  await quiz.finish()
  const fates = await quiz.fates()
  expect(Object.keys(fates)[0]).toBe('AA-013')
  expect(Object.values(fates).filter(fate => fate === 'over-limit')).toHaveLength(3)
  expect(Array.from({ length: 13 }, (_, at) => dueOf(c, numbered(at + 1))).filter(due => due === 1)).toHaveLength(10)
})

describe('an answer that the learner marks', () => {
  const free = (marks: boolean[] | null): Answer => ({ type: 'free', text: 'What I know.', marks })

  async function marked(marks: boolean[]) {
    const c = await bank(1, { blocks: { AA: { cards: 1, questions: [{ item: ITEMS.free }] } } })
    const quiz = await sit(c)
    await quiz.answer(0, free(null))
    expect(await quiz.finish()).toMatchObject({ state: 'marking' })
    expect(dueOf(c, 'AA-001')).toBe(20)
    const { attempt } = await c.api.quiz.mark({ attempt: quiz.id, ordinal: 0, answer: free(marks) })
    expect(attempt.state).toBe('finished')
    return { c, quiz }
  }

  test('is wrong below half', async () => {
    expect(dueOf((await marked([true, false, false])).c, 'AA-001')).toBe(1)
  })

  test('is not wrong from half on', async () => {
    const lines = ITEMS.free.rubric.length
    const { c, quiz } = await marked(Array.from({ length: lines }, (_, at) => at < Math.ceil(lines / 2)))
    expect(dueOf(c, 'AA-001')).toBe(20)
    expect(await quiz.results()).toMatchObject({ k: 1, hits: 0 })
  })

  test('without marks brings nothing forward and counts in no score', async () => {
    const c = await bank(1, { blocks: { AA: { cards: 1, questions: [{ item: ITEMS.free }] } } })
    const quiz = await sit(c)
    await quiz.answer(0, free(null))
    await quiz.finish()
    expect(await c.api.quiz.skipMarks({ attempt: quiz.id })).toMatchObject({ state: 'finished' })
    expect(dueOf(c, 'AA-001')).toBe(20)
    expect(await quiz.results()).toMatchObject({ k: 0, score: null, rows: [{ group: 'unscored', points: null }] })
  })
})

test('what is left open at the end is a miss; in an attempt that is broken off it is no answer', async () => {
  const finished = await bank()
  const quiz = await sit(finished)
  await quiz.answer('AA-Q01', RIGHT)
  await quiz.finish()
  expect(await quiz.fates()).toEqual({ 'AA-002': 'tomorrow', 'AA-003': 'tomorrow' })
  const abandoned = await bank()
  const left = await sit(abandoned)
  await left.answer('AA-Q01', WRONG)
  await left.abandon()
  expect(await left.fates()).toEqual({ 'AA-001': 'tomorrow' })
  expect(await left.results()).toMatchObject({ k: 1, hits: 0, attempt: { state: 'abandoned' } })
})

describe('undo', () => {
  test('takes all that an attempt brought forward back at once, and redo brings it forward again', async () => {
    const c = await bank()
    const quiz = await sit(c)
    await quiz.answerAll(WRONG)
    const before = c.rows()
    await quiz.finish()
    const after = c.rows()
    expect(await quiz.results()).toMatchObject({
      forwarded: { undoable: true, takenBack: false },
      history: { undo: { name: 'forward-misses', facts: { cards: 3 } } },
    })
    await c.undo()
    expect(c.rows()).toEqual(before)
    expect(await quiz.results()).toMatchObject({
      attempt: { state: 'finished' },
      k: 3,
      hits: 0,
      forwarded: { cards: [], undoable: false, takenBack: true },
    })
    await c.redo()
    expect(c.rows()).toEqual(after)
    expect((await quiz.results()).forwarded.cards).toHaveLength(3)
  })

  test('has nothing to take back where nothing came forward', async () => {
    const c = await bank()
    const before = await c.api.history.peek({})
    const quiz = await sit(c)
    await quiz.answerAll(RIGHT)
    await quiz.finish()
    expect(await c.api.history.peek({})).toEqual(before)
    expect((await quiz.results()).forwarded).toEqual({ cards: [], off: false, takenBack: false, undoable: false })
  })
})

test('with forwarding turned off nothing moves, and the results say so', async () => {
  const c = await bank(3, { settings: { forwardMisses: false } })
  const quiz = await missOne(c)
  expect(dueOf(c, 'AA-001')).toBe(20)
  await c.api.settings.change({ forwardMisses: true })
  expect((await quiz.results()).forwarded).toMatchObject({ cards: [], off: true })
})
