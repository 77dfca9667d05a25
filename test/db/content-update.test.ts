/** What happens to shipped cards when a newer version of the app brings newer content. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { loadLibrary } from '../../content/load.ts'
import type { Library } from '../../content/schema.ts'
import { openCollection, type Collection } from '../../db/collection.ts'
import * as cards from '../../db/repositories/cards.ts'
import * as notes from '../../db/repositories/notes.ts'
import { transact } from '../../db/services/transact.ts'
import { countedIds } from '../helpers/ids.ts'
import { smallLibrary } from '../helpers/library.ts'

const SCOPE = { kind: 'today' } as const
const clock = { now: () => Date.UTC(2026, 9, 15, 8), zone: () => 'Europe/Berlin' }

function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'recall-at-k-content-'))
}

function openWith(home: string, library: Library, first = 1): Promise<Collection> {
  return openCollection({
    home,
    clock,
    ids: countedIds(first),
    content: { hash: library.hash, load: async () => library },
  })
}

/** The library with the front of one card changed. */
function withFront(library: Library, id: string, front: string, hash: string): Library {
  const blocks = library.blocks.map(block => ({
    ...block,
    cards: block.cards.map(card => (card.id === id ? { ...card, front } : card)),
  }))
  return { hash, blocks, templates: [] }
}

function noteOf(collection: Collection, callNumber: string): { note: notes.Note; origin: notes.Origin } {
  const { read } = collection.open().store
  const origin = notes.origins(read).find(one => one.callNumber === callNumber)
  const note = origin === undefined ? null : notes.byId(read, origin.note)
  if (origin === undefined || note === null) throw new Error(`no ${callNumber}`)
  return { note, origin }
}

/** Installs the small library, answers its first card, and closes. */
async function studied(): Promise<string> {
  const home = newHome()
  const collection = await openWith(home, smallLibrary())
  const client = createRouterClient(collection.router)
  const { next } = await client.review.start({ scope: SCOPE })
  if (next === null) throw new Error('nothing to review')
  await client.review.answer({ card: next.card, seen: next.seen, button: 'good', thinkMs: 1, readMs: 1, scope: SCOPE })
  await collection.close()
  return home
}

test('every block becomes one deck under its group, and every card comes once', async () => {
  const collection = await openWith(newHome(), smallLibrary())
  const client = createRouterClient(collection.router)
  const groups = await client.decks.list({})
  expect(
    groups.map(({ name, decks }) => [name, decks.map(deck => [deck.block?.code, deck.total, deck.block?.state])]),
  ).toEqual([
    [
      'Group',
      [
        ['AA', 4, 'on'],
        ['BB', 3, 'on'],
      ],
    ],
  ])
  await collection.close()
})

test('content that is installed already is not even loaded', async () => {
  const home = await studied()
  const load = () => Promise.reject(new Error('must not be loaded'))
  const collection = await openCollection({ home, clock, ids: countedIds(500), content: { hash: 'small', load } })
  expect(collection.failure()).toBeNull()
  await collection.close()
})

test('an update writes the new text of a card that nobody changed, and leaves every schedule alone', async () => {
  const home = await studied()
  const first = await openWith(home, smallLibrary(), 500)
  const before = cards.all(first.open().store.read).map(({ id, state }) => ({ id, state }))
  await first.close()
  const collection = await openWith(home, withFront(smallLibrary(), 'AA-001', 'A better question?', 'newer'), 900)
  expect(noteOf(collection, 'AA-001').note.fields[0]).toBe('A better question?')
  expect(cards.all(collection.open().store.read).map(({ id, state }) => ({ id, state }))).toEqual(before)
  await collection.close()
})

test('a text the learner changed stays, and the newer one is kept as an offer', async () => {
  const home = await studied()
  const first = await openWith(home, smallLibrary(), 500)
  const { note } = noteOf(first, 'AA-001')
  transact(first.open().store, { name: 'reset' }, ({ db, op, now }) => {
    notes.setFields(db, note.id, ['My own words?', ...note.fields.slice(1)], now.ms, op)
  })
  await first.close()
  const collection = await openWith(home, withFront(smallLibrary(), 'AA-001', 'A better question?', 'newer'), 900)
  const { note: kept, origin } = noteOf(collection, 'AA-001')
  expect(kept.fields[0]).toBe('My own words?')
  expect(origin.offer?.[0]).toBe('A better question?')
  await collection.close()
})

test('a card that is gone upstream is kept and retired; it gives nothing new, and comes back if it returns', async () => {
  const home = await studied()
  const library = smallLibrary()
  const without = library.blocks.map(block => ({ ...block, cards: block.cards.filter(card => card.id !== 'AA-002') }))
  const collection = await openWith(home, { hash: 'fewer', blocks: without, templates: [] }, 500)
  expect(noteOf(collection, 'AA-002').origin.retired).toBe(true)
  const client = createRouterClient(collection.router)
  const offered: (string | null)[] = []
  let { next } = await client.review.start({ scope: SCOPE })
  while (next !== null && next.from === 'new') {
    offered.push(next.face.callNumber)
    const given = { card: next.card, seen: next.seen, button: 'good' as const, thinkMs: 1, readMs: 1, scope: SCOPE }
    ;({ next } = await client.review.answer(given))
  }
  expect(offered).toContain('AA-003')
  expect(offered).not.toContain('AA-002')
  await collection.close()
  const again = await openWith(home, smallLibrary('back'), 900)
  expect(noteOf(again, 'AA-002').origin.retired).toBe(false)
  await again.close()
})

test('a block stays on, later or off as the learner set it, whatever an update brings', async () => {
  const home = await studied()
  const first = await openWith(home, smallLibrary(), 500)
  const client = createRouterClient(first.router)
  const [group] = await client.decks.list({})
  const deck = group?.decks[1]
  if (deck === undefined) throw new Error('no second deck')
  await client.decks.setBlock({ deck: deck.id, state: 'later' })
  await first.close()
  const collection = await openWith(home, smallLibrary('newer'), 900)
  const [after] = await createRouterClient(collection.router).decks.list({})
  expect(after?.decks[1]?.block?.state).toBe('later')
  await collection.close()
})

test('installing cannot be undone, so that undo never empties the app', async () => {
  const collection = await openWith(newHome(), smallLibrary())
  expect(await createRouterClient(collection.router).history.peek({})).toEqual({ undo: null, redo: null })
  await collection.close()
})

test('an update of the whole library, studied and partly edited, moves no schedule and overwrites no edit', async () => {
  const home = newHome()
  const library = await loadLibrary('content')
  const first = await openWith(home, library)
  const client = createRouterClient(first.router)
  let { next } = await client.review.start({ scope: SCOPE })
  for (let answers = 0; answers < 5 && next !== null; answers++) {
    const given = { card: next.card, seen: next.seen, button: 'good' as const, thinkMs: 1, readMs: 1, scope: SCOPE }
    ;({ next } = await client.review.answer(given))
  }
  const installed = notesOf(first)
  const all = [...installed.keys()]
  const edited = new Set(all.filter((_, at) => at % 7 === 0))
  transact(first.open().store, { name: 'reset' }, ({ db, op, now }) => {
    for (const id of edited) {
      const { note, fields = [] } = installed.get(id) ?? {}
      if (note !== undefined) notes.setFields(db, note, [`My ${id}`, ...fields.slice(1)], now.ms, op)
    }
  })
  const before = cards.all(first.open().store.read).map(({ id, state }) => ({ id, state }))
  expect(before.filter(({ state }) => state.n > 0)).toHaveLength(5)
  await first.close()

  const gone = new Set(all.filter((_, at) => at % 11 === 0))
  const blocks = library.blocks.map(block => ({
    ...block,
    cards: block.cards
      .filter(({ id }) => !gone.has(id))
      .map(card => ({ ...card, front: `New ${card.id}`, depends_on: card.depends_on.filter(id => !gone.has(id)) })),
  }))
  const after = await openWith(home, { ...library, hash: 'newer', blocks }, 90_000)
  const expected = (id: string) =>
    edited.has(id) ? `My ${id}` : gone.has(id) ? installed.get(id)?.fields[0] : `New ${id}`
  const now = notesOf(after)
  expect([...now].map(([id, { fields }]) => [id, fields[0]])).toEqual(all.map(id => [id, expected(id)]))
  expect([...now].filter(([, { retired }]) => retired).map(([id]) => id)).toEqual([...gone])
  expect(cards.all(after.open().store.read).map(({ id, state }) => ({ id, state }))).toEqual(before)
  await after.close()
})

/** Every shipped note by its call number. */
function notesOf(collection: Collection) {
  const { read } = collection.open().store
  return new Map(
    notes.origins(read).map(({ note, callNumber, retired }) => {
      const { fields = [] } = notes.byId(read, note) ?? {}
      return [callNumber, { note, fields, retired }]
    }),
  )
}
