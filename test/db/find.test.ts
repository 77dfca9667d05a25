/** Cards of any deck, found from anywhere. */
import { expect, test } from 'vitest'
import { collection } from '../helpers/collection.ts'

const FRONTS = {
  AA: ['What does **normalising** buy before a dot product?', 'Why is 100% recall not the aim?', 'Say “no” to `a_b`'],
  BB: ['Dot product or cosine?', 'What is a\tlong tail?'],
}

async function found(text: string, limit = 8): Promise<readonly (string | null)[]> {
  const c = await collection({ blocks: FRONTS })
  return (await c.api.decks.find({ text, limit })).map(card => card.callNumber)
}

test('by the beginning of their call number, in order, however it is typed', async () => {
  expect(await found('AA')).toEqual(['AA-001', 'AA-002', 'AA-003'])
  expect(await found('aa-00')).toEqual(['AA-001', 'AA-002', 'AA-003'])
  for (const text of ['BB-002', 'bb002', 'bb 2', 'bb-2']) expect(await found(text)).toEqual(['BB-002'])
})

test('by every word of their front, in any order and of any deck, the best first', async () => {
  expect(await found('product dot')).toEqual(['BB-001', 'AA-001'])
  expect(await found('product cosine')).toEqual(['BB-001'])
  expect(await found('gradient')).toEqual([])
})

test('with a plain front and the deck they lie in', async () => {
  const c = await collection({ blocks: FRONTS })
  const [card] = await c.api.decks.find({ text: 'normalising', limit: 8 })
  expect(card).toEqual({
    card: c.id('AA-001'),
    callNumber: 'AA-001',
    front: 'What does normalising buy before a dot product?',
    deck: { id: expect.any(String), name: 'Block AA' },
  })
})

test('signs that mean something to SQL or JSON mean only themselves', async () => {
  expect(await found('100%')).toEqual(['AA-002'])
  expect(await found('n_rmalising')).toEqual([])
  expect(await found('say a_b`')).toEqual(['AA-003'])
  expect(await found('“no”')).toEqual(['AA-003'])
  expect(await found(`"'; drop table notes --`)).toEqual([])
  expect(await found('\\')).toEqual([])
})

test('never more than asked for, and nothing for nothing or for a word or two letters', async () => {
  expect(await found('AA', 2)).toEqual(['AA-001', 'AA-002'])
  for (const text of ['', '   ', 'a', 'is']) expect(await found(text)).toEqual([])
})

test('a card that a long list would leave out is in it when it is asked for', async () => {
  const c = await collection({ cards: 3 })
  const deck = c.deck()
  const { cards, matching } = await c.api.decks.cards({ deck, text: 'nobody says that', card: c.id('AA-002') })
  expect([cards.map(card => card.callNumber), matching]).toEqual([['AA-002'], 0])
})
