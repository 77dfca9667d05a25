/** A running attempt: what is stored when, and what a restart, an update and undo do to it. */
import { describe, expect, test } from 'vitest'
import { DEFAULT_CHOICE, type QuizChoice } from '../../../db/domain/quiz/quiz-choice.ts'
import type { Answer } from '../../../db/domain/quiz/types/index.ts'
import { collection } from '../../helpers/collection.ts'
import { singleItem } from '../../helpers/library.ts'
import { refusal } from '../../helpers/refusal.ts'
import { RIGHT, sit, WRONG } from '../../helpers/sitting.ts'

const bank = (questions = 6) => collection({ blocks: { AA: { cards: questions, questions } } })

describe('an answer', () => {
  test('is on disk before it is acknowledged, and can be changed and cleared until the end', async () => {
    const c = await bank()
    const quiz = await sit(c)
    await quiz.answer(0, WRONG, 'guess')
    await quiz.answer(0, RIGHT, 'sure')
    await c.restart()
    expect(await quiz.question(0)).toMatchObject({ answer: RIGHT, confidence: 'sure', out: null })
    await c.api.quiz.resume({ attempt: quiz.id, pausedMs: 0 })
    await quiz.answer(0, null, null)
    expect(await quiz.question(0)).toMatchObject({ answer: null, confidence: null })
    expect((await quiz.show(0)).attempt.cells[0]?.answered).toBe(false)
    await quiz.finish()
    expect(await refusal(quiz.answer(0, RIGHT))).toMatchObject({ code: 'attempt-moved-on' })
  })

  test('that is given again is not logged again', async () => {
    const c = await bank()
    const quiz = await sit(c)
    await quiz.answer(0, RIGHT)
    const log = c.table('attempt_events').length
    await c.api.quiz.answer({ attempt: quiz.id, ordinal: 0, elapsedMs: 20_000, answer: RIGHT, confidence: 'fairly' })
    expect(c.table('attempt_events')).toHaveLength(log)
  })

  test('is not what undo takes back, and leaves what redo would do as it was', async () => {
    const c = await bank()
    await c.answer('good')
    const quiz = await sit(c)
    await c.undo()
    const before = await c.api.history.peek({})
    expect(before.redo).not.toBeNull()
    const rows = c.rows()
    await quiz.answer(0, RIGHT)
    await quiz.answer(0, WRONG)
    expect(await c.api.history.peek({})).toEqual(before)
    expect(c.rows()).toEqual(rows)
    await c.redo()
    expect(await quiz.question(0)).toMatchObject({ answer: WRONG })
  })

  test('to another type of question, or with marks before it is out, is refused', async () => {
    const c = await bank()
    const quiz = await sit(c)
    const given = { attempt: quiz.id, ordinal: 0, elapsedMs: 0, confidence: null }
    const other: Answer = { type: 'multi', choices: [0] }
    expect(await refusal(c.api.quiz.answer({ ...given, answer: other }))).toMatchObject({ code: 'bad-input' })
  })

  test('after time was up does not count, unless the learner goes on without a limit', async () => {
    const c = await bank()
    const quiz = await sit(c)
    const limitMs = quiz.last.attempt.limitMs ?? 0
    expect(limitMs).toBe(6 * 60_000)
    quiz.elapsedMs = limitMs + 60_000
    expect(await refusal(quiz.answer(0, RIGHT))).toMatchObject({
      code: 'attempt-moved-on',
      facts: { why: 'time is up' },
    })
    quiz.elapsedMs = limitMs
    const { overtime } = await c.api.quiz.goOn({ attempt: quiz.id, elapsedMs: limitMs })
    expect(overtime).toBe(true)
    await quiz.answer(0, RIGHT, 'fairly', 120)
    await quiz.finish()
    expect(await quiz.results()).toMatchObject({ hits: 1, usedMs: limitMs + 120_000, attempt: { overtime: true } })
  })
})

describe('an attempt that is left', () => {
  test('comes back paused after a restart, with every answer, the question it was on, and the time it had', async () => {
    const c = await bank()
    const quiz = await sit(c, { pauses: 'exam' })
    await quiz.answer(0, RIGHT, 'sure')
    await quiz.answer(3, WRONG, 'guess', 25)
    await c.api.quiz.flag({ attempt: quiz.id, ordinal: 3, elapsedMs: quiz.elapsedMs, flagged: true })
    await c.api.quiz.tick({ attempt: quiz.id, elapsedMs: quiz.elapsedMs + 5_000 })
    await c.restart()
    const { attempt, question } = await c.api.quiz.open({ attempt: quiz.id })
    expect(attempt).toMatchObject({ state: 'paused', at: 3, elapsedMs: 40_000, pauseLeftMs: 300_000 })
    expect(attempt.cells.map(({ answered, flagged }) => [answered, flagged])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [true, true],
      [false, false],
      [false, false],
    ])
    expect(question).toMatchObject({ ordinal: 3, answer: WRONG, confidence: 'guess', spentMs: 30_000 })
    expect((await c.api.quiz.setup({})).open).toEqual({ attempt: quiz.id, title: 'All blocks', answered: 2, count: 6 })
    const resumed = await c.api.quiz.resume({ attempt: quiz.id, pausedMs: 0 })
    expect(resumed.attempt).toMatchObject({ state: 'running', elapsedMs: 40_000, pauseLeftMs: 300_000 })
  })

  test('has the same questions, its options in the same order', async () => {
    const c = await bank()
    const quiz = await sit(c)
    const before = await quiz.questions()
    await c.restart()
    expect(await quiz.questions()).toEqual(before)
  })

  test('keeps its questions as they were drawn, whatever an update brings', async () => {
    const c = await bank(2)
    const quiz = await sit(c)
    await quiz.answerAll(RIGHT)
    const before = await quiz.questions()
    const other = { item: singleItem('Another question?'), cards: ['AA-001'] }
    await c.update({ AA: { cards: 2, questions: [other] } })
    expect(await quiz.questions()).toEqual(before)
    await c.api.quiz.resume({ attempt: quiz.id, pausedMs: 0 })
    await quiz.finish()
    expect(await quiz.results()).toMatchObject({ k: 2, hits: 2 })
  })
})

describe('a paused attempt', () => {
  test('takes no answer until it goes on', async () => {
    const c = await bank()
    const quiz = await sit(c)
    await c.api.quiz.pause({ attempt: quiz.id, elapsedMs: 5_000 })
    expect(await refusal(quiz.answer(0, RIGHT))).toMatchObject({ code: 'attempt-moved-on' })
    await c.api.quiz.resume({ attempt: quiz.id, pausedMs: 900_000 })
    expect((await quiz.answer(0, RIGHT)).attempt).toMatchObject({ state: 'running', pauseLeftMs: null })
  })

  test('of an exam is the only one', async () => {
    const c = await bank()
    const quiz = await sit(c, { pauses: 'exam' })
    const at = { attempt: quiz.id, elapsedMs: 5_000 }
    expect(await c.api.quiz.pause(at)).toMatchObject({ state: 'paused', pauseLeftMs: 300_000 })
    const { attempt } = await c.api.quiz.resume({ attempt: quiz.id, pausedMs: 60_000 })
    expect(attempt).toMatchObject({ state: 'running', elapsedMs: 5_000, pauseLeftMs: 0 })
    expect(await refusal(c.api.quiz.pause(at))).toMatchObject({ code: 'attempt-moved-on' })
  })
})

describe('feedback after each', () => {
  test('explains a question once it is out, and fixes its answer', async () => {
    const c = await bank()
    const quiz = await sit(c, { feedback: 'each' })
    const { question } = await quiz.answer(0, WRONG)
    expect(question.out).toBeNull()
    const place = { attempt: quiz.id, ordinal: 0, elapsedMs: quiz.elapsedMs }
    const { question: out } = await c.api.quiz.reveal(place)
    expect(out.out).toMatchObject({ points: 0, misconceptions: { 'mixed-up': 'Takes one for the other.' } })
    expect(out.out?.cards.map(({ callNumber }) => callNumber)).toHaveLength(1)
    expect(out.out?.revealed).toMatchObject({ type: 'single' })
    expect(out.texts[out.out?.remember ?? '']).toBeDefined()
    expect(await refusal(quiz.answer(0, RIGHT))).toMatchObject({ code: 'attempt-moved-on' })
  })

  test('is refused where feedback comes at the end, and nothing tells the key before', async () => {
    const c = await bank()
    const quiz = await sit(c)
    expect(await refusal(c.api.quiz.reveal({ attempt: quiz.id, ordinal: 0, elapsedMs: 0 }))).toMatchObject({
      code: 'attempt-moved-on',
    })
    expect(JSON.stringify(await quiz.questions())).not.toMatch(/correct|reason|misconception|remember/i)
  })
})

test('minutes may be added while there is a limit, and the results say so', async () => {
  const c = await bank()
  const quiz = await sit(c)
  const view = await c.api.quiz.addTime({ attempt: quiz.id, elapsedMs: 0, ms: 60_000 })
  expect(view).toMatchObject({ limitMs: 7 * 60_000, addedMs: 60_000 })
  const untimed = await sit(c, { time: null, repeats: true })
  expect(untimed.last.attempt.limitMs).toBeNull()
  expect(await refusal(c.api.quiz.addTime({ attempt: untimed.id, elapsedMs: 0, ms: 60_000 }))).toMatchObject({
    code: 'attempt-moved-on',
  })
})

test('a title may be given; otherwise it is what is asked of', async () => {
  const c = await bank()
  const choice: QuizChoice = { ...DEFAULT_CHOICE, source: { kind: 'blocks', blocks: ['AA'], cold: true } }
  expect((await c.api.quiz.start({ choice })).attempt.title).toBe('Block AA')
  expect((await c.api.quiz.start({ choice: { ...choice, repeats: true }, title: ' Friday ' })).attempt.title).toBe(
    'Friday',
  )
})

test('a choice that finds no question starts nothing', async () => {
  const c = await bank()
  expect(await refusal(c.api.quiz.start({ choice: DEFAULT_CHOICE }))).toMatchObject({ code: 'bad-input' })
  expect(c.table('attempts')).toEqual([])
})
