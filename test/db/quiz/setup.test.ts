/** What a quiz can be drawn from. */
import { describe, expect, test } from 'vitest'
import { DEFAULT_CHOICE, type QuizChoice } from '../../../db/domain/quiz/quiz-choice.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { ITEMS } from '../../helpers/quiz-fixtures.ts'
import { refusal } from '../../helpers/refusal.ts'
import { COLD, RIGHT, sit, WRONG } from '../../helpers/sitting.ts'

const BLOCKS = { AA: { cards: 3, questions: 6 }, BB: { cards: 3, questions: 4 }, CC: { cards: 3, questions: 2 } }

/** The first block was begun, the second was not, the third is off. */
async function begun(): Promise<TestCollection> {
  const c = await collection({ blocks: BLOCKS })
  await c.answer('good', 'AA-001')
  await c.api.decks.setBlock({ deck: c.deck('CC'), state: 'off' })
  return c
}

async function asked(c: TestCollection, choice: Partial<QuizChoice>): Promise<string[]> {
  const quiz = await sit(c, choice)
  return (await quiz.questions()).map(({ callNumber }) => callNumber ?? '').toSorted()
}

describe('a quiz', () => {
  test('draws from blocks of which a card was met, unless cold ones are wanted', async () => {
    const c = await begun()
    const all = { ...DEFAULT_CHOICE, count: 60, repeats: true }
    expect(new Set((await asked(c, all)).map(number => number.slice(0, 2)))).toEqual(new Set(['AA']))
    expect(new Set((await asked(c, { ...all, source: COLD })).map(number => number.slice(0, 2)))).toEqual(
      new Set(['AA', 'BB']),
    )
    const named = { ...COLD, blocks: ['CC'] }
    expect(await asked(c, { ...all, source: named })).toEqual(['CC-Q01', 'CC-Q02'])
    expect(await c.api.quiz.preview({ ...all, source: { ...named, cold: false } })).toEqual({
      questions: 0,
      seconds: 0,
      why: 'not-met',
    })
  })

  test('never asks what the last one of the same source asked, unless repeats are wanted', async () => {
    const c = await begun()
    const source = { ...COLD, blocks: ['AA'] }
    const first = await asked(c, { source, count: 3 })
    const second = await asked(c, { source, count: 3 })
    expect([...first, ...second].toSorted()).toEqual(['AA-Q01', 'AA-Q02', 'AA-Q03', 'AA-Q04', 'AA-Q05', 'AA-Q06'])
    expect(await c.api.quiz.preview({ ...DEFAULT_CHOICE, source })).toMatchObject({
      questions: 3,
      why: 'asked-last-time',
    })
    expect(await c.api.quiz.preview({ ...DEFAULT_CHOICE, source, repeats: true })).toEqual({
      questions: 6,
      seconds: 360,
      why: 'no-more',
    })
  })

  test('never asks what the last one of another source asked, but for misses that are asked again', async () => {
    const c = await begun()
    const quiz = await sit(c, { source: COLD, count: 60 })
    await quiz.answerAll(WRONG)
    await quiz.finish()
    const of: QuizChoice = { ...DEFAULT_CHOICE, source: { ...COLD, blocks: ['AA'] }, first: 'weak' }
    expect(await c.api.quiz.preview(of)).toMatchObject({ questions: 0, why: 'asked-last-time' })
    const retry = await c.api.quiz.start({ retryOf: quiz.id })
    expect(retry.attempt.cells).toHaveLength(quiz.count)
    expect(await c.api.quiz.preview(of)).toMatchObject({ questions: 0 })
    expect(await refusal(c.api.quiz.start({ choice: of }))).toMatchObject({ code: 'bad-input' })
  })

  test('asks what was missed first when weak ones are wanted, and what was never asked otherwise', async () => {
    const c = await begun()
    const source = { ...COLD, blocks: ['AA'] }
    const quiz = await sit(c, { source, count: 4 })
    const names = (await quiz.questions()).map(({ callNumber }) => callNumber ?? '')
    await quiz.answerAll(RIGHT)
    await quiz.answer(1, WRONG)
    await quiz.finish()
    c.advanceDays(1)
    expect(await asked(c, { source, count: 1, repeats: true, first: 'weak' })).toEqual([names[1]])
    const unseen = await asked(c, { source, count: 2, repeats: true, first: 'unseen' })
    expect(unseen.filter(name => names.includes(name))).toEqual([])
  })

  test('asks the types and the difficulty that are wanted', async () => {
    const questions = [{}, { item: ITEMS.multi }, { tier: 'stretch', level: 'judge' } as const]
    const c = await collection({ blocks: { AA: { cards: 3, questions } } })
    expect(await asked(c, { types: ['multi'] })).toEqual(['AA-Q02'])
    expect(await asked(c, { difficulty: 'harder', repeats: true })).toEqual(['AA-Q03'])
    expect(await asked(c, { difficulty: 'easier', repeats: true })).toEqual(['AA-Q01', 'AA-Q02'])
  })
})

describe('the setup', () => {
  test('lists blocks with what was met and never asked, and the types there are', async () => {
    const c = await begun()
    const quiz = await sit(c, { source: { ...COLD, blocks: ['AA'] }, count: 2 })
    await quiz.answerAll(RIGHT)
    await quiz.finish()
    const { blocks, types, open, templates } = await c.api.quiz.setup({})
    expect(blocks).toEqual([
      { code: 'AA', name: 'Block AA', group: 'Group', on: true, questions: 6, unseen: 4, cardsMet: 1, cards: 3 },
      { code: 'BB', name: 'Block BB', group: 'Group', on: true, questions: 4, unseen: 4, cardsMet: 0, cards: 3 },
      { code: 'CC', name: 'Block CC', group: 'Group', on: false, questions: 2, unseen: 2, cardsMet: 0, cards: 3 },
    ])
    expect(types).toEqual([{ type: 'single', questions: 12 }])
    expect({ open, templates }).toEqual({ open: null, templates: 0 })
  })

  test('remembers the last choice', async () => {
    const c = await begun()
    expect((await c.api.quiz.setup({})).last).toEqual(DEFAULT_CHOICE)
    const { choice } = (await sit(c, { count: 3, pauses: 'exam', time: 1.5 })).last.attempt
    c.clock.advance(1_000)
    await c.restart()
    expect((await c.api.quiz.setup({})).last).toEqual(choice)
  })

  test('offers sets that find something: an exam sized by its minutes, the block under way, the weakest, a surprise', async () => {
    const c = await collection({ blocks: { AA: { cards: 3, questions: 40 }, BB: { cards: 3, questions: 4 } } })
    const sets = async () => (await c.api.quiz.setup({})).sets
    expect((await sets()).map(({ name }) => name)).toEqual(['surprise'])
    await c.answer('good', 'AA-001')
    const [phone, onsite, block] = await sets()
    expect(phone).toMatchObject({ name: 'phone', minutes: 20, choice: { count: 20, pauses: 'exam', time: 1 } })
    expect(onsite).toMatchObject({ name: 'onsite', minutes: 40, choice: { count: 40 } })
    expect(block).toMatchObject({ name: 'block', choice: { count: 8, source: { blocks: ['AA'] } } })
    const quiz = await sit(c, { count: 4 })
    await quiz.answerAll(WRONG)
    await quiz.finish()
    expect((await sets()).find(({ name }) => name === 'weakest')).toMatchObject({
      choice: { first: 'weak', source: { kind: 'blocks', blocks: ['AA'] } },
    })
  })
})
