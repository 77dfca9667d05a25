import { isDeepStrictEqual } from 'node:util'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadLibrary } from '../../content/load.ts'
import { newCard } from '../../db/domain/card.ts'
import { fold } from '../../db/domain/scheduler/fold.ts'
import * as cardEvents from '../../db/repositories/card-events.ts'
import * as cards from '../../db/repositories/cards.ts'
import { seedCollection, seedDemo } from '../../db/seed.ts'
import { TestClock } from '../helpers/clock.ts'
import { temporaryFolder, TestCollection } from '../helpers/collection.ts'
import { countedIds } from '../helpers/ids.ts'

const CONTENT = { hash: 'none', load: async () => ({ hash: 'none', blocks: [], templates: [] }) }
const GIVEN = { cards: 1_000, due: 60, seed: 7 }

async function seeded(): Promise<TestCollection> {
  const home = temporaryFolder()
  await seedCollection(home, { ...GIVEN, clock: new TestClock(), ids: countedIds() })
  const c = new TestCollection({ home, options: { content: CONTENT } })
  await c.start()
  return c
}

/** Cards whose row, last event and log do not tell the same. */
function untrue(c: TestCollection): string[] {
  const { read } = c.store
  return cards.all(read).flatMap(({ id, firstPosition, state }) => {
    const events = cardEvents.ofCard(read, id)
    const last = events.at(-1)?.after ?? newCard(firstPosition)
    return isDeepStrictEqual(fold(events, firstPosition), state) && isDeepStrictEqual(last, state) ? [] : [id]
  })
}

test('a seeded collection has as many cards and as many due as were asked for', async () => {
  const c = await seeded()
  const [group] = await c.api.decks.list({})
  const sum = (of: 'total' | 'due') => group?.decks.reduce((all, deck) => all + deck[of], 0)
  expect([group?.decks.length, sum('total'), sum('due')]).toEqual([6, GIVEN.cards, GIVEN.due])
  await c.api.today.liftQuota({ lifted: true })
  expect((await c.counts()).due).toBe(GIVEN.due)
})

test('every card of it is what its log says, and nothing in the log lies ahead of the clock', async () => {
  const c = await seeded()
  expect(untrue(c)).toEqual([])
  expect(c.store.read.get<{ day: number }>('select max(study_day) as day from card_events')?.day).toBeLessThan(c.day)
})

test('the same seed, clock and ids make the same collection', async () => {
  const [one, other] = [await seeded(), await seeded()]
  expect(other.rows()).toEqual(one.rows())
  expect(other.table('card_events')).toEqual(one.table('card_events'))
})

test('the demo has three weeks behind it: misses, a leech, some overdue, an interview ahead, nothing yet today', async () => {
  const library = await loadLibrary(fileURLToPath(new URL('../../content', import.meta.url)))
  const home = temporaryFolder()
  await seedDemo(home, { clock: new TestClock(), ids: countedIds(), library })
  const c = new TestCollection({ home, options: { content: { hash: library.hash, load: async () => library } } })
  await c.start()
  expect(untrue(c)).toEqual([])
  const today = await c.today()
  expect(today).toMatchObject({ interview: { daysLeft: 19 }, done: null, logIsAhead: false, firstRun: false })
  expect(today.yesterday?.score).toBeLessThan(1)
  expect(today.counts.due).toBeGreaterThan(10)
  expect(today.counts.new).toBeGreaterThan(0)
  expect(c.table('note_tags').length).toBeGreaterThan(0)
  const overdue = c.store.read.all('select 1 from cards where suspended = 0 and due < ?', c.day)
  expect(overdue.length).toBeGreaterThan(0)
})
