/** The order in which new cards are learned, changed for many at once. */
import { expect, test } from 'vitest'
import type { RepositionValue, SelectionValue } from '../../../db/api/browse.ts'
import type { CardId } from '../../../db/domain/ids.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'

const SHOWN = { kind: 'shown', text: '', sort: { by: 'question', descending: false } } as const
const ALL: SelectionValue = { kind: 'search', text: '', except: [] }
const HOW: RepositionValue = { kind: 'reposition', start: 0, step: 1, order: SHOWN, makeRoom: false }

/** A collection with notes of one's own in a deck of their own, called by what stands on them. */
async function written(...fronts: readonly string[]): Promise<TestCollection> {
  const c = await collection({ cards: 1 })
  for (const front of fronts)
    await c.api.notes.add({ type: 'Basic', deck: null, fields: [front, 'An answer', ''], tags: [] })
  return c
}

function reposition(c: TestCollection, how: Partial<RepositionValue>, of = ALL) {
  return c.api.browse.change({ of, deed: { ...HOW, ...how }, task: 'task-0001' })
}

/** What stands on new cards of one's own, with their places, in the order in which they are learned. */
function places(c: TestCollection): readonly string[] {
  return c.store.read
    .all<{ front: string; position: number }>(
      `select n.fields ->> 0 as front, c.position from cards c join notes n on n.id = c.note_id
       where not exists (select 1 from origins o where o.note_id = n.id) and c.due is null order by c.position, c.id`,
    )
    .map(({ front, position }) => `${front} ${position}`)
}

function cardOf(c: TestCollection, front: string): CardId {
  const sql = 'select c.id from cards c join notes n on n.id = c.note_id where n.fields ->> 0 = ? order by c.template'
  const row = c.store.read.get<{ id: CardId }>(sql, front)
  if (row === undefined) throw new Error(`no card says ${front}`)
  return row.id
}

test('new cards take places from a start on, so far apart, in the order that is shown', async () => {
  const c = await written('cherry', 'apple', 'banana')
  expect(await reposition(c, { start: 10, step: 5 })).toMatchObject({ changed: 3, left: 1 })
  expect(places(c)).toEqual(['apple 10', 'banana 15', 'cherry 20'])
  expect(c.queue().filter(number => number !== 'AA-001')).toEqual(
    ['apple', 'banana', 'cherry'].map(of => cardOf(c, of)),
  )
  const sort = { by: 'question', descending: true } as const
  await reposition(c, { order: { ...SHOWN, sort } })
  expect(places(c)).toEqual(['cherry 0', 'banana 1', 'apple 2'])
})

test('seen cards and cards of the blocks stay, and so does a card that is there already; they are counted', async () => {
  const c = await written('apple', 'banana', 'cherry')
  const banana = cardOf(c, 'banana')
  const { seen } = await c.api.review.shown({ card: banana, scope: { kind: 'today' } })
  await c.api.review.answer({ card: banana, seen, button: 'good', thinkMs: 1, readMs: 1, scope: { kind: 'today' } })
  expect(await reposition(c, {})).toMatchObject({ changed: 1, left: 3 })
  expect(places(c)).toEqual(['apple 0', 'cherry 1'])
  expect(c.card('AA-001').state.position).toBe(c.card('AA-001').firstPosition)
})

test('others of the deck move back to make room, or stay where they are', async () => {
  const c = await written('apple', 'banana', 'cherry', 'date')
  const of: SelectionValue = { kind: 'cards', cards: [cardOf(c, 'date'), cardOf(c, 'cherry')] }
  await reposition(c, { start: 1, step: 2, order: { kind: 'shuffled' }, makeRoom: true }, of)
  expect(places(c).map(place => place.replace(/cherry|date/, 'one of them'))).toEqual([
    'apple 0',
    'one of them 1',
    'one of them 3',
    'banana 5',
  ])
  await c.undo()
  expect(places(c)).toEqual(['apple 0', 'banana 1', 'cherry 2', 'date 3'])
  await reposition(c, { start: 1, step: 1 }, of)
  expect(places(c)).toEqual(['apple 0', 'banana 1', 'cherry 1', 'date 2'])
})

test('shuffled, the cards of a note follow one another', async () => {
  const c = await collection({ cards: 1 })
  for (let at = 0; at < 12; at += 1)
    await c.api.notes.add({ type: 'Basic and reversed', deck: null, fields: [`f${at}`, `b${at}`, ''], tags: [] })
  const before = places(c)
  expect(await reposition(c, { order: { kind: 'shuffled' } })).toMatchObject({ left: expect.any(Number) })
  const fronts = places(c).map(place => place.split(' ')[0])
  expect(fronts.filter((_, at) => at % 2 === 0)).toEqual(fronts.filter((_, at) => at % 2 === 1))
  expect(places(c)).not.toEqual(before)
})

test('undo gives every card its old place back, redo the new one, and the log tells both', async () => {
  const c = await written('cherry', 'apple', 'banana')
  const before = c.rows()
  await reposition(c, { start: 7, makeRoom: true })
  const after = places(c)
  await c.undo()
  expect(c.rows()).toEqual(before)
  await c.redo()
  expect(places(c)).toEqual(after)
  const kinds = c.store.read.all<{ kind: string }>(
    `select kind from card_events where kind in ('repositioned','undone')`,
  )
  expect(kinds).toHaveLength(9)
})

test('a reposition that is cancelled moves nothing', async () => {
  const c = await written(...Array.from({ length: 30 }, (_, at) => `f${at}`))
  const before = c.rows()
  const stopping = new AbortController()
  stopping.abort()
  const deed = { ...HOW, start: 3, makeRoom: true }
  await expect(c.api.browse.change({ of: ALL, deed, task: 'task-0001' }, { signal: stopping.signal })).rejects.toThrow(
    /abort/i,
  )
  expect(c.rows()).toEqual(before)
})

test('a card of a block that was moved out of it comes as one of one’s own, at its place', async () => {
  const c = await written('apple')
  const { deck } = await c.api.decks.add({ name: 'Elsewhere', parent: null })
  const of: SelectionValue = { kind: 'cards', cards: [c.id('AA-001')] }
  await c.api.browse.change({ of, deed: { kind: 'move', deck }, task: 'task-0001' })
  expect(c.queue()).toContain('AA-001')
  expect(await reposition(c, { start: 30 }, of)).toMatchObject({ changed: 1, left: 0 })
  expect(c.card('AA-001').state.position).toBe(30)
})
