/** The first run: what is shown before anything was answered, what its choices mean, and how they are kept. */
import { describe, expect, test } from 'vitest'
import { collection, type TestCollection } from '../helpers/collection.ts'

const START = { kind: 'start' } as const
const NO_CHOICES = { interviewDate: null, minutesADay: 20, role: null } as const

/** Eight essential and twelve other cards in each of four blocks, under the names of the real ones. */
function four(given: Parameters<typeof collection>[0] = {}): Promise<TestCollection> {
  const cards = Array.from({ length: 20 }, (_, card) => ({
    tier: card < 8 ? ('essential' as const) : ('core' as const),
  }))
  return collection({ blocks: { FW: cards, PF: cards, EM: cards, TR: cards }, ...given })
}

async function states(c: TestCollection): Promise<Record<string, string>> {
  const rows = (await c.api.decks.list({})).flatMap(({ decks }) => decks)
  return Object.fromEntries(rows.flatMap(({ block }) => (block === null ? [] : [[block.code, block.state]])))
}

describe('the first run', () => {
  test('is due in a fresh collection, and over once its page was left', async () => {
    const c = await four()
    expect((await c.today()).started).toBe(false)
    await c.api.start.begin(NO_CHOICES)
    expect((await c.today()).started).toBe(true)
    await c.restart()
    expect((await c.today()).started).toBe(true)
  })

  test('is over in a collection that has answers from before it was there', async () => {
    const c = await four()
    await c.answer('good')
    expect(await c.api.settings.get({})).toMatchObject({ started: false })
    expect((await c.today()).started).toBe(true)
  })

  test('keeps date, minutes and role and sets the blocks in one step that undo takes back', async () => {
    const c = await four()
    const before = c.rows()
    await c.api.start.begin({ interviewDate: '2026-12-10', minutesADay: 35, role: 'platform' })
    const kept = { interviewDate: '2026-12-10', minutesADay: 35, role: 'platform', started: true }
    expect(await c.api.settings.get({})).toMatchObject(kept)
    expect(await states(c)).toEqual({ FW: 'on', PF: 'on', EM: 'later', TR: 'on' })
    await c.undo()
    expect(c.rows()).toEqual(before)
    expect((await c.today()).started).toBe(false)
    await c.redo()
    expect(await states(c)).toEqual({ FW: 'on', PF: 'on', EM: 'later', TR: 'on' })
  })

  test('without a role leaves every block as it is', async () => {
    const c = await four()
    await c.api.decks.setBlock({ deck: c.deck('TR'), state: 'later' })
    await c.api.start.begin(NO_CHOICES)
    expect(await states(c)).toEqual({ FW: 'on', PF: 'on', EM: 'on', TR: 'later' })
  })

  test('leaves off a block that the learner turned off', async () => {
    const c = await four()
    await c.api.decks.setBlock({ deck: c.deck('EM'), state: 'off' })
    await c.api.start.begin({ ...NO_CHOICES, role: 'recommendation' })
    expect((await states(c))['EM']).toBe('off')
  })

  test('decides also for blocks that are installed later', async () => {
    const c = await collection({ blocks: { FW: 3, EM: 3 } })
    await c.api.start.begin({ ...NO_CHOICES, role: 'platform' })
    await c.update({ FW: 3, EM: 3, ST: 3, LI: 3 })
    expect(await states(c)).toEqual({ FW: 'on', EM: 'later', ST: 'on', LI: 'later' })
  })

  test('has changed nothing about blocks that are installed where nobody said a role', async () => {
    const c = await collection({ blocks: { FW: 3 } })
    await c.update({ FW: 3, LI: 3 })
    expect(await states(c)).toEqual({ FW: 'on', LI: 'on' })
  })
})

describe('the outlook', () => {
  test('with a date is the pace that the day is then planned with', async () => {
    const c = await four()
    const choices = { interviewDate: '2026-12-10', minutesADay: 10, role: 'platform' } as const
    const { pace } = await c.api.start.outlook(choices)
    await c.api.start.begin(choices)
    expect((await c.today()).pace).toEqual(pace)
  })

  test('says when the essential cards have been met, and keeps its word day by day', async () => {
    const c = await four()
    const choices = { interviewDate: '2026-12-20', minutesADay: 10, role: 'platform' } as const
    const { essential, essentialBy } = await c.api.start.outlook(choices)
    expect(essential).toBe(24)
    await c.api.start.begin(choices)
    const unmet = () =>
      c.store.read.get<{ n: number }>(
        `select count(*) as n from cards c join origins o on o.note_id = c.note_id join blocks b on b.deck_id = c.deck_id
         where o.tier = 'essential' and b.state = 'on' and c.due is null`,
      )?.n
    while ((await c.today()).date.date < (essentialBy?.date ?? '')) {
      expect(unmet()).toBeGreaterThan(0)
      await c.answerAll()
      c.advanceDays(1)
    }
    await c.answerAll()
    expect(unmet()).toBe(0)
  })

  test('promises more for more minutes', async () => {
    const c = await four()
    const few = await c.api.start.outlook({ interviewDate: '2026-12-06', minutesADay: 5, role: null })
    const many = await c.api.start.outlook({ interviewDate: '2026-12-06', minutesADay: 40, role: null })
    expect(few.pace.met).toBeLessThan(many.pace.met)
    expect(few.pace.minutesThatWouldDo).toBeGreaterThan(5)
  })

  test('without a date says when all would have been met at the number in Settings', async () => {
    const c = await four()
    const { pace, allBy, essentialBy, fullestDay } = await c.api.start.outlook(NO_CHOICES)
    expect(pace).toMatchObject({ newPerDay: 10, met: 80, total: 80, bound: 'setting' })
    // 21 November and seven days more for eighty, three more for thirty-two.
    expect(allBy).toEqual({ date: '2026-11-28', label: 'by Sat 28 Nov' })
    expect(essentialBy).toEqual({ date: '2026-11-24', label: 'by Tue 24 Nov' })
    // Ten new cards at 45 seconds alone are seven and a half minutes.
    expect(fullestDay).toBeGreaterThan(7)
  })

  test('says which blocks would be on and which would wait, and changes none of them', async () => {
    const c = await four()
    const before = c.rows()
    const { on, later } = await c.api.start.outlook({ ...NO_CHOICES, role: 'platform' })
    expect(on.map(({ code }) => code)).toEqual(['FW', 'PF', 'TR'])
    expect(later).toEqual([{ code: 'EM', name: 'Block EM' }])
    expect(c.rows()).toEqual(before)
  })

  test('of an empty collection has nothing to begin with', async () => {
    const c = await collection()
    const { pace, essential, first } = await c.api.start.outlook(NO_CHOICES)
    expect({ total: pace.total, essential, first }).toEqual({
      total: 0,
      essential: 0,
      first: { cards: 0, minutes: 0, essential: true, blocks: [] },
    })
  })
})

describe('the first cards', () => {
  test('are five, all essential, from the blocks that are on, and no more come after them', async () => {
    const c = await four()
    const { first } = await c.api.start.outlook(NO_CHOICES)
    expect(first).toMatchObject({ cards: 5, essential: true })
    const came = c.queue(START)
    expect(came.length).toBe(5)
    for (const card of came) await c.answer('good', card, START)
    expect(await c.counts(START)).toEqual({ due: 0, new: 0, drill: 0 })
  })

  test('count as new cards of the day', async () => {
    const c = await four()
    for (const card of c.queue(START)) await c.answer('good', card, START)
    expect(await c.counts()).toEqual({ due: 0, new: 5, drill: 0 })
  })

  test('go on where they were left, after a restart too', async () => {
    const c = await four()
    const came = c.queue(START)
    for (const card of came.slice(0, 2)) await c.answer('good', card, START)
    await c.restart()
    expect(c.queue(START)).toEqual(came.slice(2))
  })

  test('are repeated the same day where they were missed', async () => {
    const c = await four()
    const [first = ''] = c.queue(START)
    await c.answer('again', first, START)
    expect(await c.counts(START)).toEqual({ due: 0, new: 4, drill: 1 })
    expect(c.queue(START).at(-1)).toBe(first)
  })

  test('come also when the interview is so near that the days bring nothing new', async () => {
    const c = await four({ settings: { interviewDate: '2026-11-22' } })
    expect((await c.counts()).new).toBe(0)
    expect(c.queue(START).length).toBe(5)
  })
})

describe('when the day is done', () => {
  test('the next day something falls due is called tomorrow when it is, and four more are offered', async () => {
    const c = await collection({ cards: 12 })
    await c.answerAll()
    expect(await c.today()).toMatchObject({ nextDue: { date: '2026-11-22', label: 'tomorrow' }, offered: 2 })
    await c.undo()
    await c.undo()
    await c.undo()
    expect((await c.today()).offered).toBe(4)
  })

  test('a later day is named, and nothing is offered when nothing is left', async () => {
    const c = await collection({ cards: 1 })
    c.place('AA-001', { dueIn: 3, interval: 6 })
    expect(await c.today()).toMatchObject({ nextDue: { label: 'Tue 24 Nov' }, offered: 0 })
  })
})
