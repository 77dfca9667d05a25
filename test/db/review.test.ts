import { describe, expect, test } from 'vitest'
import type { Button } from '../../db/domain/grade.ts'
import { collection, type Placed, type TestCollection } from '../helpers/collection.ts'
import { refusal } from '../helpers/refusal.ts'

describe('an answer to a card that has changed since it was seen is refused, and nothing is written', () => {
  const CHANGES: readonly (readonly [string, (c: TestCollection) => unknown])[] = [
    ['answered in another window', c => c.answer('good', 'AA-001')],
    ['flagged', c => c.api.review.flag({ card: c.id('AA-001'), flag: 2, scope: { kind: 'today' } })],
    ['buried', c => c.bury('AA-001')],
    ['suspended', c => c.suspend('AA-001')],
    ['known', c => c.know('AA-001')],
    ['reset', c => c.api.decks.reset({ card: c.id('AA-001') })],
    ['offered other grades', c => c.api.settings.change({ gradeScale: 'six' })],
    ['under another rule of the drill', c => c.api.settings.setDrill({ drill: 'off' })],
    ['left on screen over the rollover', c => c.advanceDays(1)],
    ['changed by an undo', c => c.undo()],
  ]

  test.each(CHANGES)('%s', async (_, change) => {
    const c = await collection({ cards: 2 })
    await c.answer('hard', 'AA-001')
    c.advanceDays(3)
    if (_ === 'known') await c.api.decks.reset({ card: c.id('AA-001') })
    const seen = await c.shown('AA-001')
    await change(c)
    const before = { rows: c.rows(), log: c.table('card_events'), journal: c.table('journal') }
    expect(await refusal(c.answerShown(seen, 'good'))).toMatchObject({ code: 'card-changed' })
    expect({ rows: c.rows(), log: c.table('card_events'), journal: c.table('journal') }).toEqual(before)
  })

  test('the card as it is now is asked for and answered', async () => {
    const c = await collection({ cards: 2 })
    const seen = await c.shown('AA-001')
    await c.answer('good', 'AA-001')
    expect(await refusal(c.answerShown(seen, 'again'))).toMatchObject({ code: 'card-changed' })
    const refreshed = await c.shown('AA-001')
    expect(refreshed.card).toBe(seen.card)
    expect((await c.answerShown(refreshed, 'good')).step?.card).toBe(seen.card)
  })

  test('what another window did and took back again does not stand in the way', async () => {
    const c = await collection({ cards: 2 })
    const seen = await c.shown('AA-001')
    await c.answer('again', 'AA-001')
    await c.undo()
    expect((await c.answerShown(seen, 'good')).step?.outcome).toBe('new')
  })

  test('an answer to a card that is not there is refused', async () => {
    const c = await collection({ cards: 1 })
    const seen = await c.shown('AA-001')
    expect(await refusal(c.answerShown({ ...seen, card: c.deck() as never }, 'good'))).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('what stands on a button is what the answer does', () => {
  const CARDS: readonly (readonly [string, Placed | null])[] = [
    ['a new card', null],
    ['a card after its first repetition', { dueIn: 0, interval: 1, n: 1 }],
    ['a card of six days', { dueIn: 0, interval: 6, n: 2 }],
    ['a card 24 days late', { dueIn: -24, interval: 6, n: 2 }],
    ['a card of many months', { dueIn: 0, interval: 220, n: 5 }],
    ['a card before its day', { dueIn: 4, interval: 6, n: 2 }],
  ]
  const SCALES: readonly (readonly ['two' | 'four' | 'six', readonly Button[]])[] = [
    ['two', ['again', 'good']],
    ['four', ['again', 'hard', 'good', 'easy']],
    ['six', ['q0', 'q1', 'q2', 'q3', 'q4', 'q5']],
  ]
  const CASES = CARDS.flatMap(([name, placed]) => SCALES.map(([scale, buttons]) => ({ name, placed, scale, buttons })))

  test.each(CASES)('$name, $scale grades', async ({ placed, scale, buttons }) => {
    const c = await collection({ cards: 2, settings: { gradeScale: scale } })
    if (placed !== null) c.place('AA-001', placed)
    const { grades } = await c.shown('AA-001')
    expect(grades.map(({ button }) => button)).toEqual(buttons)
    for (const { button, label } of grades) {
      await c.answer(button, 'AA-001')
      expect(`${button}: ${labelOf(c)}`).toBe(`${button}: ${label}`)
      await c.undo()
    }
  })

  /** What became of the card, in the words of a button. */
  function labelOf(c: TestCollection): string {
    const { schedule, interval, drillDay } = c.card('AA-001').state
    if (schedule.kind === 'new') return 'new'
    const isEarly = schedule.scheduledDue - interval !== c.day
    const length =
      interval < 31
        ? `${interval} d`
        : interval < 365
          ? `${(interval / 30.44).toFixed(1)} mo`
          : `${(interval / 365.25).toFixed(1)} y`
    const then = isEarly ? 'back 25 Nov, unchanged' : length.replace('.0 ', ' ')
    return drillDay === c.day ? `again today, then ${then}` : then
  }

  test('a grade that is not offered is refused', async () => {
    const c = await collection({ cards: 1, settings: { gradeScale: 'two' } })
    expect(await refusal(c.answer('easy', 'AA-001'))).toMatchObject({ code: 'bad-input' })
    expect(c.log('AA-001')).toEqual([])
  })
})

describe('an answer', () => {
  test('brings the next card, the counts and the undo in the same reply', async () => {
    const c = await collection({ cards: 3 })
    const reply = await c.answer('good')
    expect(reply.counts).toEqual(await c.counts())
    expect(reply.next).toEqual(await c.shownNext())
    expect(reply.history).toEqual(await c.api.history.peek({}))
    expect(reply.history.undo).toMatchObject({ name: 'answer', facts: { card: 'AA-001', button: 'good' } })
  })

  test('is kept with its button, its quality, the buttons offered and the time it took, a minute at most', async () => {
    const c = await collection({ cards: 1, settings: { gradeScale: 'six' } })
    const { card, seen } = await c.shown('AA-001')
    const given = { card, seen, button: 'q3', thinkMs: 3_600_000, readMs: 1_500, scope: { kind: 'today' } } as const
    await c.api.review.answer(given)
    expect(c.log('AA-001').map(({ body }) => body)).toEqual([
      {
        kind: 'answered',
        mode: 'review',
        q: 3,
        button: 'q3',
        offered: ['q0', 'q1', 'q2', 'q3', 'q4', 'q5'],
        firstShowing: true,
        thinkMs: 60_000,
        readMs: 1_500,
        longestInterval: 36_500,
        leechThreshold: 6,
        drill: 'below-good',
      },
    ])
  })

  test('given early and passed earns nothing; given early and failed costs what a failure costs', async () => {
    const c = await collection({ cards: 2 })
    c.place('AA-001', { dueIn: 3, interval: 6, n: 2 })
    const before = c.card('AA-001').state
    await c.answer('easy', 'AA-001')
    expect(c.card('AA-001').state).toMatchObject({ n: before.n, ease: before.ease, interval: 6 })
    expect(c.card('AA-001').state.schedule).toMatchObject({ due: c.day + 3, scheduledDue: c.day + 3 })
    await c.answer('again', 'AA-001')
    expect(c.card('AA-001').state).toMatchObject({ n: 0, interval: 1, lapses: 1 })
  })

  test('is a session of one deck when one deck is asked for', async () => {
    const c = await collection({ blocks: { AA: 2, BB: 2 } })
    const scope = { kind: 'deck', deck: c.deck('BB') } as const
    const reply = await c.answer('good', undefined, scope)
    expect([reply.next?.face.callNumber, reply.counts.new]).toEqual(['BB-002', 1])
  })

  test('is counted for what it was: new, learning it, a hit, an effort, a miss, repeated', async () => {
    const c = await collection({ cards: 3 })
    const outcomes = [
      await c.answer('good', 'AA-001'),
      await c.answer('again', 'AA-002'),
      await c.answer('got-it', 'AA-002'),
    ]
    c.advanceDays(10)
    outcomes.push(await c.answer('good', 'AA-001'), await c.answer('hard', 'AA-002'))
    c.advanceDays(10)
    outcomes.push(await c.answer('again', 'AA-001'), await c.answer('not-yet', 'AA-001'))
    expect(outcomes.map(({ step }) => step?.outcome)).toEqual([
      'new',
      'learning',
      'repeated',
      'hit',
      'effort',
      'miss',
      'not-yet',
    ])
  })
})

test('a card says how often it was reviewed, and an undone review is none', async () => {
  const c = await collection({ cards: 1 })
  expect((await c.shown('AA-001')).memory).toBeNull()
  await c.answer('good', 'AA-001')
  c.advanceDays(2)
  expect((await c.shown('AA-001')).memory).toEqual({ reviews: 1, daysAgo: 2, ease: 250 })
  await c.answer('good', 'AA-001')
  await c.undo()
  expect((await c.shown('AA-001')).memory).toEqual({ reviews: 1, daysAgo: 2, ease: 250 })
  await c.restart()
  expect((await c.shown('AA-001')).memory).toEqual({ reviews: 1, daysAgo: 2, ease: 250 })
  await c.redo()
  expect((await c.shown('AA-001')).memory).toEqual({ reviews: 2, daysAgo: 0, ease: 250 })
})
