/** Questions the learner writes. */
import { describe, expect, test } from 'vitest'
import type { Item } from '../../../db/domain/quiz/types/index.ts'
import { idOf, type QuestionId } from '../../../db/domain/ids.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { singleItem } from '../../helpers/library.ts'
import { addOwnDeck } from '../../helpers/own-decks.ts'
import { ITEMS } from '../../helpers/quiz-fixtures.ts'
import { refusal } from '../../helpers/refusal.ts'
import { COLD, sit, WRONG } from '../../helpers/sitting.ts'

function save(c: TestCollection, item: Item, question: QuestionId | null = null, deck = c.deck()) {
  return c.api.questions.save({ question, deck, item, seconds: 60 })
}

test('a question is saved, changed and removed, and each of it can be undone', async () => {
  const c = await collection({ cards: 1 })
  const empty = c.rows()
  const { question } = await save(c, singleItem('**First** version?'))
  expect((await c.api.questions.own({})).questions).toEqual([
    { question, deck: c.deck(), stem: 'First version?', type: 'single' },
  ])
  await save(c, singleItem('Second version?'), question)
  expect(await c.api.questions.get({ question })).toMatchObject({ item: { stem: 'Second version?' }, seconds: 60 })
  await c.api.questions.remove({ question })
  expect((await c.api.questions.own({})).questions).toEqual([])
  await c.undo()
  await c.undo()
  expect(await c.api.questions.get({ question })).toMatchObject({ item: { stem: '**First** version?' } })
  await c.undo()
  expect(c.rows()).toEqual(empty)
})

test('it is asked by quizzes of its block, and of its deck and those above', async () => {
  const c = await collection({ cards: 1 })
  await save(c, singleItem('About the block?'))
  expect((await (await sit(c)).question(0)).asked.stem.md).toBe('About the block?')
  const above = addOwnDeck(c, 'Above', [{ front: 'A?', back: 'b' }])
  const below = addOwnDeck(c, 'Below', [{ front: 'C?', back: 'd' }], { under: above })
  await save(c, singleItem('About the deck?'), null, below)
  const quiz = await sit(c, { source: { kind: 'deck', deck: above } })
  const asked = await quiz.questions()
  const made = Object.fromEntries(asked.map(({ asked: { stem }, generated }) => [stem.md, generated]))
  expect(made).toEqual({ 'A?': true, 'About the deck?': false, 'C?': true })
})

test('a miss of it is offered as a card, which the next miss brings forward', async () => {
  const c = await collection({ cards: 1 })
  await save(c, singleItem('Mine?'))
  const quiz = await sit(c, { source: COLD })
  await quiz.answerAll(WRONG)
  await quiz.finish()
  expect(await quiz.offers()).toMatchObject([{ existing: null, front: 'Mine?' }])
})

test('an attempt that has it keeps it when it is removed', async () => {
  const c = await collection({ cards: 1 })
  const { question } = await save(c, singleItem('Mine?'))
  const quiz = await sit(c)
  await c.api.questions.remove({ question })
  await c.restart()
  expect((await quiz.question(0)).asked.stem.md).toBe('Mine?')
})

describe('what is wrong with one', () => {
  test('is said as the loader would say it, by its place', async () => {
    const c = await collection({ cards: 1 })
    const item = singleItem('Which?')
    if (item.type !== 'single') throw new Error('not a single choice')
    const check = async (given: unknown) => (await c.api.questions.check({ item: given })).faults
    expect(await check(item)).toEqual([])
    const twice = { ...item, options: item.options.map(option => ({ ...option, correct: true })) }
    expect(await check(twice)).toMatchObject([{ path: 'options' }])
    const empty = {
      ...item,
      options: item.options.map((option, at) => (at === 1 ? { ...option, reason: '' } : option)),
    }
    expect(await check(empty)).toMatchObject([{ path: 'options.1.reason' }])
    expect(await check({})).not.toEqual([])
  })

  test('keeps it from being saved', async () => {
    const c = await collection({ cards: 1 })
    const twins = { ...ITEMS.single, options: ITEMS.single.options.map(option => ({ ...option, text: 'The same' })) }
    expect(await refusal(save(c, twins))).toMatchObject({ code: 'bad-input' })
  })

  test('only some types can be written here', async () => {
    const c = await collection({ cards: 1 })
    for (const type of ['single', 'multi', 'ordering', 'numeric', 'free'] as const)
      expect([type, (await c.api.questions.check({ item: ITEMS[type] })).faults]).toEqual([type, []])
    expect((await c.api.questions.check({ item: ITEMS.cloze })).faults).toMatchObject([{ path: 'type' }])
    expect(await refusal(save(c, ITEMS.cloze))).toMatchObject({ code: 'bad-input' })
  })

  test('a question of the bank is neither shown for editing nor changed nor removed', async () => {
    const c = await collection({ blocks: { AA: { cards: 1, questions: 1 } } })
    const [row] = c.table('questions')
    const question = idOf<QuestionId>(String(row?.['id']))
    expect(await refusal(c.api.questions.get({ question }))).toMatchObject({ code: 'bad-input' })
    expect(await refusal(save(c, singleItem('Other?'), question))).toMatchObject({ code: 'bad-input' })
    expect(await refusal(c.api.questions.remove({ question }))).toMatchObject({ code: 'bad-input' })
    expect((await c.api.questions.own({})).questions).toEqual([])
  })
})
