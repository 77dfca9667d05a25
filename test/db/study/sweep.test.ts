import { describe, expect, test } from 'vitest'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { answerWith, sweep } from './given.ts'

const essential = { tier: 'essential' } as const
const deep = { tier: 'deep' } as const

/** Essential AA-001 to AA-003, core AA-004 and AA-005, deep AA-006; BB waits. */
async function library(interviewDate: string | null = null): Promise<TestCollection> {
  const AA = [essential, essential, essential, {}, {}, deep]
  const c = await collection({ blocks: { AA, BB: [essential] }, settings: { interviewDate } })
  await c.api.decks.setBlock({ deck: c.deck('BB'), state: 'later' })
  c.place('AA-001', { dueIn: 20, interval: 21 })
  c.place('AA-002', { dueIn: 2, interval: 21 })
  c.place('AA-005', { dueIn: 3, interval: 6 })
  c.place('AA-006', { dueIn: 0, interval: 6 })
  return c
}

test('essential cards of the blocks that are on come before core ones, the weakest first, those never seen last', async () => {
  const c = await library()
  expect(c.queue(await sweep(c))).toEqual(['AA-002', 'AA-001', 'AA-003', 'AA-005', 'AA-004'])
  expect(await c.api.study.sweep({ minutes: 20 })).toEqual({
    cards: 5,
    minutes: 3,
    essential: 3,
    core: 2,
    more: 0,
    swept: 0,
  })
})

test('only so many come as fit into the minutes', async () => {
  const c = await library()
  expect(c.queue(await sweep(c, 1))).toEqual(['AA-002', 'AA-001'])
  expect(await c.api.study.sweep({ minutes: 1 })).toMatchObject({ cards: 2, essential: 2, core: 0, more: 3 })
})

test('it is cram: no card moves, what is missed comes back and is listed', async () => {
  const c = await library()
  const before = c.table('cards')
  const scope = await sweep(c)
  const came = await answerWith(c, scope, ['again', 'good', 'good', 'good', 'good', 'good'])
  expect(came).toEqual(['AA-002', 'AA-001', 'AA-003', 'AA-005', 'AA-004', 'AA-002'])
  expect(c.table('cards')).toEqual(before)
  const summary = await c.api.review.summary({ since: scope.since, scope })
  expect(summary.missed.map(({ callNumber }) => callNumber)).toEqual(['AA-002'])
  expect(summary).toMatchObject({ score: null, left: { due: 0, new: 0, drill: 0 } })
})

test('a second Sweep of the evening goes on with what was not recalled in the first', async () => {
  const c = await library()
  await answerWith(c, await sweep(c, 1), ['good', 'again'])
  expect(c.queue(await sweep(c))).not.toContain('AA-002')
  expect(await c.api.study.sweep({ minutes: 20 })).toMatchObject({ cards: 4, swept: 1 })
  c.advanceDays(1)
  expect(await c.api.study.sweep({ minutes: 20 })).toMatchObject({ cards: 5, swept: 0 })
})

test('a restart goes on with the same card', async () => {
  const c = await library()
  const scope = await sweep(c)
  await answerWith(c, scope, ['again', 'good'])
  const left = c.queue(scope)
  await c.restart()
  expect(c.queue(scope)).toEqual(left)
})

describe('Today offers it', () => {
  test.each([
    ['2026-11-24', false],
    ['2026-11-23', true],
    ['2026-11-22', true],
    ['2026-11-21', false],
    ['2026-11-20', false],
    [null, false],
  ] as const)('on 21 November with the date %s: %s', async (date, isOffered) => {
    const c = await library(date)
    expect((await c.today()).sweep !== null).toBe(isOffered)
  })

  test('until all of it has been swept, and not while the plan is paused', async () => {
    const c = await library('2026-11-22')
    expect((await c.today()).sweep).toMatchObject({ cards: 5, essential: 3, core: 2 })
    await answerWith(c, await sweep(c), ['good', 'good', 'good', 'good', 'good'])
    expect((await c.today()).sweep).toBeNull()
    c.advanceDays(-1)
    await c.api.settings.change({ pausedUntil: '2026-11-29' })
    expect((await c.today()).sweep).toBeNull()
  })
})

test('how likely a card is recalled is asked of the day of the interview', async () => {
  const c = await collection({ blocks: { AA: [essential, essential] } })
  c.place('AA-001', { dueIn: 0, interval: 1 })
  c.place('AA-002', { dueIn: -10, interval: 30 })
  expect(c.queue(await sweep(c))).toEqual(['AA-002', 'AA-001'])
  await c.api.settings.change({ interviewDate: '2026-12-11' })
  expect(c.queue(await sweep(c))).toEqual(['AA-001', 'AA-002'])
})
