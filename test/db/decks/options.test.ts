import { describe, expect, test } from 'vitest'
import type { DeckOptions } from '../../../db/api/decks.ts'
import { DEFAULT_PRESET } from '../../../db/domain/preset.ts'
import { collection } from '../../helpers/collection.ts'
import { choose, coming, filled, made, makeDue, study } from './given.ts'

const OTHER: DeckOptions = {
  newPerDay: 3,
  reviewsPerDay: 40,
  newOrder: 'random',
  siblings: 'together',
  drill: 'missed',
  leechThreshold: 4,
  leechSuspends: true,
  longestInterval: 90,
}

describe('options', () => {
  test('are what new decks get until a deck is given its own, which no other shares', async () => {
    const c = await collection({ cards: 1 })
    const [a, b] = [await made(c, 'A'), await made(c, 'A::B')]
    expect(await c.api.decks.options({ deck: b })).toEqual({
      options: DEFAULT_PRESET,
      sharedWith: [expect.stringContaining('::') as string, 'A'],
    })
    const { history } = await c.api.decks.setOptions({ deck: b, options: OTHER, of: 'deck' })
    expect(history.undo).toMatchObject({ name: 'change-options', facts: { deck: 'B' } })
    expect(await c.api.decks.options({ deck: b })).toEqual({ options: OTHER, sharedWith: [] })
    expect((await c.api.decks.options({ deck: a })).options).toEqual(DEFAULT_PRESET)
    await c.restart()
    expect(await c.api.decks.options({ deck: b })).toEqual({ options: OTHER, sharedWith: [] })
  })

  test('of all that share them change for all of them, also for those made later', async () => {
    const c = await collection({ cards: 1 })
    const [a, b] = [await made(c, 'A'), await made(c, 'B')]
    await choose(c, a, { drill: 'off' }, 'all')
    expect((await c.api.decks.options({ deck: b })).options.drill).toBe('off')
    expect((await c.api.decks.options({ deck: await made(c, 'D') })).options.drill).toBe('off')
    expect((await c.api.settings.get({})).drill).toBe('off')
  })

  test('of one deck leave what new decks get as it is, and Settings changes no deck with its own', async () => {
    const c = await collection({ blocks: {} })
    const only = await made(c, 'Only')
    await choose(c, only, { drill: 'off' })
    expect((await c.api.settings.get({})).drill).toBe('below-good')
    await c.api.settings.setDrill({ drill: 'missed' })
    expect((await c.api.decks.options({ deck: only })).options.drill).toBe('off')
    expect((await c.api.decks.options({ deck: await made(c, 'New') })).options.drill).toBe('missed')
  })

  test('that no deck has any more are removed, and the same again write nothing', async () => {
    const c = await collection({ cards: 1 })
    const a = await made(c, 'A')
    await choose(c, a, { newPerDay: 1 })
    await choose(c, a, { newPerDay: 2 })
    expect(c.table('presets')).toHaveLength(2)
    const before = c.table('journal').length
    await choose(c, a, { newPerDay: 2 })
    expect(c.table('journal')).toHaveLength(before)
  })

  test('a card on screen is shown anew before it is answered by others', async () => {
    const c = await collection({ cards: 1 })
    const seen = await c.shown('AA-001')
    await choose(c, c.deck(), { longestInterval: 5 })
    expect((await c.shown('AA-001')).seen).not.toBe(seen.seen)
  })
})

describe('what a deck chose for its cards', () => {
  test('the longest interval is that of its own, in labels and in what is stored', async () => {
    const c = await collection({ cards: 2 })
    c.place('AA-001', { dueIn: 0, interval: 40 })
    await choose(c, c.deck(), { longestInterval: 9 })
    expect((await c.shown('AA-001')).grades.map(({ label }) => label)).toContain('9 d')
    await c.answer('good', 'AA-001')
    expect(c.card('AA-001').state.interval).toBe(9)
  })

  test('a leech at as many misses as it allows, suspended where it says so', async () => {
    const c = await collection({ cards: 2 })
    await choose(c, c.deck(), { leechThreshold: 2, leechSuspends: true })
    await c.answer('good', 'AA-001')
    const told: (number | null)[] = []
    for (let day = 0; day < 2; day++) {
      c.advanceDays(1)
      told.push((await c.answer('again', 'AA-001')).leech)
    }
    expect(told).toEqual([null, 2])
    expect(c.card('AA-001').state.suspended).toBe(true)
    expect((await c.counts()).drill).toBe(0)
  })

  test('the same-day drill is that of its own', async () => {
    const c = await collection({ blocks: { AA: 1, BB: 1 } })
    await choose(c, c.deck('BB'), { drill: 'off' })
    await c.answer('again', 'AA-001')
    await c.answer('again', 'BB-001')
    expect((await c.counts()).drill).toBe(1)
  })
})

describe('new cards a day', () => {
  test('of a deck hold for it and all inside it together', async () => {
    const c = await collection({ blocks: {} })
    const outer = filled(c, 'Outer', 5)
    const inner = filled(c, 'Inner', 5, outer)
    filled(c, 'Other', 2)
    await choose(c, outer, { newPerDay: 3 })
    expect(coming(c).filter(front => /^(Outer|Inner)/.test(front))).toHaveLength(3)
    expect(coming(c)).toHaveLength(5)
    expect(coming(c, { kind: 'deck', deck: inner })).toHaveLength(3)
    await choose(c, inner, { newPerDay: 1 })
    expect(coming(c, { kind: 'deck', deck: outer }).filter(front => front.startsWith('Inner'))).toHaveLength(1)
    expect(coming(c, { kind: 'deck', deck: outer })).toHaveLength(3)
  })

  test('can only lower its share of the day’s number', async () => {
    const c = await collection({ blocks: {}, settings: { newPerDay: 4 } })
    const deck = filled(c, 'Deck', 9)
    await choose(c, deck, { newPerDay: 100 })
    expect(coming(c)).toHaveLength(4)
    await choose(c, deck, { newPerDay: 0 })
    expect(coming(c)).toEqual([])
  })

  test('are counted over the day, whatever it began with, and again after an undo', async () => {
    const c = await collection({ blocks: {} })
    const outer = filled(c, 'Outer', 5)
    const inner = filled(c, 'Inner', 5, outer)
    await study(c, { kind: 'deck', deck: inner }, 2)
    await choose(c, outer, { newPerDay: 3 })
    expect(coming(c)).toHaveLength(1)
    await c.restart()
    expect(coming(c)).toHaveLength(1)
    await c.undo()
    await c.undo()
    await choose(c, outer, { newPerDay: 3 })
    expect(coming(c)).toHaveLength(2)
    c.advanceDays(1)
    expect((await c.counts()).new).toBe(3)
  })
})

describe('reviews a day', () => {
  test('of a deck hold for it and all inside it; what is left over stays due, and Today has no backlog of it', async () => {
    const c = await collection({ blocks: {}, settings: { minutesADay: 5 } })
    const outer = filled(c, 'Outer', 60)
    const inner = filled(c, 'Inner', 60, outer)
    const other = filled(c, 'Other', 2)
    for (const deck of [outer, inner, other]) makeDue(c, deck, 3)
    expect((await c.today()).catchUp).not.toBeNull()
    await choose(c, outer, { reviewsPerDay: 6 })
    await choose(c, inner, { reviewsPerDay: 4 })
    expect((await c.today()).catchUp).toBeNull()
    const came = coming(c)
    expect(came.filter(front => front.startsWith('Other'))).toHaveLength(2)
    expect(came.filter(front => front.startsWith('Inner')).length).toBeLessThanOrEqual(4)
    expect(came).toHaveLength(8)
    expect(coming(c, { kind: 'deck', deck: inner })).toHaveLength(4)
    const day = await study(c, { kind: 'today' }, 200)
    expect(day).toEqual(came)
    expect(await c.counts()).toMatchObject({ due: 0 })
    c.advanceDays(1)
    expect((await c.counts()).due).toBe(6)
  })

  test('of 0 bring none, and new cards still come', async () => {
    const c = await collection({ blocks: {} })
    const deck = filled(c, 'Deck', 4)
    c.operate(({ db, op }) =>
      db.run(
        `update cards set due = ?, scheduled_due = ?, last_day = ?, interval = 1, n = 1, version = ?
         where deck_id = ? and position < 2`,
        c.day,
        c.day,
        c.day - 1,
        op,
        deck,
      ),
    )
    await choose(c, deck, { reviewsPerDay: 0 })
    expect(await c.counts()).toEqual({ due: 0, new: 2, drill: 0 })
  })

  test('are counted over the day: an answer that is undone counts no more, a first showing never', async () => {
    const c = await collection({ blocks: {} })
    const deck = filled(c, 'Deck', 6)
    await study(c, { kind: 'deck', deck }, 2)
    makeDue(c, deck)
    await choose(c, deck, { reviewsPerDay: 3 })
    expect(await c.counts()).toMatchObject({ due: 3 })
    await study(c, { kind: 'today' }, 1)
    expect(await c.counts()).toMatchObject({ due: 2 })
    await c.restart()
    expect(await c.counts()).toMatchObject({ due: 2 })
    await c.undo()
    expect(await c.counts()).toMatchObject({ due: 3 })
  })
})

describe('the order of new cards', () => {
  const deckOf = async (cards: number) => {
    const c = await collection({ blocks: {}, settings: { newPerDay: 8 } })
    return { c, deck: filled(c, 'Deck', cards) }
  }

  test('is by position, or drawn anew each day from all of the deck', async () => {
    const { c, deck } = await deckOf(500)
    const byPosition = coming(c)
    expect(byPosition).toEqual(Array.from({ length: 8 }, (_, at) => `Deck ${at + 1}`))
    await choose(c, deck, { newOrder: 'random' })
    const drawn = coming(c)
    expect(drawn).toHaveLength(8)
    expect(drawn).not.toEqual(byPosition)
    expect(drawn.some(front => Number(front.split(' ')[1]) > 100)).toBe(true)
    c.advanceDays(1)
    expect(coming(c)).not.toEqual(drawn)
  })

  test('drawn stays through the day: answer by answer, after a restart, after an undo', async () => {
    const { c, deck } = await deckOf(40)
    await choose(c, deck, { newOrder: 'random' })
    const drawn = coming(c)
    await study(c, { kind: 'today' }, 3)
    expect(coming(c)).toEqual(drawn.slice(3))
    await c.restart()
    expect(coming(c)).toEqual(drawn.slice(3))
    await c.undo()
    expect(coming(c)).toEqual(drawn.slice(2))
  })

  test('of a deck with an order of its own goes on beside it: they take turns', async () => {
    const { c, deck } = await deckOf(10)
    await c.api.settings.change({ newPerDay: 16 })
    filled(c, 'Other', 40)
    await choose(c, deck, { newOrder: 'random' })
    const came = coming(c)
    expect(came).toHaveLength(16)
    expect(came.filter(front => front.startsWith('Other'))).toEqual(
      Array.from({ length: came.filter(front => front.startsWith('Other')).length }, (_, at) => `Other ${at + 1}`),
    )
    expect(came.filter(front => front.startsWith('Other')).length).toBeGreaterThan(1)
    expect(came.filter(front => front.startsWith('Deck')).length).toBeGreaterThan(1)
    await study(c, { kind: 'today' }, 12)
    await c.restart()
    expect(coming(c)).toEqual(came.slice(12))
  })

  test('of a block is that of learning, whatever it says', async () => {
    const c = await collection({ cards: 12 })
    const own = filled(c, 'Mine', 8)
    c.operate(({ db, op }) => db.run('update cards set deck_id = ?, version = ? where deck_id = ?', c.deck(), op, own))
    const before = coming(c)
    expect(before.filter(front => front.startsWith('Mine')).length).toBeGreaterThan(3)
    await choose(c, c.deck(), { newOrder: 'random' })
    expect(coming(c)).toEqual(before)
  })

  test('is drawn from all that come up, however many are buried', async () => {
    const { c, deck } = await deckOf(300)
    await choose(c, deck, { newOrder: 'random' })
    c.operate(({ db }) => {
      db.run(`update cards set buried_until = ? where deck_id = ? and first_position >= 10`, c.day + 1, deck)
    })
    expect(coming(c)).toHaveLength(8)
  })

  test('leaves a card that was brought forward at the front', async () => {
    const { c, deck } = await deckOf(40)
    await choose(c, deck, { newOrder: 'random' })
    c.operate(({ db }) => db.run(`update cards set position = -1 where deck_id = ? and first_position = 30`, deck))
    expect(coming(c)[0]).toBe('Deck 31')
  })
})

describe('siblings', () => {
  test('come on one day where their deck says so, and on different days elsewhere', async () => {
    const c = await collection({ blocks: { AA: 1, BB: 1 } })
    for (const card of ['AA-001', 'BB-001']) c.addSibling(card)
    expect(await c.counts()).toMatchObject({ new: 2 })
    await choose(c, c.deck('AA'), { siblings: 'together' })
    expect(await c.counts()).toMatchObject({ new: 3 })
    await c.answer('good', 'AA-001')
    await c.answer('good', 'BB-001')
    expect(await c.counts()).toMatchObject({ new: 1 })
    await c.restart()
    expect(await c.counts()).toMatchObject({ new: 1 })
  })

  test('that are due come on one day, too', async () => {
    const c = await collection({ cards: 1 })
    c.addSibling('AA-001')
    makeDue(c, c.deck())
    expect(await c.counts()).toMatchObject({ due: 1 })
    await choose(c, c.deck(), { siblings: 'together' })
    expect(await c.counts()).toMatchObject({ due: 2 })
    await c.answer('good')
    expect(await c.counts()).toMatchObject({ due: 1 })
  })
})

test('a card whose sibling was answered in its place is overdue all the same where they come together', async () => {
  const c = await collection({ cards: 1 })
  c.addSibling('AA-001')
  makeDue(c, c.deck(), 3)
  c.advanceDays(1)
  await c.answer('good')
  c.advanceDays(1)
  const keptBack = () => {
    const { day, store } = c.door.open()
    return day.queue({ kind: 'today' }, store.now()).input.due.map(card => card.keptBack)
  }
  expect(keptBack()).toEqual([1])
  await choose(c, c.deck(), { siblings: 'together' })
  expect(keptBack()).toEqual([0])
})

test('a session of a deck has the cards of those inside it', async () => {
  const c = await collection({ cards: 2 })
  const outer = filled(c, 'Outer', 1)
  const inner = filled(c, 'Inner', 1, outer)
  filled(c, 'Low', 1, inner)
  expect(coming(c, { kind: 'deck', deck: outer }).toSorted()).toEqual(['Inner 1', 'Low 1', 'Outer 1'])
  expect(coming(c, { kind: 'deck', deck: inner }).toSorted()).toEqual(['Inner 1', 'Low 1'])
})
