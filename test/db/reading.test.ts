/** Summaries that Today offers before the first card of a block, and what is to be learned beside a card. */
import { expect, test } from 'vitest'
import { minutesToRead } from '../../db/domain/reading.ts'
import { collection, type TestCollection } from '../helpers/collection.ts'
import { refusal } from '../helpers/refusal.ts'

const TWO_BLOCKS = { AA: 2, BB: { needs: ['AA'], cards: 2 } }

async function offered(c: TestCollection): Promise<string[]> {
  return (await c.today()).reading.map(({ code }) => code)
}

async function read(c: TestCollection, code: string) {
  return c.api.today.readSummary({ deck: c.deck(code) })
}

test('reading takes a minute for every 200 words, rounded up, and never less than one; a diagram is no words', () => {
  const words = (count: number) => 'word '.repeat(count)
  expect([0, 1, 200, 201, 400, 401].map(count => minutesToRead(words(count)))).toEqual([1, 1, 1, 2, 2, 3])
  expect(minutesToRead(`${words(200)}\n\n\`\`\`mermaid\nflowchart LR\n  A --> B\n\`\`\`\n\n- —`)).toBe(1)
})

test('before a block’s first card Today offers its summary, in the order in which the cards come', async () => {
  const c = await collection({ blocks: TWO_BLOCKS })
  expect((await c.today()).reading).toEqual([
    { deck: c.deck('AA'), code: 'AA', name: 'Block AA', minutes: 1 },
    { deck: c.deck('BB'), code: 'BB', name: 'Block BB', minutes: 1 },
  ])
})

test('a summary is offered only where today’s new cards begin its block', async () => {
  const c = await collection({ blocks: TWO_BLOCKS, settings: { newPerDay: 1 } })
  expect(await offered(c)).toEqual(['AA'])
  await c.api.decks.setBlock({ deck: c.deck('AA'), state: 'later' })
  expect(await offered(c)).toEqual(['BB'])
})

test('a summary that was read is offered no more, also after a restart and an update, and undo offers it again', async () => {
  const c = await collection({ blocks: TWO_BLOCKS })
  expect(await read(c, 'AA')).toEqual({ next: c.deck('BB') })
  expect(await offered(c)).toEqual(['BB'])
  await c.restart()
  expect(await offered(c)).toEqual(['BB'])
  expect(await read(c, 'BB')).toEqual({ next: null })
  const { entry } = await c.undo()
  expect(entry).toMatchObject({ name: 'read-summary', facts: { deck: 'Block BB' } })
  expect(await offered(c)).toEqual(['BB'])
  await c.redo()
  expect(await offered(c)).toEqual([])
  await c.update({ AA: 3, BB: { needs: ['AA'], cards: 2 } })
  expect(await offered(c)).toEqual([])
})

test('reading a summary a second time is nothing to be undone', async () => {
  const c = await collection({ blocks: TWO_BLOCKS })
  await read(c, 'AA')
  await read(c, 'BB')
  await read(c, 'AA')
  expect((await c.undo()).entry.facts).toEqual({ deck: 'Block BB' })
})

test('once a card of the block was answered or is known, its summary is not offered', async () => {
  const c = await collection({ blocks: TWO_BLOCKS })
  await c.answer('good', 'AA-001')
  expect(await offered(c)).toEqual(['BB'])
  await c.know('BB-001')
  expect(await offered(c)).toEqual([])
})

test('nothing waits for a summary: the session begins with the cards all the same', async () => {
  const c = await collection({ blocks: TWO_BLOCKS })
  expect(await offered(c)).toHaveLength(2)
  expect(await c.next()).toBe('AA-001')
})

test('with the setting off, or while Today is paused, no summary is offered', async () => {
  const c = await collection({ blocks: TWO_BLOCKS, settings: { offerSummaries: false } })
  expect(await offered(c)).toEqual([])
  await c.api.settings.change({ offerSummaries: true, pausedUntil: '2999-01-01' })
  expect(await offered(c)).toEqual([])
})

test('beside a card stand its block’s summary and subtopics, its own named, each with what its cards ask', async () => {
  const c = await collection({ blocks: { AA: [{ front: 'What is a **tower**?' }, 'Why two?'] } })
  const more = await c.api.decks.learn({ card: c.id('AA-002') })
  expect(more).toMatchObject({ code: 'AA', name: 'Block AA', at: 'all' })
  expect(more.subtopics).toEqual([
    {
      key: 'all',
      name: 'All',
      cards: [
        { card: c.id('AA-001'), callNumber: 'AA-001', front: 'What is a tower?' },
        { card: c.id('AA-002'), callNumber: 'AA-002', front: 'Why two?' },
      ],
    },
  ])
})

test('a card of no block has nothing beside it', async () => {
  const c = await collection({ cards: 1 })
  const own = c.addSibling('AA-001')
  c.store.connection.transaction(db => db.run('delete from origins'))
  expect((await refusal(c.api.decks.learn({ card: own }))).code).toBe('not-found')
})
