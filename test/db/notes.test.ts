/** Notes of the learner's own: what is written is kept as it is, and changing words changes no schedule. */
import { expect, test } from 'vitest'
import * as cards from '../../db/repositories/cards.ts'
import { collection, type TestCollection } from '../helpers/collection.ts'
import { refusal } from '../helpers/refusal.ts'

async function deckOf({ api }: TestCollection) {
  const deck = (await api.notes.form({})).decks.find(({ code }) => code === 'AA')
  if (deck === undefined) throw new Error('no deck')
  return deck.id
}

const QUESTION = 'Why are two-tower models served from an index of item vectors?'

test('a note has a card for every side, new, after the cards the deck has', async () => {
  const one = await collection({ cards: 3 })
  const deck = await deckOf(one)
  const added = await one.api.notes.add({ type: 'Basic and reversed', deck, fields: ['2 MB', 'L2', ''], tags: ['cpu'] })
  expect(added.cards).toBe(2)
  const made = (await one.api.decks.cards({ deck, text: '' })).cards.slice(-2)
  expect(made.map(({ front, state }) => `${front} ${state}`)).toEqual(['2 MB new', '2 MB new'])
  const fronts = await Promise.all(
    made.map(async ({ card }) => (await one.api.review.shown({ card, scope: { kind: 'today' } })).face.frontLength),
  )
  expect(fronts).toEqual(['2 MB'.length, 'L2'.length])
})

test('a cloze note has a card for each number, and its preview shows them', async () => {
  const one = await collection({ cards: 1 })
  const fields = ['An {{c1::inverted}} index maps {{c2::terms}} to documents.', '', '']
  const preview = await one.api.notes.preview({ type: 'Cloze', fields, note: null })
  expect(preview.cards.map(({ number }) => number)).toEqual([1, 2])
  expect(preview.problem).toBeNull()
  expect((await one.api.notes.add({ type: 'Cloze', deck: await deckOf(one), fields, tags: [] })).cards).toBe(2)
})

test('what would make no card is refused in a sentence, and nothing is written', async () => {
  const one = await collection({ cards: 1 })
  const before = one.rows()
  const deck = await deckOf(one)
  const fields = ['A text without a gap', '', '']
  expect((await one.api.notes.preview({ type: 'Cloze', fields, note: null })).problem).toMatch(/^Nothing is hidden yet/)
  expect((await refusal(one.api.notes.add({ type: 'Cloze', deck, fields, tags: [] }))).code).toBe('bad-input')
  expect(one.rows()).toEqual(before)
})

test('editing a note leaves its schedule alone, and undo brings the old words back', async () => {
  const one = await collection({ cards: 1 })
  const deck = await deckOf(one)
  const { card, note } = await one.api.notes.add({ type: 'Basic', deck, fields: ['Old', 'Answer', ''], tags: ['a'] })
  const state = () => cards.byId(one.store.read, card)
  const before = state()
  const { version } = await one.api.notes.written({ card })
  await one.api.notes.edit({ note, version, deck: null, fields: ['New', 'Answer', ''], tags: ['b', 'c'] })
  expect(await one.api.notes.written({ card })).toMatchObject({ fields: ['New', 'Answer', ''], tags: ['b', 'c'] })
  expect({ ...state(), version: 0 }).toEqual({ ...before, version: 0 })
  await one.api.history.undo({})
  expect(await one.api.notes.written({ card })).toMatchObject({ fields: ['Old', 'Answer', ''], tags: ['a'] })
})

test('a note that was changed elsewhere is not saved over', async () => {
  const one = await collection({ cards: 1 })
  const deck = await deckOf(one)
  const { card, note } = await one.api.notes.add({ type: 'Basic', deck, fields: ['A', 'B', ''], tags: [] })
  const { version } = await one.api.notes.written({ card })
  const edit = (text: string) => one.api.notes.edit({ note, version, deck: null, fields: [text, 'B', ''], tags: [] })
  await edit('from one window')
  expect((await refusal(edit('from the other'))).code).toBe('card-changed')
  expect((await one.api.notes.written({ card })).fields[0]).toBe('from one window')
})

test('a new gap is a new card; a gap that went takes its card only if it was never seen', async () => {
  const one = await collection({ cards: 1 })
  const deck = await deckOf(one)
  const first = ['{{c1::HNSW}} is a graph; {{c2::IVF}} a partition.', '', '']
  const { card, note } = await one.api.notes.add({ type: 'Cloze', deck, fields: first, tags: [] })
  const rewrite = async (text: string) => {
    const { version } = await one.api.notes.written({ card })
    await one.api.notes.edit({ note, version, deck: null, fields: [text, '', ''], tags: [] })
  }
  await rewrite('{{c1::HNSW}} is a graph; {{c3::PQ}} a code.')
  expect(cards.ofNote(one.store.read, note).map(({ template }) => template)).toEqual([0, 2])
})

test('the same question, or nearly the same, is named before it is saved', async () => {
  const one = await collection({ cards: 1 })
  const deck = await deckOf(one)
  await one.api.notes.add({ type: 'Basic', deck, fields: [QUESTION, 'Lookup', ''], tags: [] })
  const similar = async (text: string) =>
    (await one.api.notes.preview({ type: 'Basic', fields: [text, '', ''], note: null })).similar
  expect(await similar(QUESTION)).toMatchObject({ equal: true, front: QUESTION })
  expect(await similar('Why are two-tower models served from the index of item vectors')).toMatchObject({
    equal: false,
  })
  expect(await similar('What does a feature store guarantee?')).toBeNull()
})

test('any text comes out as it went in', async () => {
  const one = await collection({ cards: 1 })
  const deck = await deckOf(one)
  const texts = [
    "'; drop table notes; --",
    '<script>alert(1)</script>',
    '\u202Eabc\u0000def\uFEFF',
    '👩‍👩‍👧 ﷽',
    '  x\r\n\t',
    'a'.repeat(300_000),
  ]
  for (const text of texts) {
    const { card } = await one.api.notes.add({ type: 'Basic', deck, fields: [text, text, text], tags: ["o'brien::x"] })
    expect((await one.api.notes.written({ card })).fields).toEqual([text, text, text])
  }
})

test('a draft is there after the collection was closed without saving', async () => {
  const one = await collection({ cards: 1 })
  const draft = { type: 'Basic', deck: await deckOf(one), fields: ['half a', '', ''], tags: [], pictures: [] }
  await one.api.notes.keepDraft({ place: 'new', draft })
  await one.restart()
  expect((await one.api.notes.draft({ place: 'new' })).draft).toEqual(draft)
  await one.api.notes.keepDraft({ place: 'new', draft: null })
  expect((await one.api.notes.draft({ place: 'new' })).draft).toBeNull()
})
