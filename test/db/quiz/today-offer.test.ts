/** The quiz that Today offers. */
import { describe, expect, test } from 'vitest'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { RIGHT, sit, WRONG } from '../../helpers/sitting.ts'

const BLOCKS = { AA: { cards: 4, questions: 10 }, BB: { cards: 4, questions: 10 } }

/** Both blocks were begun, and nothing is due. */
async function begun(given: Parameters<typeof collection>[0] = {}): Promise<TestCollection> {
  const c = await collection({ blocks: BLOCKS, ...given })
  c.place('AA-001', { dueIn: 20, interval: 30 })
  c.place('BB-001', { dueIn: 20, interval: 30 })
  return c
}

async function offered(c: TestCollection): Promise<string | null> {
  return (await c.today()).quizOffer?.block ?? null
}

async function take(c: TestCollection, block: string, right: boolean): Promise<void> {
  const quiz = await sit(c, { source: { kind: 'blocks', blocks: [block], cold: true }, count: 3 })
  await quiz.answerAll(right ? RIGHT : WRONG)
  await quiz.finish()
}

test('is on the weakest block of which a card was met', async () => {
  const c = await collection({ blocks: BLOCKS })
  expect(await offered(c)).toBeNull()
  c.place('BB-001', { dueIn: 20, interval: 30 })
  expect((await c.today()).quizOffer).toMatchObject({
    block: 'BB',
    name: 'Block BB',
    questions: 8,
    minutes: 8,
    choice: { source: { kind: 'blocks', blocks: ['BB'], cold: false }, count: 8, first: 'weak' },
  })
  c.place('AA-001', { dueIn: 20, interval: 30 })
  await take(c, 'AA', true)
  await take(c, 'BB', false)
  c.advanceDays(2)
  expect(await offered(c)).toBe('BB')
})

test('comes every second day: not on a day with a finished quiz, nor on the one after', async () => {
  const c = await begun()
  expect(await offered(c)).not.toBeNull()
  await (await sit(c)).abandon()
  expect(await offered(c)).not.toBeNull()
  await take(c, 'AA', false)
  expect(await offered(c)).toBeNull()
  c.advanceDays(1)
  expect(await offered(c)).toBeNull()
  c.advanceDays(1)
  expect(await offered(c)).not.toBeNull()
})

describe('fits into the day', () => {
  test('beside what is due, with as many questions as there are minutes for', async () => {
    const c = await begun({ settings: { minutesADay: 5 } })
    expect((await c.today()).quizOffer).toMatchObject({ questions: 5, minutes: 5 })
    c.place('AA-002', { dueIn: 0, interval: 30 })
    expect((await c.today()).quizOffer).toMatchObject({ questions: 4 })
  })

  test('or does not come at all', async () => {
    const blocks = { AA: { cards: 16, questions: 10 } }
    const c = await collection({ blocks, settings: { minutesADay: 5 } })
    for (let card = 1; card <= 12; card++) c.place(`AA-${String(card).padStart(3, '0')}`, { dueIn: 0, interval: 30 })
    expect((await c.today()).catchUp).toBeNull()
    expect(await offered(c)).toBeNull()
  })

  test('and not while catching up or paused', async () => {
    const c = await begun({ settings: { pausedUntil: '2026-11-25' } })
    expect(await offered(c)).toBeNull()
    await c.api.settings.change({ pausedUntil: null })
    expect(await offered(c)).not.toBeNull()
    const late = await collection({ blocks: { AA: { cards: 60, questions: 10 } }, settings: { minutesADay: 5 } })
    for (let card = 1; card <= 60; card++)
      late.place(`AA-${String(card).padStart(3, '0')}`, { dueIn: -1, interval: 30 })
    expect((await late.today()).catchUp).not.toBeNull()
    expect(await offered(late)).toBeNull()
  })
})
