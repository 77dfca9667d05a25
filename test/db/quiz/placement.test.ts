/** Placement: what is known is left out, and what is weak comes first. */
import { describe, expect, test } from 'vitest'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { ITEMS } from '../../helpers/quiz-fixtures.ts'
import { refusal } from '../../helpers/refusal.ts'
import { RIGHT, Sitting, WRONG } from '../../helpers/sitting.ts'

const BLOCKS = {
  AA: { cards: 5, questions: 5 },
  BB: { cards: 5, questions: 5 },
  CC: { needs: ['AA'], cards: 5, questions: 5 },
}

async function placement(c: TestCollection): Promise<Sitting> {
  return new Sitting(c, await c.api.placement.start({}))
}

/** Right and sure of everything but one block. */
async function weakIn(c: TestCollection, code: string): Promise<Sitting> {
  const quiz = await placement(c)
  for (const { ordinal, block } of await quiz.questions())
    await quiz.answer(ordinal, block === code ? WRONG : RIGHT, 'sure')
  await quiz.finish()
  return quiz
}

test('asks three questions of every block that is on, untimed, with confidence; begun or not', async () => {
  const c = await collection({ blocks: BLOCKS })
  await c.api.decks.setBlock({ deck: c.deck('BB'), state: 'later' })
  const quiz = await placement(c)
  expect(quiz.last.attempt).toMatchObject({
    kind: 'placement',
    limitMs: null,
    choice: { confidence: true, time: null },
  })
  const byBlock = Map.groupBy(await quiz.questions(), ({ block }) => block)
  const counts = [...byBlock].map(([block, asked]) => [block, asked.length])
  expect(Object.fromEntries(counts)).toEqual({ AA: 3, CC: 3 })
})

test('asks three of each of as many blocks as fit into sixty questions, and says how many those are', async () => {
  const codes = Array.from({ length: 22 }, (_, at) => `A${String.fromCodePoint(65 + at)}`)
  const c = await collection({ blocks: Object.fromEntries(codes.map(code => [code, { cards: 4, questions: 4 }])) })
  const quiz = await placement(c)
  const counts = Map.groupBy(await quiz.questions(), ({ block }) => block)
  expect([...counts.values()].map(asked => asked.length)).toEqual(Array.from({ length: 20 }, () => 3))
  expect(quiz.last.attempt.title).toBe('Placement, the first 20 of 22 blocks')
})

test('leaves out what the learner would have to mark', async () => {
  const c = await collection({ blocks: { AA: { cards: 3, questions: [{ item: ITEMS.free }, {}, {}] } } })
  expect((await placement(c)).last.attempt.cells.map(({ type }) => type)).toEqual(['single', 'single'])
})

describe('the offer', () => {
  test('names new cards of answers that were right and sure, and the blocks with less than half', async () => {
    const c = await collection({ blocks: BLOCKS })
    const quiz = await weakIn(c, 'BB')
    const { known, blocks } = await c.api.placement.offer({ attempt: quiz.id })
    expect(known).toHaveLength(6)
    expect(new Set(known.map(({ block }) => block))).toEqual(new Set(['AA', 'CC']))
    expect(blocks).toEqual([
      { code: 'AA', name: 'Block AA', hits: 3, of: 3, weak: false },
      { code: 'BB', name: 'Block BB', hits: 0, of: 3, weak: true },
      { code: 'CC', name: 'Block CC', hits: 3, of: 3, weak: false },
    ])
  })

  test('leaves out cards that are met, and those of right answers that were not sure', async () => {
    const c = await collection({ blocks: { AA: { cards: 3, questions: 3 } } })
    await c.answer('good', 'AA-001')
    const quiz = await placement(c)
    await quiz.answerAll(RIGHT, 'sure')
    await quiz.answer('AA-Q02', RIGHT, 'fairly')
    await quiz.finish()
    const { known } = await c.api.placement.offer({ attempt: quiz.id })
    expect(known.map(({ callNumber }) => callNumber)).toEqual(['AA-003'])
  })

  test('leaves out a card that another question about it speaks against', async () => {
    const c = await collection({
      blocks: { AA: { cards: 1, questions: [{ cards: ['AA-001'] }, { cards: ['AA-001'] }] } },
    })
    const quiz = await placement(c)
    await quiz.answer(0, RIGHT, 'sure')
    await quiz.answer(1, WRONG, 'sure')
    await quiz.finish()
    expect((await c.api.placement.offer({ attempt: quiz.id })).known).toEqual([])
  })

  test('is there once the placement has ended, and for no other attempt', async () => {
    const c = await collection({ blocks: BLOCKS })
    const quiz = await placement(c)
    expect(await refusal(c.api.placement.offer({ attempt: quiz.id }))).toMatchObject({ code: 'bad-input' })
  })
})

test('its misses bring no card forward', async () => {
  const c = await collection({ blocks: BLOCKS })
  const quiz = await weakIn(c, 'BB')
  expect((await quiz.results()).forwarded.cards).toEqual([])
  expect((await c.api.history.peek({})).undo).toBeNull()
})

describe('accepting it', () => {
  test('marks the chosen cards known and gives the weak blocks first, as one operation', async () => {
    const c = await collection({ blocks: BLOCKS, settings: { newPerDay: 4 } })
    const quiz = await weakIn(c, 'BB')
    expect(c.queue().map(card => card.slice(0, 2))).toEqual(['AA', 'BB', 'AA', 'BB'])
    const before = c.rows()
    const { known } = await c.api.placement.offer({ attempt: quiz.id })
    const [first, second] = known
    if (first === undefined || second === undefined) throw new Error('nothing is offered')
    const chosen = [first.card, second.card]
    expect(await c.api.placement.accept({ attempt: quiz.id, known: chosen })).toMatchObject({
      known: 2,
      history: { undo: { name: 'accept-placement', facts: { cards: 2 } } },
    })
    expect(c.card(first.callNumber ?? '').state.known).toBe(true)
    expect(c.queue()[0]).toMatch(/^BB/)
    expect(await c.api.placement.offer({ attempt: quiz.id })).toMatchObject({ marked: 2 })
    await c.undo()
    expect(await c.api.placement.offer({ attempt: quiz.id })).toMatchObject({ marked: 0 })
    expect(c.rows()).toEqual(before)
    await c.redo()
    expect(c.card(second.callNumber ?? '').state.known).toBe(true)
  })

  test('keeps prerequisites: a weak block waits for what it needs', async () => {
    const c = await collection({ blocks: BLOCKS, settings: { newPerDay: 30 } })
    const quiz = await weakIn(c, 'CC')
    await c.api.placement.accept({ attempt: quiz.id, known: [] })
    const order = c.queue().map(card => card.slice(0, 2))
    expect(order.indexOf('CC')).toBeGreaterThan(order.indexOf('AA'))
    expect(order.indexOf('CC')).toBeLessThan(order.lastIndexOf('BB') + 1)
  })

  test('leaves alone a card that is not offered', async () => {
    const c = await collection({ blocks: BLOCKS })
    const quiz = await weakIn(c, 'BB')
    expect(await c.api.placement.accept({ attempt: quiz.id, known: [c.id('BB-001')] })).toMatchObject({ known: 0 })
    expect(c.card('BB-001').state.known).toBe(false)
  })
})
