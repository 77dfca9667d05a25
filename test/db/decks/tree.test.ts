import { describe, expect, test } from 'vitest'
import type { DeckId } from '../../../db/domain/ids.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { refusal } from '../../helpers/refusal.ts'
import { filled, made, row, rows, tree } from './given.ts'

test('own decks are listed with the empty ones, each followed by what is inside it, after the curriculum', async () => {
  const c = await collection({ cards: 1 })
  const maths = await made(c, 'Maths')
  await made(c, 'Physics')
  await made(c, 'Algebra', maths)
  const groups = await c.api.decks.list({})
  expect(groups.map(({ kind }) => kind)).toEqual(['blocks', 'own'])
  expect(await tree(c)).toEqual(['Maths', '  Algebra', 'Physics'])
  expect((await rows(c, 'own'))[1]).toMatchObject({ parent: maths, depth: 1, total: 0, archived: false, block: null })
  expect((await rows(c, 'blocks'))[0]).toMatchObject({ parent: null, depth: 0, block: { code: 'AA' } })
})

test('a row counts its own cards, and which of them became leeches', async () => {
  const c = await collection({ cards: 1 })
  const outer = filled(c, 'Outer', 3)
  const inner = filled(c, 'Inner', 2, outer)
  c.operate(({ db }) => db.run(`update cards set failures = iif(deck_id = ?, 6, 5)`, inner))
  expect(await row(c, outer)).toMatchObject({ total: 3, unseen: 3, leeches: 0 })
  expect(await row(c, inner)).toMatchObject({ total: 2, leeches: 2 })
})

describe('a new deck', () => {
  test('by a path: what is missing on the way is made, what is there is used', async () => {
    const c = await collection()
    const a = await made(c, 'A')
    const deep = await made(c, 'A :: B::C')
    expect(await tree(c)).toEqual(['A', '  B', '    C'])
    expect((await row(c, deep)).name).toBe('C')
    await made(c, 'B::D', a)
    expect(await tree(c)).toEqual(['A', '  B', '    C', '    D'])
  })

  test('that is there already is refused, and nothing is made', async () => {
    const c = await collection()
    await made(c, 'A::B')
    const before = c.rows()
    expect(await refusal(c.api.decks.add({ name: 'A::B', parent: null }))).toMatchObject({ code: 'name-taken' })
    // The same letters, written in another way.
    await made(c, 'Caf\u00e9')
    expect(await refusal(c.api.decks.add({ name: 'Cafe\u0301', parent: null }))).toMatchObject({ code: 'name-taken' })
    await c.undo()
    expect(c.rows()).toEqual(before)
  })

  test('does not lie in the deck of a block, nor where blocks lie', async () => {
    const c = await collection({ cards: 1 })
    const why = { code: 'bad-input', facts: { why: 'deck-in-block' } }
    expect(await refusal(c.api.decks.add({ name: 'Mine', parent: c.deck() }))).toMatchObject(why)
    const group = c.table('decks').find(({ parent_id: above }) => above === null)
    expect(await refusal(c.api.decks.add({ name: 'Mine', parent: group?.['id'] as DeckId }))).toMatchObject(why)
  })

  test('lies no deeper than 32', async () => {
    const c = await collection()
    const path = (levels: number) => Array.from({ length: levels }, (_, at) => `${at}`).join('::')
    const deepest = await made(c, path(32))
    const why = { code: 'bad-input', facts: { why: 'deck-too-deep' } }
    expect(await refusal(c.api.decks.add({ name: 'x', parent: deepest }))).toMatchObject(why)
    expect(await refusal(c.api.decks.add({ name: `x${path(33)}`, parent: null }))).toMatchObject(why)
    expect(await tree(c)).toHaveLength(32)
  })
})

describe('a name', () => {
  const NAMES = [
    `"Quoted" and 'quoted'; drop table decks; --`,
    '👩🏽‍🔬 ℝⁿ → ∑',
    '\u200fמערכות המלצה\u200f',
    'e\u0301 is not \u00e9 here',
    '深'.repeat(200),
    '𝔻'.repeat(200),
    'A: b, %_*[x]',
    'CON',
  ]

  test.each(NAMES)('stays byte for byte as it is typed: %s', async name => {
    const c = await collection()
    const deck = await made(c, 'Deck')
    await c.api.decks.rename({ deck, name })
    await c.restart()
    expect((await row(c, deck)).name).toBe(name)
    await c.undo()
    expect((await row(c, deck)).name).toBe('Deck')
    await made(c, name)
    expect((await rows(c, 'own')).map(({ name: its }) => its)).toContain(name)
  })

  test('that a deck beside it has is refused; one elsewhere may have it', async () => {
    const c = await collection()
    const maths = await made(c, 'Maths')
    const algebra = await made(c, 'Algebra', maths)
    await made(c, 'Analysis', maths)
    const taken = { code: 'name-taken', facts: { name: 'Analysis' } }
    expect(await refusal(c.api.decks.rename({ deck: algebra, name: 'Analysis' }))).toMatchObject(taken)
    await c.api.decks.rename({ deck: algebra, name: 'Maths' })
    await c.api.decks.rename({ deck: algebra, name: 'Maths' })
    expect(await tree(c)).toEqual(['Maths', '  Maths', '  Analysis'])
  })

  test.each([
    ['A::B', 'deck-name-divides'],
    ['Chapter 1:', 'deck-name-divides'],
    ['one\ntwo', 'deck-name-lines'],
    ['one\ttwo', 'deck-name-lines'],
  ])('%j is refused, so that a path is read one way only', async (name, why) => {
    const c = await collection()
    const deck = await made(c, 'Deck')
    const refused = { code: 'bad-input', facts: { why } }
    expect(await refusal(c.api.decks.rename({ deck, name }))).toMatchObject(refused)
    expect((await row(c, deck)).name).toBe('Deck')
  })

  test('of nothing but colons and blanks makes no deck', async () => {
    const c = await collection()
    const why = { code: 'bad-input', facts: { why: 'deck-without-name' } }
    expect(await refusal(c.api.decks.add({ name: ':: ::', parent: null }))).toMatchObject(why)
  })

  test('of a block stays', async () => {
    const c = await collection({ cards: 1 })
    const why = { code: 'bad-input', facts: { why: 'deck-of-block' } }
    expect(await refusal(c.api.decks.rename({ deck: c.deck(), name: 'Mine' }))).toMatchObject(why)
  })

  test('is found by search as its path, and by no other', async () => {
    const c = await collection()
    const outer = filled(c, 'A', 1)
    filled(c, ':B', 2, outer)
    const count = async (text: string) =>
      (await c.api.browse.count({ text, sort: { by: 'match', descending: false } })).found
    expect(await count('deck:"A:::B"')).toBe(2)
    expect(await count('deck:A')).toBe(3)
    expect(await count('deck:B')).toBe(0)
  })
})

describe('a deck is put', () => {
  async function three(): Promise<{ c: TestCollection; a: DeckId; b: DeckId; d: DeckId }> {
    const c = await collection({ cards: 1 })
    const [a, b, d] = [await made(c, 'A'), await made(c, 'B'), await made(c, 'D')]
    return { c, a, b, d }
  }

  test('before another one, and at the end; the others keep their order', async () => {
    const { c, a, b, d } = await three()
    await c.api.decks.nest({ deck: d, parent: null, before: a })
    expect(await tree(c)).toEqual(['D', 'A', 'B'])
    await c.api.decks.nest({ deck: d, parent: null, before: b })
    expect(await tree(c)).toEqual(['A', 'D', 'B'])
    await c.api.decks.nest({ deck: a, parent: null, before: null })
    expect(await tree(c)).toEqual(['D', 'B', 'A'])
    await c.restart()
    expect(await tree(c)).toEqual(['D', 'B', 'A'])
  })

  test('into another one with all that is inside it, and out again', async () => {
    const { c, a, b, d } = await three()
    await made(c, 'Inside', a)
    await c.api.decks.nest({ deck: a, parent: b, before: null })
    await c.api.decks.nest({ deck: d, parent: b, before: a })
    expect(await tree(c)).toEqual(['B', '  D', '  A', '    Inside'])
    await c.api.decks.nest({ deck: a, parent: null, before: b })
    expect(await tree(c)).toEqual(['A', '  Inside', 'B', '  D'])
  })

  test('not into itself, nor into what is inside it', async () => {
    const { c, a } = await three()
    const inside = await made(c, 'B::C', a)
    const why = { code: 'bad-input', facts: { why: 'deck-in-itself' } }
    expect(await refusal(c.api.decks.nest({ deck: a, parent: a, before: null }))).toMatchObject(why)
    expect(await refusal(c.api.decks.nest({ deck: a, parent: inside, before: null }))).toMatchObject(why)
  })

  test('not where its name is taken, not into a block, and no block anywhere', async () => {
    const { c, a, b } = await three()
    await made(c, 'A', b)
    const nest = (deck: DeckId, parent: DeckId) => refusal(c.api.decks.nest({ deck, parent, before: null }))
    expect(await nest(a, b)).toMatchObject({ code: 'name-taken', facts: { name: 'A' } })
    expect(await nest(a, c.deck())).toMatchObject({ code: 'bad-input', facts: { why: 'deck-in-block' } })
    expect(await nest(c.deck(), a)).toMatchObject({ code: 'bad-input', facts: { why: 'deck-of-block' } })
  })

  test('not where more than 32 would lie in each other', async () => {
    const { c, a } = await three()
    await made(c, 'x::y', a)
    const deep = await made(c, Array.from({ length: 30 }, (_, at) => `${at}`).join('::'))
    const why = { code: 'bad-input', facts: { why: 'deck-too-deep' } }
    expect(await refusal(c.api.decks.nest({ deck: a, parent: deep, before: null }))).toMatchObject(why)
  })

  test('to its place among 5,000, and back', async () => {
    const c = await collection()
    const first = await made(c, 'first')
    c.operate(({ db, op }) => {
      const preset = db.get<{ id: string }>('select id from presets')?.id ?? ''
      db.run(
        `insert into decks (id, name, parent_id, preset_id, position, version)
         with recursive n (i) as (select 1 union all select i + 1 from n where i < 4999)
         select printf('made-%05d', i), printf('deck %05d', i), null, ?, i + 10, ? from n`,
        preset,
        op,
      )
    })
    const before = c.rows()
    const last = (await rows(c, 'own')).at(-1)
    if (last === undefined) throw new Error('no deck')
    await c.api.decks.nest({ deck: last.id, parent: null, before: first })
    const isSame = new Set(before['decks']?.map(deck => JSON.stringify(deck)))
    expect(c.table('decks').filter(deck => !isSame.has(JSON.stringify(deck)))).toHaveLength(1)
    const names = await tree(c)
    expect([names.length, names[0], names[1], names[2], names.at(-1)]).toEqual([
      5_000,
      'deck 04999',
      'first',
      'deck 00001',
      'deck 04998',
    ])
    await c.undo()
    expect(c.rows()).toEqual(before)
  })
})

test.each([
  ['a new deck', (c, { a }) => c.api.decks.add({ name: 'X::Y', parent: a })],
  ['another name', (c, { a }) => c.api.decks.rename({ deck: a, name: 'Other' })],
  ['another place', (c, { a, b }) => c.api.decks.nest({ deck: b, parent: a, before: null })],
  ['putting away', (c, { a }) => c.api.decks.archive({ deck: a, archived: true })],
  ['deleting', (c, { a }) => c.api.decks.remove({ deck: a })],
  [
    'other options',
    async (c, { a }) => {
      const { options } = await c.api.decks.options({ deck: a })
      return c.api.decks.setOptions({ deck: a, options: { ...options, newPerDay: 1 }, of: 'deck' })
    },
  ],
] satisfies readonly (readonly [
  string,
  (c: TestCollection, decks: { a: DeckId; b: DeckId }) => Promise<{ history: { undo: unknown } }>,
])[])('%s is one operation, named, taken back and done again exactly, also after a restart', async (_, work) => {
  const c = await collection({ cards: 1 })
  const decks = { a: filled(c, 'A', 3), b: filled(c, 'B', 1) }
  const before = c.rows()
  const { history } = await work(c, decks)
  expect(history.undo).toMatchObject({ facts: { deck: expect.any(String) as string } })
  const after = c.rows()
  expect(after).not.toEqual(before)
  await c.undo()
  expect(c.rows()).toEqual(before)
  await c.restart()
  await c.redo()
  expect(c.rows()).toEqual(after)
  await c.undo()
  expect(c.rows()).toEqual(before)
})
