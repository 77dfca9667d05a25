import { expect, test } from 'vitest'
import type { DeckId } from '../../../db/domain/ids.ts'
import * as cardEvents from '../../../db/repositories/card-events.ts'
import { fold } from '../../../db/domain/scheduler/fold.ts'
import * as cardRows from '../../../db/repositories/cards.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { refusal } from '../../helpers/refusal.ts'
import { choose, filled, made, study, tree } from './given.ts'

/** An outer deck with one inside, a few answers in both. */
async function learned(outerCards: number, innerCards: number) {
  const c = await collection({ cards: 2 })
  const outer = filled(c, 'Outer', outerCards)
  const inner = filled(c, 'Inner', innerCards, outer)
  await study(c, { kind: 'deck', deck: outer }, 4)
  return { c, outer, inner }
}

test('a deck goes with those inside it, their cards and notes; the log keeps what happened to them', async () => {
  const { c, outer } = await learned(3, 2)
  const log = c.table('card_events')
  expect(await c.api.decks.removal({ deck: outer })).toEqual({ decks: 1, notes: 5, cards: 5, shipped: false })
  const { cards, history } = await c.api.decks.remove({ deck: outer })
  expect([cards, history.undo?.name, history.undo?.facts]).toEqual([5, 'delete-deck', { deck: 'Outer' }])
  expect(await tree(c)).toEqual([])
  expect(c.table('cards')).toHaveLength(2)
  expect(c.table('notes')).toHaveLength(2)
  expect(c.table('card_events')).toEqual(log)
  expect(await c.counts()).toMatchObject({ due: 0, new: 2 })
})

test('2,000 cards come back exactly, and each stands where its log says', async () => {
  const { c, outer } = await learned(1_200, 800)
  const before = c.rows()
  const { cards } = await c.api.decks.remove({ deck: outer })
  expect(cards).toBe(2_000)
  await c.undo()
  expect(c.rows()).toEqual(before)
  for (const { id, firstPosition, state } of cardRows.all(c.store.read)) {
    const events = cardEvents.ofCard(c.store.read, id)
    if (events.length > 0) expect(fold(events, firstPosition)).toEqual(state)
  }
  await c.redo()
  expect(c.table('cards')).toHaveLength(2)
  await c.undo()
  expect(c.rows()).toEqual(before)
})

test('stopped half-way nothing is deleted', async () => {
  const { c, outer } = await learned(3_000, 0)
  const before = c.rows()
  const stop = new AbortController()
  const removing = refusal(c.api.decks.remove({ deck: outer }, { signal: stop.signal }))
  setImmediate(() => stop.abort())
  expect(await removing).toMatchObject({ code: 'aborted' })
  expect(c.rows()).toEqual(before)
  expect((await c.api.decks.remove({ deck: outer })).cards).toBe(3_000)
})

test('a note with a card elsewhere stays with that card', async () => {
  const c = await collection({ cards: 1 })
  const [gone, stays] = [filled(c, 'Goes', 2), filled(c, 'Stays', 1)]
  const [first] = c.store.read.all<{ note: string }>('select note_id as note from cards where deck_id = ?', gone)
  c.operate(({ db, op }) => {
    db.run(
      `insert into cards (id, note_id, template, deck_id, first_position, position, version) values ('sibling', ?, 1, ?, 0, 0, ?)`,
      first?.note ?? '',
      stays,
      op,
    )
  })
  expect(await c.api.decks.removal({ deck: gone })).toEqual({ decks: 0, notes: 1, cards: 2, shipped: false })
  await c.api.decks.remove({ deck: gone })
  expect(c.store.read.get('select note_id as note from cards where id = ?', 'sibling')).toEqual(first)
})

test('what came with the library is refused, wherever it lies: it would come back', async () => {
  const c = await collection({ cards: 2 })
  const mine = await made(c, 'Mine')
  const inner = await made(c, 'Inner', mine)
  c.operate(({ db, op }) => db.run('update cards set deck_id = ?, version = ? where id = ?', inner, op, c.id('AA-001')))
  const why = (deck: DeckId) => refusal(c.api.decks.remove({ deck }))
  const before = c.rows()
  expect(await c.api.decks.removal({ deck: mine })).toMatchObject({ shipped: true, cards: 1 })
  expect(await why(mine)).toMatchObject({ code: 'bad-input', facts: { why: 'deck-shipped' } })
  expect(await c.api.decks.removal({ deck: c.deck() })).toMatchObject({ shipped: true })
  expect(await why(c.deck())).toMatchObject({ code: 'bad-input', facts: { why: 'deck-of-block' } })
  expect(c.rows()).toEqual(before)
})

test('a deck that is gone is not found', async () => {
  const c = await collection()
  const deck = await made(c, 'Deck')
  await c.api.decks.remove({ deck })
  const gone = { code: 'not-found', facts: { what: 'deck' } }
  expect(await refusal(c.api.decks.remove({ deck }))).toMatchObject(gone)
  expect(await refusal(c.api.decks.removal({ deck }))).toMatchObject(gone)
})

test('options that only the deck had go with it, and come back', async () => {
  const c = await collection({ cards: 1 })
  const deck = filled(c, 'Deck', 1)
  await choose(c, deck, { newPerDay: 1 })
  const before = presets(c)
  expect(before).toHaveLength(2)
  await c.api.decks.remove({ deck })
  expect(presets(c)).toHaveLength(1)
  await c.undo()
  expect(presets(c)).toEqual(before)
})

function presets(c: TestCollection) {
  return c.table('presets')
}
