import { describe, expect, test } from 'vitest'
import { collection } from '../helpers/collection.ts'
import { refusal } from '../helpers/refusal.ts'

describe('burying', () => {
  test('hides a card until the next study day and ends by itself', async () => {
    const c = await collection({ cards: 2 })
    c.place('AA-001', { dueIn: 0, interval: 6 })
    const reply = await c.bury('AA-001')
    expect(reply.next?.face.callNumber).toBe('AA-002')
    expect(reply.counts).toEqual({ due: 0, new: 1, drill: 0 })
    const log = c.log('AA-001')
    c.advanceDays(1)
    expect(await c.counts()).toEqual({ due: 1, new: 1, drill: 0 })
    expect(c.log('AA-001')).toEqual(log)
  })

  test('a buried card can be brought back on the same day', async () => {
    const c = await collection({ cards: 1 })
    await c.bury('AA-001')
    expect(await c.next()).toBeNull()
    await c.bringBack('AA-001')
    expect(await c.next()).toBe('AA-001')
  })

  test('what waits for a buried card goes on waiting', async () => {
    const c = await collection({ cards: [{}, { depends_on: ['AA-001'] }] })
    expect(c.queue()).toEqual(['AA-001', 'AA-002'])
    await c.bury('AA-001')
    expect(c.queue()).toEqual([])
  })
})

describe('suspending', () => {
  test('takes a card out of every queue and keeps its due day', async () => {
    const c = await collection({ cards: 1 })
    c.place('AA-001', { dueIn: 2, interval: 6 })
    const { schedule } = c.card('AA-001').state
    await c.suspend('AA-001')
    c.advanceDays(9)
    expect(await c.counts()).toEqual({ due: 0, new: 0, drill: 0 })
    await c.bringBack('AA-001')
    expect(c.card('AA-001').state.schedule).toEqual(schedule)
    expect(await c.due()).toEqual(['AA-001'])
  })

  test('what waits for a suspended card waits no longer', async () => {
    const c = await collection({ cards: [{}, { depends_on: ['AA-001'] }] })
    expect(c.queue()).toEqual(['AA-001', 'AA-002'])
    await c.suspend('AA-001')
    expect(c.queue()).toEqual(['AA-002'])
  })

  test('a suspended card is not answered', async () => {
    const c = await collection({ cards: 1 })
    await c.suspend('AA-001')
    expect(await refusal(c.answer('good', 'AA-001'))).toMatchObject({ code: 'bad-input' })
  })
})

describe('knowing a new card already', () => {
  test('takes it out of the queue and counts it as met', async () => {
    const c = await collection({ cards: 3 })
    await c.know('AA-001')
    expect(c.queue()).toEqual(['AA-002', 'AA-003'])
    const [group] = await c.api.decks.list({})
    expect(group?.decks[0]).toMatchObject({ total: 3, unseen: 2, known: 1 })
    expect((await c.today()).pace).toMatchObject({ met: 1, total: 3 })
  })

  test('lets what waits for it come, and it comes back when asked for', async () => {
    const c = await collection({ cards: [{}, { depends_on: ['AA-001'] }] })
    await c.know('AA-001')
    expect(c.queue()).toEqual(['AA-002'])
    await c.bringBack('AA-001')
    expect(c.queue()).toEqual(['AA-001', 'AA-002'])
    expect(c.card('AA-001').state.known).toBe(false)
  })

  test('is refused for a card that has been seen', async () => {
    const c = await collection({ cards: 1 })
    await c.answer('good')
    expect(await refusal(c.know('AA-001'))).toMatchObject({ code: 'bad-input' })
  })
})

test('a card that is reset is new again, with its history above a line', async () => {
  const c = await collection({ cards: 1 })
  await c.answer('hard')
  c.advanceDays(4)
  await c.answer('again')
  c.advanceDays(1)
  await c.api.decks.reset({ card: c.id('AA-001') })
  expect(c.card('AA-001').state).toMatchObject({ schedule: { kind: 'new' }, n: 0, ease: 250, lapses: 0, failures: 0 })
  expect(c.log('AA-001').map(({ body }) => body.kind)).toEqual(['answered', 'answered', 'reset'])
  expect((await c.shownNext())?.from).toBe('new')
})

describe('siblings', () => {
  test('one of a note is shown a day: the other waits until tomorrow, and nothing is written for it', async () => {
    const c = await collection({ cards: 2 })
    const sibling = c.addSibling('AA-001')
    await c.answer('good', 'AA-001')
    expect(await c.counts()).toEqual({ due: 0, new: 1, drill: 0 })
    expect(c.store.read.all('select * from card_events where card_id = ?', sibling)).toEqual([])
    c.advanceDays(1)
    await c.answer('good', 'AA-001')
    expect(await c.counts()).toEqual({ due: 0, new: 1, drill: 0 })
    c.advanceDays(1)
    expect((await c.counts()).new).toBe(2)
  })

  test('a due card comes before its new sibling', async () => {
    const c = await collection({ cards: 1 })
    c.addSibling('AA-001')
    c.place('AA-001', { dueIn: 0, interval: 6 })
    expect(await c.counts()).toEqual({ due: 1, new: 0, drill: 0 })
    expect((await c.shownNext())?.card).toBe(c.id('AA-001'))
  })
})

describe('a leech', () => {
  async function failedOn(days: number) {
    const c = await collection({ cards: 2 })
    await c.answer('good', 'AA-001')
    const told: (number | null)[] = []
    for (let day = 0; day < days; day++) {
      c.advanceDays(1)
      told.push((await c.answer('again', 'AA-001')).leech)
    }
    return { c, told }
  }

  test('is a card failed on six days, and again every three after', async () => {
    const { told } = await failedOn(12)
    expect(told.flatMap((misses, day) => (misses === null ? [] : [[day + 1, misses]]))).toEqual([
      [6, 6],
      [9, 9],
      [12, 12],
    ])
  })

  test('is tagged, and goes on being shown', async () => {
    const { c } = await failedOn(6)
    expect(c.table('tags').map(({ name }) => name)).toEqual(['leech'])
    expect(c.table('note_tags').map(row => row['note_id'])).toEqual([c.card('AA-001').note])
    expect((await c.counts()).drill).toBe(1)
  })

  test('undo of the failure takes the tag away too, redo gives it back', async () => {
    const { c } = await failedOn(5)
    c.advanceDays(1)
    const before = c.rows()
    await c.answer('again', 'AA-001')
    const after = c.rows()
    await c.undo()
    expect(c.rows()).toEqual(before)
    await c.redo()
    expect(c.rows()).toEqual(after)
  })

  test('misses on one day count once, and a first showing does not count', async () => {
    const c = await collection({ cards: 1 })
    await c.answer('again')
    for (let miss = 0; miss < 8; miss++) await c.answer('not-yet')
    expect(c.card('AA-001').state.failures).toBe(0)
    c.advanceDays(1)
    await c.answer('again')
    await c.answer('got-it')
    await c.answer('again', 'AA-001')
    expect(c.card('AA-001').state.failures).toBe(1)
  })

  test('is suspended only if its preset says so; the day goes on as after a restart', async () => {
    const c = await collection({ cards: 4 })
    c.operate(({ db }) => void db.run('update presets set leech_suspends = 1, leech_threshold = 1'))
    for (const card of [1, 2, 3]) c.place(`AA-00${card}`, { dueIn: 0, interval: 6 })
    const callNumber = (await c.next()) ?? ''
    const reply = await c.answer('again')
    expect(reply.leech).toBe(1)
    expect(c.card(callNumber).state.suspended).toBe(true)
    const rest = c.queue()
    expect(rest).toHaveLength(3)
    await c.restart()
    expect(c.queue()).toEqual(rest)
  })
})
