import { describe, expect, test } from 'vitest'
import { collection, type TestCollection } from '../helpers/collection.ts'

/** Five minutes a day hold 18 due cards at 15 seconds each and a tenth of a repetition of 8. */
const FITS = 18

/** `[dueIn, interval, tier]` for cards AA-001, AA-002, … */
type Late = readonly (readonly [dueIn: number, interval: number, tier?: 'essential' | 'core' | 'deep'])[]

async function away(cards: Late): Promise<TestCollection> {
  const given = cards.map(([, , tier]) => ({ tier: tier ?? 'core' }))
  const c = await collection({
    cards: [...given, ...Array.from({ length: 10 }, () => ({}))],
    settings: { minutesADay: 5 },
  })
  for (const [index, [dueIn, interval]] of cards.entries()) c.place(nameOf(index), { dueIn, interval, n: 3 })
  return c
}

function nameOf(index: number): string {
  return `AA-${String(index + 1).padStart(3, '0')}`
}

/** Forty cards that fell due over the last five days, their intervals of every length. */
const FIVE_DAYS: Late = Array.from({ length: 40 }, (_, card) => [
  -(card % 6),
  1 + ((card * 7) % 60),
  card % 3 === 0 ? 'essential' : 'deep',
])

describe('after five missed days', () => {
  test('there is a quota of what fits, and nothing new until it is caught up', async () => {
    const c = await away(FIVE_DAYS)
    const { catchUp, counts } = await c.today()
    expect(catchUp).toMatchObject({ overdue: 40, quota: FITS })
    expect(counts).toEqual({ due: FITS, new: 0, drill: 0 })
  })

  test('due today comes first, then the smallest lateness by its interval, essential first on ties', async () => {
    const c = await away(FIVE_DAYS)
    const rank = (index: number): readonly [number, number] => {
      const [dueIn, interval, tier] = FIVE_DAYS[index] ?? [0, 1]
      return [-dueIn / interval, tier === 'essential' ? 0 : 1]
    }
    const ranks = c.queue().map(callNumber => rank(Number(callNumber.slice(3)) - 1))
    const all = FIVE_DAYS.map((_, index) => rank(index)).toSorted(([a, x], [b, y]) => a - b || x - y)
    expect(ranks).toEqual(all.slice(0, FITS))
  })

  test('due dates are not rewritten', async () => {
    const c = await away(FIVE_DAYS)
    const before = c.table('cards')
    await c.today()
    c.queue()
    expect(c.table('cards')).toEqual(before)
  })

  test('the quota stands still while it is worked off, over a restart too', async () => {
    const c = await away(FIVE_DAYS)
    const order = c.queue()
    for (let answers = 0; answers < 5; answers++) await c.answer('good')
    await c.restart()
    expect(c.queue()).toEqual(order.slice(5))
    expect((await c.today()).catchUp).toMatchObject({ quota: FITS })
    for (let answers = 5; answers < FITS; answers++) await c.answer('good')
    expect(await c.shownNext()).toBeNull()
  })

  test('answers slower than ever do not change the quota of the day they were given on', async () => {
    const slow = { thinkMs: 60_000, readMs: 60_000, scope: { kind: 'today' } } as const
    const c = await away(Array.from({ length: 100 }, () => [0, 20] as const))
    await c.api.today.liftQuota({ lifted: true })
    for (let answers = 0; answers < 60; answers++) {
      const shown = await c.shownNext()
      if (shown === null) throw new Error('no card')
      await c.api.review.answer({ card: shown.card, seen: shown.seen, button: 'good', ...slow })
    }
    await c.restart()
    expect((await c.today()).catchUp).toMatchObject({ overdue: 100, quota: FITS })
  })

  test('"Do them all now" lifts it for the day, and can be taken back', async () => {
    const c = await away(FIVE_DAYS)
    await c.api.today.liftQuota({ lifted: true })
    expect(await c.counts()).toEqual({ due: 40, new: 0, drill: 0 })
    expect((await c.today()).catchUpLifted).toBe(true)
    await c.undo()
    expect((await c.counts()).due).toBe(FITS)
    await c.redo()
    c.advanceDays(1)
    expect((await c.counts()).due).toBe(FITS)
  })

  test('new cards come when they are asked for', async () => {
    const c = await away(FIVE_DAYS)
    await c.api.today.moreNew({ cards: 4 })
    expect((await c.counts()).new).toBeGreaterThanOrEqual(4)
  })

  test('a seventh of the backlog is asked for even when less fits', async () => {
    const c = await away(Array.from({ length: 140 }, () => [-3, 20] as const))
    expect((await c.today()).catchUp).toMatchObject({ overdue: 140, quota: 20 })
  })

  test('when all that is due fits there is no quota', async () => {
    const c = await away(FIVE_DAYS.slice(0, FITS))
    expect((await c.today()).catchUp).toBeNull()
    expect((await c.counts()).new).toBe(10)
  })
})

describe('a card kept back for its sibling is not overdue for it', () => {
  /** Tomorrow: twenty cards a ninth of their interval late, and one two days late of ten, with a sibling. */
  async function withSiblings() {
    const c = await away([[-1, 10], ...Array.from({ length: 20 }, () => [0, 9] as const)])
    const id = c.addSibling('AA-001')
    return { c, sibling: { card: id, scope: { kind: 'today' } } as const }
  }

  test('its lateness is less by the days on which a sibling was shown', async () => {
    const { c, sibling } = await withSiblings()
    await c.answerShown(await c.api.review.shown(sibling), 'easy')
    await c.api.review.suspend(sibling)
    c.advanceDays(1)
    expect(c.queue()).toContain('AA-001')
  })

  test('a sibling’s answer that was undone does not count', async () => {
    const { c, sibling } = await withSiblings()
    await c.answerShown(await c.api.review.shown(sibling), 'easy')
    await c.undo()
    await c.api.review.suspend(sibling)
    c.advanceDays(1)
    expect(c.queue()).not.toContain('AA-001')
  })

  test('of two days on which a sibling was shown only the one counts that was not undone', async () => {
    const c = await away([[-1, 10], ...Array.from({ length: 20 }, () => [0, 14] as const)])
    const sibling = { card: c.addSibling('AA-001'), scope: { kind: 'today' } } as const
    await c.answerShown(await c.api.review.shown(sibling), 'again')
    c.advanceDays(1)
    await c.answerShown(await c.api.review.shown(sibling), 'again')
    await c.undo()
    await c.api.review.suspend(sibling)
    c.advanceDays(1)
    // Three days late but for one: two tenths, which is more than two fourteenths.
    expect(c.queue()).not.toContain('AA-001')
  })
})
