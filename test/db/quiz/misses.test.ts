/** Misses to cards. */
import { describe, expect, test } from 'vitest'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { addOwnDeck } from '../../helpers/own-decks.ts'
import { ITEMS } from '../../helpers/quiz-fixtures.ts'
import { refusal } from '../../helpers/refusal.ts'
import { RIGHT, sit, WRONG, type Sitting } from '../../helpers/sitting.ts'
import type { GivenQuestion } from '../../helpers/library.ts'

/** One question that names a card, and one that names none; both missed. */
async function missed(
  questions: readonly GivenQuestion[] = [{}, { cards: [] }],
): Promise<{ c: TestCollection; quiz: Sitting }> {
  const c = await collection({ blocks: { AA: { cards: 2, questions } } })
  const quiz = await sit(c)
  await quiz.answerAll(WRONG)
  await quiz.finish()
  return { c, quiz }
}

async function offerFor(quiz: Sitting, callNumber: string) {
  const ordinal = await quiz.ordinalOf(callNumber)
  return (await quiz.offers()).find(offer => offer.ordinal === ordinal)
}

describe('an offer', () => {
  test('is the card that the question is about, or one to be written: the stem, the accepted answer and its reason', async () => {
    const { quiz } = await missed()
    expect(await offerFor(quiz, 'AA-Q01')).toMatchObject({ existing: { callNumber: 'AA-001' }, deck: 'Block AA' })
    expect(await offerFor(quiz, 'AA-Q02')).toMatchObject({
      existing: null,
      front: 'Stem AA-Q02?',
      back: '==Right==\n\nIt is so.\n\nRemember AA-Q02.',
      deck: 'From quiz misses',
    })
  })

  test('is made for every miss, and for nothing that was right', async () => {
    const c = await collection({ blocks: { AA: { cards: 3, questions: 3 } } })
    const quiz = await sit(c)
    await quiz.answerAll(RIGHT)
    await quiz.answer('AA-Q02', WRONG)
    await quiz.finish()
    expect((await quiz.offers()).map(({ existing }) => existing?.callNumber)).toEqual(['AA-002'])
  })

  test('has both sides for a question of every type, also for one left open', async () => {
    const items = Object.values(ITEMS)
    const questions = items.map(item => ({ item, cards: [] }))
    const c = await collection({ blocks: { AA: { cards: 1, questions } } })
    const quiz = await sit(c, { count: items.length })
    await quiz.finish()
    const offers = await quiz.offers()
    expect(offers).toHaveLength(items.length)
    for (const { front, back } of offers) expect([front.trim() !== '', back.trim().length > 3]).toEqual([true, true])
  })
})

describe('keeping misses', () => {
  const written = { front: 'My words?', back: 'My answer.' }

  test('writes the cards that are not there into a deck of their own, and undo takes all of it back at once', async () => {
    const { c, quiz } = await missed()
    const ordinal = await quiz.ordinalOf('AA-Q02')
    const before = c.rows()
    const kept = await c.api.quiz.keep({ attempt: quiz.id, cards: [{ ordinal, ...written }] })
    expect(kept).toMatchObject({
      written: 1,
      forwarded: 0,
      history: { undo: { name: 'keep-misses', facts: { cards: 1 } } },
    })
    const groups = await c.api.decks.list({})
    const deck = groups.flatMap(({ decks }) => decks).find(({ name }) => name === 'From quiz misses')
    expect(deck).toMatchObject({ total: 1, unseen: 1, block: null })
    const { cards } = await c.api.decks.cards({ deck: deck?.id ?? c.deck(), text: '' })
    expect(cards.map(({ front }) => front)).toEqual(['My words?'])
    await c.undo()
    expect(c.rows()).toEqual(before)
  })

  test('brings the card that is there forward, where it has not come forward already', async () => {
    const { c, quiz } = await missed()
    const ordinal = await quiz.ordinalOf('AA-Q01')
    const keep = () => c.api.quiz.keep({ attempt: quiz.id, cards: [{ ordinal, ...written }] })
    expect(await keep()).toMatchObject({ written: 0, forwarded: 0 })
    await c.undo()
    expect(c.card('AA-001').state.position).toBeGreaterThan(0)
    expect(await keep()).toMatchObject({ written: 0, forwarded: 1 })
    expect(c.card('AA-001').state.position).toBeLessThan(0)
  })

  test('makes the next miss of the same question bring that card forward instead of writing another', async () => {
    const { c, quiz } = await missed()
    const ordinal = await quiz.ordinalOf('AA-Q02')
    await c.api.quiz.keep({ attempt: quiz.id, cards: [{ ordinal, ...written }] })
    expect(await offerFor(quiz, 'AA-Q02')).toMatchObject({ existing: { front: 'My words?' }, deck: 'From quiz misses' })
    c.advanceDays(1)
    const again = await sit(c, { repeats: true })
    await again.answerAll(RIGHT)
    await again.answer('AA-Q02', WRONG)
    await again.finish()
    expect(await again.fates()).toEqual({ 'My words?': 'front-of-new' })
  })

  test('of questions made from cards brings those cards forward', async () => {
    const c = await collection()
    const deck = addOwnDeck(c, 'Cities', [{ front: 'Capital of France?', back: 'Paris' }])
    const quiz = await sit(c, { source: { kind: 'deck', deck } })
    await quiz.answer(0, { type: 'typed', text: 'Rome' })
    await quiz.finish()
    expect(await quiz.offers()).toMatchObject([{ existing: { front: 'Capital of France?' }, deck: 'Cities' }])
  })

  test('waits for the end of the attempt, and so do the offers', async () => {
    const c = await collection({ blocks: { AA: { cards: 1, questions: 1 } } })
    const quiz = await sit(c)
    await quiz.answer(0, WRONG)
    expect(await refusal(quiz.offers())).toMatchObject({ code: 'bad-input' })
    const cards = [{ ordinal: 0, ...written }]
    expect(await refusal(c.api.quiz.keep({ attempt: quiz.id, cards }))).toMatchObject({ code: 'bad-input' })
  })

  test('does not make what came forward at the end undoable here', async () => {
    const { c, quiz } = await missed()
    await c.undo()
    const ordinal = await quiz.ordinalOf('AA-Q01')
    await c.api.quiz.keep({ attempt: quiz.id, cards: [{ ordinal, ...written }] })
    expect((await quiz.results()).forwarded.undoable).toBe(false)
  })

  test('refuses what was no miss, and a card with an empty side', async () => {
    const { c, quiz } = await missed()
    const ordinal = await quiz.ordinalOf('AA-Q02')
    const keep = (card: { ordinal: number; front: string; back: string }) =>
      refusal(c.api.quiz.keep({ attempt: quiz.id, cards: [card] }))
    expect(await keep({ ordinal: 7, ...written })).toMatchObject({ code: 'bad-input' })
    expect(await keep({ ordinal, front: '  ', back: 'x' })).toMatchObject({ code: 'bad-input' })
  })
})
