import { describe, expect, test } from 'vitest'
import { collection, type TestCollection } from '../helpers/collection.ts'

/** Seen cards that are due today. */
async function withDue(count: number, given: Parameters<typeof collection>[0] = {}): Promise<TestCollection> {
  const c = await collection({ cards: count, ...given })
  for (let card = 1; card <= count; card++) c.place(`AA-0${String(card).padStart(2, '0')}`, { dueIn: 0, interval: 6 })
  return c
}

describe('Today counts', () => {
  test('what is due, what is new and what is to be repeated, and how long it takes', async () => {
    const c = await collection({ cards: 20 })
    for (const card of ['AA-001', 'AA-002', 'AA-003', 'AA-004']) c.place(card, { dueIn: 0, interval: 6 })
    await c.answer('again', 'AA-001')
    const today = await c.today()
    expect(today.counts).toEqual({ due: 3, new: 10, drill: 1 })
    // 3 × 15 s, 10 × 45 s, 1 × 8 s.
    expect(today.minutes).toBe(9)
    expect(today.mix).toEqual([{ code: 'AA', name: 'Block AA', cards: 13 }])
  })

  test('one number of new cards a day, over all blocks', async () => {
    const c = await collection({ blocks: { AA: 8, BB: 8 }, settings: { newPerDay: 5 } })
    expect((await c.counts()).new).toBe(5)
    await c.answer('good')
    await c.answer('good')
    expect((await c.counts()).new).toBe(3)
    c.advanceDays(1)
    expect((await c.counts()).new).toBe(5)
  })

  test('more new cards when more are asked for, today only', async () => {
    const c = await collection({ cards: 20, settings: { newPerDay: 2 } })
    await c.api.today.moreNew({ cards: 3 })
    expect((await c.counts()).new).toBe(5)
    await c.undo()
    expect((await c.counts()).new).toBe(2)
    await c.redo()
    c.advanceDays(1)
    expect((await c.counts()).new).toBe(2)
  })

  test('nothing on an empty collection, and says that nobody has answered yet', async () => {
    const c = await collection()
    expect(await c.today()).toMatchObject({
      counts: { due: 0, new: 0, drill: 0 },
      firstRun: true,
      done: null,
      nextDue: null,
    })
  })
})

describe('the pace', () => {
  test('without a date is the number in Settings', async () => {
    const c = await collection({ cards: 30, settings: { newPerDay: 4 } })
    expect((await c.today()).pace).toEqual({
      newPerDay: 4,
      met: 0,
      total: 30,
      bound: 'setting',
      minutesThatWouldDo: null,
    })
  })

  test('towards an interview is what fits into the minutes, and says what would change it', async () => {
    const c = await collection({ cards: 200, settings: { interviewDate: '2026-12-06', minutesADay: 10 } })
    const few = (await c.today()).pace
    expect(few.bound).toBe('minutes')
    expect(few.newPerDay).toBeGreaterThanOrEqual(3)
    await c.api.settings.change({ minutesADay: few.minutesThatWouldDo ?? 0 })
    const enough = (await c.today()).pace
    expect(enough.newPerDay).toBeGreaterThan(few.newPerDay)
    expect(enough.met).toBe(enough.total)
  })

  test('brings nothing new on the last three days and on the day itself', async () => {
    const c = await collection({ cards: 50, settings: { interviewDate: '2026-11-25' } })
    expect((await c.counts()).new).toBeGreaterThan(0)
    for (let day = 0; day < 4; day++) {
      c.advanceDays(1)
      expect((await c.today()).counts.new).toBe(0)
    }
    c.advanceDays(1)
    expect((await c.today()).counts.new).toBe(10)
  })

  test('changed by an undo of the setting is what it was', async () => {
    const c = await collection({ cards: 100 })
    await c.api.settings.change({ interviewDate: '2026-12-24', minutesADay: 60 })
    expect((await c.today()).pace.bound).not.toBe('setting')
    await c.undo()
    expect((await c.today()).pace).toMatchObject({ bound: 'setting', newPerDay: 10 })
  })
})

describe('a block', () => {
  test('that is on gives new cards, later waits with them but goes on with reviews, off rests altogether', async () => {
    const c = await collection({ blocks: { AA: 3, BB: 3 } })
    c.place('BB-001', { dueIn: 0, interval: 6 })
    expect(await c.counts()).toEqual({ due: 1, new: 5, drill: 0 })
    await c.api.decks.setBlock({ deck: c.deck('BB'), state: 'later' })
    expect(await c.counts()).toEqual({ due: 1, new: 3, drill: 0 })
    await c.api.decks.setBlock({ deck: c.deck('BB'), state: 'off' })
    expect(await c.counts()).toEqual({ due: 0, new: 3, drill: 0 })
    await c.undo()
    await c.undo()
    expect(await c.counts()).toEqual({ due: 1, new: 5, drill: 0 })
  })

  test('that is off can still be studied by itself', async () => {
    const c = await collection({ cards: 3 })
    await c.api.decks.setBlock({ deck: c.deck(), state: 'off' })
    expect(await c.next()).toBeNull()
    expect(await c.next({ kind: 'deck', deck: c.deck() })).toBe('AA-001')
  })

  test('needed by another comes first; a prerequisite that is off counts as met', async () => {
    const c = await collection({
      blocks: { BB: { needs: ['CC'], cards: ['b'] }, AA: { needs: ['BB'], cards: ['a'] }, CC: ['c'] },
    })
    expect(c.queue()).toEqual(['CC-001', 'BB-001', 'AA-001'])
    await c.api.decks.setBlock({ deck: c.deck('CC'), state: 'off' })
    expect(c.queue()).toEqual(['BB-001', 'AA-001'])
  })
})

test('a deck kept out of Today gives nothing to it, and is studied by itself as ever', async () => {
  const c = await withDue(2)
  await c.api.decks.keepOut({ deck: c.deck(), keptOut: true })
  expect(await c.counts()).toEqual({ due: 0, new: 0, drill: 0 })
  expect((await c.counts({ kind: 'deck', deck: c.deck() })).due).toBe(2)
  await c.api.decks.keepOut({ deck: c.deck(), keptOut: false })
  expect((await c.counts()).due).toBe(2)
})

test('a pause is said until the day it ends, and ends by itself', async () => {
  const c = await collection({ cards: 1, settings: { pausedUntil: '2026-11-23' } })
  expect((await c.today()).pausedUntil).toEqual({ date: '2026-11-23', label: 'Mon 23 Nov' })
  c.advanceDays(1)
  expect((await c.today()).pausedUntil).not.toBeNull()
  c.advanceDays(1)
  expect((await c.today()).pausedUntil).toBeNull()
})

describe('recall@k of yesterday', () => {
  test('is the share of cards seen on an earlier day whose first answer passed', async () => {
    const c = await withDue(4, { cards: 6 })
    await c.answer('good', 'AA-001')
    await c.answer('hard', 'AA-002')
    await c.answer('again', 'AA-003')
    await c.answer('got-it', 'AA-003')
    await c.answer('easy', 'AA-004')
    await c.answer('again', 'AA-005')
    await c.answer('good', 'AA-006')
    expect((await c.today()).done).toMatchObject({ answers: 7, k: 4, score: 0.75, newMet: 2, at: '10:00' })
    c.advanceDays(1)
    expect((await c.today()).yesterday).toEqual({ answers: 7, k: 4, score: 0.75, newMet: 2, minutes: 1 })
  })

  test('has no score when only new cards were met, and is absent when nothing was answered', async () => {
    const c = await collection({ cards: 2 })
    await c.answer('again')
    c.advanceDays(1)
    expect((await c.today()).yesterday).toMatchObject({ k: 0, score: null, newMet: 1 })
    c.advanceDays(1)
    expect((await c.today()).yesterday).toBeNull()
  })

  test('does not count an answer that was undone, also when it was undone after the rollover', async () => {
    const c = await withDue(3)
    await c.answer('again', 'AA-001')
    await c.undo()
    await c.answer('good', 'AA-002')
    await c.answer('again', 'AA-003')
    c.advanceDays(1)
    expect((await c.today()).yesterday).toMatchObject({ k: 2, score: 0.5 })
    await c.undo()
    expect((await c.today()).yesterday).toMatchObject({ k: 1, score: 1 })
    await c.redo()
    expect((await c.today()).yesterday).toMatchObject({ k: 2, score: 0.5 })
  })
})
