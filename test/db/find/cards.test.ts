/** A concept is found among cards by its number, its name, its other names, and its words. */
import { expect, test } from 'vitest'
import { collection } from '../../helpers/collection.ts'
import { cardsFor, CONCEPTS, find, marks } from './given.ts'

test('by another name that its text does not have, also while that is being typed', async () => {
  const c = await collection({ blocks: CONCEPTS })
  for (const text of ['training-serving skew', 'Training serving SKEW', 'serving-skew', 'training-serv'])
    expect([text, await cardsFor(c, text)]).toEqual([text, ['AA-002']])
  const [hit] = (await find(c.api, 'skew')).cards.hits
  expect([hit?.also?.text, marks(hit?.also)]).toEqual(['training-serving skew', ['skew']])
})

test('by its name, which also finds what only says one of its other names, and the other way round', async () => {
  const c = await collection({
    blocks: { ...CONCEPTS, CC: ['Where does an as-of join read?', 'A point-in-time join'] },
  })
  expect(await cardsFor(c, 'point-in-time join')).toEqual(['AA-001', 'CC-002', 'CC-001'])
  expect(await cardsFor(c, 'as-of join')).toEqual(['AA-001', 'CC-001', 'CC-002'])
  const also = (await find(c.api, 'as-of join')).cards.hits.at(-1)
  expect(marks(also?.front)).toEqual(['point-in-time', 'join'])
})

test('by an abbreviation in parentheses and by what it stands for, where that is spelt out or named so', async () => {
  const c = await collection({ blocks: CONCEPTS })
  expect(await cardsFor(c, 'asymmetric distance computation')).toEqual(['AA-004', 'AA-005'])
  expect(await cardsFor(c, 'CB')).toEqual(['AA-005'])
  expect(await cardsFor(c, 'codebook')).toEqual(['AA-005'])
})

test('a title that several cards share is no other name of any', async () => {
  const blocks = { AA: [{ front: 'ANN · First?', aliases: ['graph walk'] }, 'ANN · Second?', 'ANN · Third?'] }
  const c = await collection({ blocks })
  expect(await cardsFor(c, 'graph walk')).toEqual(['AA-001'])
})

test('call numbers and titles come before other words, the front before the back', async () => {
  const c = await collection({
    blocks: {
      AA: [{ front: 'Said of it?', back: 'A cache.' }, 'Why does a cache go cold?', 'Cache · What is it?', 'Other'],
    },
  })
  expect(await cardsFor(c, 'cache')).toEqual(['AA-003', 'AA-002', 'AA-001'])
  expect(await cardsFor(c, 'aa-3')).toEqual(['AA-003'])
  expect(await cardsFor(c, 'AA')).toEqual(['AA-001', 'AA-002', 'AA-003', 'AA-004'])
})

test('where the front lacks a word, the part of the rest that has it is shown; both in plain words, with places marked', async () => {
  const c = await collection({
    cards: [{ front: 'Why is a **join** slow?', back: `${'Many words. '.repeat(40)}An ==offline== table.` }],
  })
  const [hit] = (await find(c.api, 'join offline')).cards.hits
  expect(hit?.front).toEqual({ text: 'Why is a join slow?', ranges: [[9, 13]] })
  expect(hit?.more?.text).toMatch(/^….*An offline table\./)
  expect(marks(hit?.more)).toEqual(['offline'])
})

test('accents, case and quotes do not count, and what is marked is the text as it is written', async () => {
  const c = await collection({ blocks: CONCEPTS })
  expect(marks((await find(c.api, 'etude NAIVE')).cards.hits[0]?.front)).toEqual(['Étude', 'naïve'])
  expect(await cardsFor(c, '“etude”')).toEqual(['BB-002'])
})

test('Chinese is found by one character and by several in a row, and three letters anywhere in a word', async () => {
  const c = await collection({ blocks: CONCEPTS })
  for (const text of ['召回率', '召回', '率']) expect([text, await cardsFor(c, text)]).toEqual([text, ['BB-001']])
  expect(await cardsFor(c, '率召')).toEqual([])
  expect(marks((await find(c.api, '召回')).cards.hits[0]?.front)).toEqual(['召回'])
  expect(await cardsFor(c, 'antiza')).toEqual(['AA-005'])
})

test('two letters begin a word, and one letter is a word by itself', async () => {
  const c = await collection({ blocks: CONCEPTS })
  expect(await cardsFor(c, 'k')).toEqual(['BB-003'])
  expect(await cardsFor(c, 'na')).toEqual(['BB-002'])
  expect(await cardsFor(c, 'ai')).toEqual([])
})

test('a note that was edited is found by its new words and still by its other names', async () => {
  const c = await collection({ blocks: CONCEPTS })
  const { note, version, tags } = await c.api.notes.written({ card: c.id('AA-001') })
  await c.api.notes.edit({ note, version, deck: null, fields: ['Zebra crossing', '', ''], tags })
  expect(await cardsFor(c, 'zebra')).toEqual(['AA-001'])
  expect(await cardsFor(c, 'as-of join')).toEqual(['AA-001'])
})

test('content that is installed anew brings its new names', async () => {
  const c = await collection({ blocks: { AA: [{ front: 'First?', aliases: ['old name'] }] } })
  expect(await cardsFor(c, 'old name')).toEqual(['AA-001'])
  await c.update({ AA: [{ front: 'First?', aliases: ['new name'] }] })
  expect([await cardsFor(c, 'old name'), await cardsFor(c, 'new name')]).toEqual([[], ['AA-001']])
})

test('at most eight are shown, and all of them counted', async () => {
  const c = await collection({ cards: 20 })
  const { cards } = await find(c.api, 'question')
  expect([cards.hits.length, cards.found]).toEqual([8, 20])
})

test('the card on screen whose answer is not out is left out, with the cards of its note, and that is said', async () => {
  const c = await collection({ blocks: CONCEPTS })
  const sibling = c.addSibling('AA-001')
  for (const asked of [c.id('AA-001'), sibling]) {
    const { cards } = await find(c.api, 'as-of join', asked)
    expect([cards.hits, cards.found, cards.leftOut]).toEqual([[], 0, true])
  }
  const other = await find(c.api, 'as-of join', c.id('AA-002'))
  expect([other.cards.hits.length, other.cards.leftOut]).toEqual([2, false])
})

test('nothing typed finds nothing', async () => {
  const c = await collection({ blocks: CONCEPTS })
  for (const text of ['', '   ', '?', '***', '“”'])
    expect([text, await find(c.api, text)]).toEqual([
      text,
      {
        cards: { hits: [], found: 0, leftOut: false },
        summaries: { hits: [], found: 0 },
        explanations: { hits: [], found: 0 },
      },
    ])
})

test('what a card cites is not what it says', async () => {
  const c = await collection({ cards: 2 })
  expect([await cardsFor(c, 'Writer'), await cardsFor(c, 'answer AA-002')]).toEqual([[], ['AA-002']])
})
