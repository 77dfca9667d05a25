import { expect, test } from 'vitest'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { answerWith, custom, labels } from './given.ts'

/** One card due today, three due later, two new. */
async function six(): Promise<TestCollection> {
  const c = await collection({ cards: 6 })
  c.place('AA-001', { dueIn: 9, interval: 15, n: 3 })
  c.place('AA-002', { dueIn: 0, interval: 6, n: 2 })
  c.place('AA-003', { dueIn: 2, interval: 6, n: 2 })
  c.place('AA-004', { dueIn: 4, interval: 15, n: 3 })
  return c
}

test('cards come soonest due first, those due today as usual, and new ones are left out', async () => {
  const c = await six()
  const scope = await custom(c, 'ahead')
  expect(c.queue(scope)).toEqual(['AA-002', 'AA-003', 'AA-004', 'AA-001'])
  expect(await c.api.study.outlook({ search: '', how: 'ahead', minutes: null })).toEqual({
    cards: 4,
    minutes: 2,
    dueToday: 1,
    fresh: 0,
    more: 0,
    leftOut: 2,
    fault: null,
  })
})

test('a success before its day earns nothing: the card comes back on the day it would have', async () => {
  const c = await six()
  const before = c.card('AA-003').state
  const scope = await custom(c, 'ahead', { search: 'prop:due>0' })
  const started = await c.api.review.start({ scope })
  expect(labels(started).slice(1)).toEqual([
    'again today, then back 23 Nov, unchanged',
    ...['Good', 'Easy'].map(() => 'back 23 Nov, unchanged'),
  ])
  await c.answer('easy', 'AA-003', scope)
  const after = c.card('AA-003').state
  expect(after).toEqual({ ...before, schedule: { ...before.schedule, lastDay: c.day } })
  expect(c.log('AA-003').at(-1)?.body).toMatchObject({ mode: 'early' })
})

test('a miss before its day costs what a miss costs, and comes back in the drill at the end', async () => {
  const c = await six()
  const scope = await custom(c, 'ahead', { search: 'prop:due>0' })
  expect(await answerWith(c, scope, ['again'])).toEqual(['AA-003'])
  expect(c.card('AA-003').state).toMatchObject({ n: 0, interval: 1, lapses: 1 })
  expect(c.queue(scope)).toEqual(['AA-004', 'AA-001', 'AA-003'])
  expect(await answerWith(c, scope, ['good', 'good', 'not-yet', 'got-it'])).toEqual([
    'AA-004',
    'AA-001',
    'AA-003',
    'AA-003',
  ])
  expect(await c.next(scope)).toBeNull()
})

test('a card due today counts as usual', async () => {
  const c = await six()
  const scope = await custom(c, 'ahead')
  await c.answer('good', undefined, scope)
  expect(c.card('AA-002').state).toMatchObject({ n: 3, interval: 15 })
  expect(c.log('AA-002').at(-1)?.body).toMatchObject({ mode: 'review' })
})

test('the plan of the day follows, step by step and after a restart', async () => {
  const c = await six()
  const scope = await custom(c, 'ahead')
  expect(c.queue()).toContain('AA-002')
  await answerWith(c, scope, ['good', 'again', 'good'])
  const queue = c.queue()
  expect(queue).not.toContain('AA-002')
  expect(queue.at(-1)).toBe('AA-003')
  const session = c.queue(scope)
  expect(session).toEqual(['AA-001', 'AA-003'])
  await c.restart()
  expect(c.queue()).toEqual(queue)
  expect(c.queue(scope)).toEqual(session)
})

test('undo of a miss takes the card out of the drill and puts it back to where it was', async () => {
  const c = await six()
  const scope = await custom(c, 'ahead')
  const before = c.queue(scope)
  const state = c.card('AA-002').state
  await c.answer('again', undefined, scope)
  await c.undo()
  expect(c.queue(scope)).toEqual(before)
  expect(c.card('AA-002').state).toEqual(state)
})

test('what the search finds no more because of its answer still repeats at the end', async () => {
  const c = await six()
  const scope = await custom(c, 'ahead', { search: 'prop:ivl>10' })
  await answerWith(c, scope, ['again'])
  expect(c.queue(scope)).toEqual(['AA-001', 'AA-004'])
  await c.restart()
  expect(c.queue(scope)).toEqual(['AA-001', 'AA-004'])
})

test('at the rollover the repeats are dropped, what was answered stays answered, and what has come due counts as usual', async () => {
  const c = await six()
  c.advanceHours(12)
  const scope = await custom(c, 'ahead')
  await answerWith(c, scope, ['again'])
  c.advanceDays(2)
  expect(c.queue(scope)).toEqual(['AA-003', 'AA-004', 'AA-001'])
  await c.answer('good', undefined, scope)
  expect(c.log('AA-003').at(-1)?.body).toMatchObject({ mode: 'review' })
})

test('the summary scores first answers and says what is left', async () => {
  const c = await six()
  const scope = await custom(c, 'ahead')
  await answerWith(c, scope, ['good', 'again'])
  const summary = await c.api.review.summary({ since: scope.since, scope })
  expect(summary).toMatchObject({ k: 2, hits: 1, toRepeat: 1, left: { due: 2, new: 0, drill: 1 } })
  expect(summary.missed.map(({ callNumber }) => callNumber)).toEqual(['AA-003'])
})

test('the last failures are found by the days they were given on', async () => {
  const c = await six()
  await c.answer('again', 'AA-002')
  c.advanceDays(3)
  expect(c.queue(await custom(c, 'cram', { search: 'rated:7:1' }))).toEqual(['AA-002'])
  expect(c.queue(await custom(c, 'cram', { search: 'rated:2:1' }))).toEqual([])
})
