import { describe, expect, test } from 'vitest'
import { collection } from '../helpers/collection.ts'

test('what was missed comes back after everything due and new, in the order of the misses', async () => {
  const c = await collection({ cards: 5 })
  c.place('AA-005', { dueIn: 0, interval: 6 })
  await c.answer('again', 'AA-002')
  await c.answer('hard', 'AA-001')
  const queue = c.queue()
  expect(queue.slice(0, 3).toSorted()).toEqual(['AA-003', 'AA-004', 'AA-005'])
  expect(queue.slice(3)).toEqual(['AA-002', 'AA-001'])
  expect(await c.counts()).toEqual({ due: 1, new: 2, drill: 2 })
})

test('a missed Hard comes back the same day, is asked with two buttons, and its label keeps its word', async () => {
  const c = await collection({ cards: 1 })
  c.place('AA-001', { dueIn: 0, interval: 6, n: 2 })
  const hard = (await c.shown('AA-001')).grades.find(({ button }) => button === 'hard')
  expect(hard?.label).toBe('again today, then 15 d')
  await c.answer('hard')
  const again = await c.shownNext()
  expect(again?.from).toBe('drill')
  expect(again?.grades.map(({ button, label }) => [button, label])).toEqual([
    ['not-yet', 'unchanged, next 6 Dec'],
    ['got-it', 'unchanged, next 6 Dec'],
  ])
  const before = c.card('AA-001').state
  await c.answer('not-yet')
  expect(c.card('AA-001').state).toEqual(before)
  await c.answer('got-it')
  expect(await c.shownNext()).toBeNull()
  expect(c.card('AA-001').state).toEqual({ ...before, drillDay: null })
  c.advanceDays(14)
  expect(await c.due()).toEqual([])
  c.advanceDays(1)
  expect(await c.due()).toEqual(['AA-001'])
})

test('"Not yet" puts a card at the back: others come first', async () => {
  const c = await collection({ cards: 7 })
  for (let card = 1; card <= 7; card++) await c.answer('again', `AA-00${card}`)
  const came: (string | null)[] = []
  for (let turn = 0; turn < 8; turn++) {
    came.push(await c.next())
    await c.answer('not-yet')
  }
  expect(came).toEqual(['AA-001', 'AA-002', 'AA-003', 'AA-004', 'AA-005', 'AA-006', 'AA-007', 'AA-001'])
})

describe('the setting', () => {
  test.each([
    ['below-good', { again: true, hard: true, good: false }],
    ['missed', { again: true, hard: false, good: false }],
    ['off', { again: false, hard: false, good: false }],
  ] as const)('%s says which answers are repeated', async (drill, repeats) => {
    const c = await collection({ cards: 3 })
    await c.api.settings.setDrill({ drill })
    for (const [index, button] of (['again', 'hard', 'good'] as const).entries()) {
      const callNumber = `AA-00${index + 1}`
      const promised = (await c.shown(callNumber)).grades.find(grade => grade.button === button)?.label
      expect(promised?.startsWith('again today')).toBe(repeats[button])
      await c.answer(button, callNumber)
      expect(c.card(callNumber).state.drillDay === c.day).toBe(repeats[button])
    }
  })

  test('changed in the middle of the day leaves what was missed before where it is', async () => {
    const c = await collection({ cards: 2 })
    await c.answer('hard', 'AA-001')
    await c.api.settings.setDrill({ drill: 'off' })
    expect(await c.counts()).toEqual({ due: 0, new: 1, drill: 1 })
  })
})

test('ending the session keeps the drill', async () => {
  const c = await collection({ cards: 3 })
  await c.answer('again', 'AA-002')
  await c.answer('again', 'AA-001')
  await c.restart()
  expect(c.queue()).toEqual(['AA-003', 'AA-002', 'AA-001'])
})

test('the rollover drops the drill, and the schedule stands', async () => {
  const c = await collection({ cards: 1, at: '2026-11-21T20:00:00Z' })
  await c.answer('again')
  c.advanceHours(6.9)
  expect(await c.counts()).toEqual({ due: 0, new: 0, drill: 1 })
  c.advanceHours(0.2)
  expect(await c.counts()).toEqual({ due: 1, new: 0, drill: 0 })
  expect((await c.shownNext())?.grades).toHaveLength(4)
})

test('undo of the miss takes the card out of the drill, redo puts it back', async () => {
  const c = await collection({ cards: 2 })
  await c.answer('again', 'AA-001')
  await c.undo()
  expect(await c.counts()).toEqual({ due: 0, new: 2, drill: 0 })
  await c.redo()
  expect(await c.counts()).toEqual({ due: 0, new: 1, drill: 1 })
})
