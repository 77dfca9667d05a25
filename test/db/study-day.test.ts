import { describe, expect, test } from 'vitest'
import { collection } from '../helpers/collection.ts'
import { refusal } from '../helpers/refusal.ts'

describe('the study day', () => {
  test('ends at four in the morning: what is due tomorrow comes then and not before', async () => {
    const c = await collection({ cards: 2, at: '2026-11-21T22:50:00+01:00' })
    await c.answer('good', 'AA-001')
    c.clock.set('2026-11-22T03:59:59.999+01:00')
    expect(await c.due()).toEqual([])
    c.clock.set('2026-11-22T04:00:00+01:00')
    expect(await c.due()).toEqual(['AA-001'])
  })

  test('an answer after midnight belongs to the day before', async () => {
    const c = await collection({ cards: 1, at: '2026-11-22T00:10:00+01:00' })
    await c.answer('good')
    c.clock.set('2026-11-22T09:00:00+01:00')
    expect(await c.due()).toEqual(['AA-001'])
  })

  test('begins at the hour in Settings', async () => {
    const c = await collection({ cards: 1, at: '2026-11-21T09:00:00+01:00', settings: { rolloverHour: 23 } })
    await c.answer('good')
    c.clock.set('2026-11-21T22:59:00+01:00')
    expect(await c.due()).toEqual([])
    c.clock.set('2026-11-21T23:00:00+01:00')
    expect(await c.due()).toEqual(['AA-001'])
  })

  test('when it ends with a card on screen the card stays, with new labels', async () => {
    const c = await collection({ cards: 1, at: '2026-11-22T03:59:00+01:00' })
    c.place('AA-001', { dueIn: 1, interval: 6, n: 2 })
    const seen = await c.shown('AA-001')
    expect(seen.grades.at(-1)?.label).toBe('back 22 Nov, unchanged')
    c.clock.set('2026-11-22T04:01:00+01:00')
    expect(await refusal(c.answerShown(seen, 'good'))).toMatchObject({ code: 'card-changed' })
    const now = await c.shown('AA-001')
    expect(now.grades.at(-1)?.label).toBe('16 d')
    expect((await c.answerShown(now, 'easy')).step?.outcome).toBe('hit')
  })
})

describe('the study day never goes back', () => {
  test('when the clock is set back a little: what was answered today stays answered', async () => {
    const c = await collection({ cards: 2, at: '2026-11-22T09:00:00+01:00' })
    await c.answer('good', 'AA-001')
    c.clock.set('2026-11-21T10:00:00+01:00')
    const { date, logIsAhead } = await c.today()
    expect([date.date, logIsAhead]).toEqual(['2026-11-22', false])
    await c.answer('good', 'AA-002')
    expect(c.log('AA-002').map(({ studyDay }) => studyDay)).toEqual(c.log('AA-001').map(({ studyDay }) => studyDay))
  })

  test('set back further, the clock wins and the learner is warned', async () => {
    const c = await collection({ cards: 2, at: '2026-11-22T09:00:00+01:00' })
    await c.answer('good', 'AA-001')
    c.clock.set('2026-11-19T10:00:00+01:00')
    const { date, logIsAhead } = await c.today()
    expect([date.date, logIsAhead]).toEqual(['2026-11-19', true])
    expect((await c.answer('good', 'AA-002')).step?.outcome).toBe('new')
    expect((await c.shown('AA-001')).memory?.daysAgo).toBe(0)
  })

  test('on a journey west over midnight', async () => {
    const c = await collection({ cards: 2, at: '2026-11-22T09:00:00+09:00', zone: 'Asia/Tokyo' })
    await c.answer('good', 'AA-001')
    c.travelTo('America/Los_Angeles')
    c.advanceHours(2)
    expect((await c.today()).date.date).toBe('2026-11-22')
    expect(await c.counts()).toEqual({ due: 0, new: 1, drill: 0 })
    c.advanceHours(42)
    expect((await c.today()).date.date).toBe('2026-11-23')
    expect(await c.due()).toEqual(['AA-001'])
  })

  test('but it follows the zone at once', async () => {
    const c = await collection({ cards: 1, at: '2026-11-21T20:00:00+01:00' })
    expect((await c.today()).date.date).toBe('2026-11-21')
    c.travelTo('Pacific/Kiritimati')
    expect((await c.today()).date.date).toBe('2026-11-22')
  })

  test('on a journey east a day may be left out, and what was due on it is a day late', async () => {
    const c = await collection({ cards: 1, at: '2026-11-21T20:00:00-10:00', zone: 'Pacific/Honolulu' })
    await c.answer('good')
    c.travelTo('Pacific/Kiritimati')
    c.advanceHours(8)
    expect((await c.today()).date.date).toBe('2026-11-23')
    expect(await c.due()).toEqual(['AA-001'])
  })
})

describe('the order of the queue', () => {
  const CARDS = ['AA-001', 'AA-002', 'AA-003', 'AA-004', 'AA-005', 'AA-006', 'AA-007', 'AA-008']

  async function mixed() {
    const c = await collection({ cards: 12 })
    for (const callNumber of CARDS) c.place(callNumber, { dueIn: 0, interval: 6 })
    return c
  }

  test('is the same after a restart, wherever in the day', async () => {
    const whole = await mixed()
    const cut = await mixed()
    const order = await whole.answerAll()
    const came: string[] = []
    for (let next = await cut.next(); next !== null; next = await cut.next()) {
      came.push(next)
      await cut.answer('good')
      await cut.restart()
    }
    expect(came).toEqual(order)
  })

  test('is the same after an undo', async () => {
    const c = await mixed()
    await c.answer('good')
    await c.answer('again')
    const order = c.queue()
    await c.answer('again')
    await c.answer('good')
    await c.undo()
    await c.undo()
    expect(c.queue()).toEqual(order)
  })

  test('is another one on another day', async () => {
    const c = await mixed()
    const order = c.queue().filter(callNumber => CARDS.includes(callNumber))
    c.advanceDays(1)
    const tomorrow = c.queue().filter(callNumber => CARDS.includes(callNumber))
    expect(tomorrow.toSorted()).toEqual(order.toSorted())
    expect(tomorrow).not.toEqual(order)
  })
})
