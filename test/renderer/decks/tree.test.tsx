/** Decks in each other: which rows are in sight, where a deck can go, and what leads to its cards. */
import { describe, expect, test } from 'vitest'
import type { DeckRow } from '../../../db/api/decks.ts'
import { idOf, type DeckId } from '../../../db/domain/ids.ts'
import { droppedAt, placesFor, positionAt, stepped } from '../../../renderer/features/decks/places.ts'
import { leechSearchOf, searchOf } from '../../../renderer/features/decks/searches.ts'
import { rowAfter, rowAt, sectionsOf } from '../../../renderer/features/decks/sections.ts'
import { insideOf, pathOf, rowsOf, type Decks } from '../../../renderer/features/decks/tree.ts'
import { archivedGroup, deckOf, ownGroup, treeOf } from './given.ts'

const NONE: ReadonlySet<DeckId> = new Set()
const DECKS = treeOf(
  { Maths: { Algebra: { Groups: {}, Rings: {} }, Analysis: {} }, Music: {}, Poems: {} },
  { Maths: { due: 1, total: 4 }, Algebra: { due: 2, total: 10, leeches: 1 }, Rings: { due: 3, total: 5, leeches: 2 } },
)
const id = (name: string) => idOf<DeckId>(name)
const folded = (...names: string[]) => new Set(names.map(id))

function deck(name: string, decks: Decks = DECKS): DeckRow {
  const found = decks.find(one => one.name === name)
  if (found === undefined) throw new Error(`no deck ${name}`)
  return found
}

describe('rows', () => {
  test('a deck comes before those inside it, each with its level, its place and how many are beside it', () => {
    expect(rowsOf(DECKS, NONE).map(row => [row.deck.name, row.level, row.open, row.position, row.of])).toEqual([
      ['Maths', 1, true, 1, 3],
      ['Algebra', 2, true, 1, 2],
      ['Groups', 3, null, 1, 2],
      ['Rings', 3, null, 2, 2],
      ['Analysis', 2, null, 2, 2],
      ['Music', 1, null, 2, 3],
      ['Poems', 1, null, 3, 3],
    ])
  })

  test('a folded deck counts the cards of those inside it, an unfolded one its own alone', () => {
    const [maths, music] = rowsOf(DECKS, folded('Maths'))
    expect([maths?.deck.due, maths?.deck.total, maths?.deck.leeches, maths?.open]).toEqual([6, 19, 3, false])
    expect(music?.deck.name).toBe('Music')
    const [open, algebra] = rowsOf(DECKS, folded('Algebra'))
    expect([open?.deck.total, algebra?.deck.total, algebra?.open]).toEqual([4, 15, false])
  })

  test('one that is out of sight stands for itself by the innermost deck around it that is in sight', () => {
    const rows = rowsOf(DECKS, folded('Algebra'))
    expect(rowAt(rows, DECKS, 'Rings')?.deck.name).toBe('Algebra')
    expect(rowAt(rows, DECKS, 'gone')?.deck.name).toBe('Maths')
  })

  test('once a deck is gone the row below it comes, past those inside it, and the one above where none is below', () => {
    const rows = rowsOf(DECKS, NONE)
    expect(rowAfter(rows, deck('Algebra'))?.deck.name).toBe('Analysis')
    expect(rowAfter(rows, deck('Maths'))?.deck.name).toBe('Music')
    expect(rowAfter(rows, deck('Poems'))?.deck.name).toBe('Music')
  })
})

describe('groups', () => {
  const kinds = (groups: Parameters<typeof sectionsOf>[0], archiveOpen = false) =>
    sectionsOf(groups, { folded: NONE, archiveOpen }).map(({ kind, rows, size }) => [kind, rows.length, size])

  test('what was put away comes last and is folded until it is opened', () => {
    const groups = [archivedGroup([deckOf('Old')]), ownGroup([deckOf('Music')])]
    expect(kinds(groups)).toEqual([
      ['own', 1, 1],
      ['archived', 0, 1],
    ])
    expect(kinds(groups, true)[1]).toEqual(['archived', 1, 1])
  })

  test('one’s own group is there also while nothing is in it', () => {
    expect(kinds([])).toEqual([['own', 0, 0]])
  })
})

describe('places', () => {
  test('a deck can go into any other of one’s own but itself and those inside it', () => {
    const decks = [...DECKS, deckOf('Old', { archived: true }), block('Embeddings')]
    expect(placesFor(decks, deck('Algebra')).map(({ path }) => path)).toEqual([
      'Maths',
      'Maths::Analysis',
      'Music',
      'Poems',
    ])
    expect(placesFor(decks, null)).toHaveLength(DECKS.length)
  })

  test('dropped on the middle of a row it goes inside, on an edge beside, below an open row before what is inside', () => {
    const music = deck('Music')
    const at = (on: string, zone: 'before' | 'inside' | 'after', open = false) =>
      droppedAt(DECKS, music, deck(on), zone, open)
    expect(at('Algebra', 'inside')).toEqual({ parent: 'Algebra', before: null })
    expect(at('Analysis', 'before')).toEqual({ parent: 'Maths', before: 'Analysis' })
    expect(at('Analysis', 'after')).toEqual({ parent: 'Maths', before: null })
    expect(at('Algebra', 'after', true)).toEqual({ parent: 'Algebra', before: 'Groups' })
    expect(at('Algebra', 'after')).toEqual({ parent: 'Maths', before: 'Analysis' })
  })

  test('nothing is dropped on itself, inside itself, on a block, or where it is already', () => {
    const decks = [...DECKS, block('Embeddings')]
    const at = (moved: string, on: string, zone: 'before' | 'inside' | 'after') =>
      droppedAt(decks, deck(moved), deck(on, decks), zone, false)
    expect(at('Maths', 'Maths', 'inside')).toBeNull()
    expect(at('Maths', 'Rings', 'inside')).toBeNull()
    expect(at('Music', 'Embeddings', 'inside')).toBeNull()
    expect(at('Music', 'Maths', 'after')).toBeNull()
    expect(at('Music', 'Poems', 'before')).toBeNull()
    expect(at('Analysis', 'Maths', 'inside')).toBeNull()
  })

  test('a step up or down is among those beside it, and ends at the ends', () => {
    expect(stepped(DECKS, deck('Music'), -1)).toEqual({ parent: null, before: 'Maths' })
    expect(stepped(DECKS, deck('Maths'), 1)).toEqual({ parent: null, before: 'Poems' })
    expect(stepped(DECKS, deck('Music'), 1)).toEqual({ parent: null, before: null })
    expect(stepped(DECKS, deck('Maths'), -1)).toBeNull()
    expect(stepped(DECKS, deck('Analysis'), 1)).toBeNull()
    expect(positionAt(DECKS, deck('Maths'), { parent: null, before: id('Poems') })).toEqual({ position: 2, of: 3 })
    expect(positionAt(DECKS, deck('Music'), { parent: id('Maths'), before: null })).toEqual({ position: 3, of: 3 })
  })
})

describe('searches', () => {
  test('a deck is searched by its path, with quotes where it needs them', () => {
    const decks = treeOf({ 'À la carte': { '日本語 "一"': {} } })
    expect(pathOf(decks, deck('日本語 "一"', decks))).toBe('À la carte::日本語 "一"')
    expect(searchOf(decks, deck('Music'))).toBe('deck:Music')
    expect(searchOf(decks, deck('À la carte', decks))).toBe('deck:"À la carte"')
    expect(searchOf([], block('Embeddings'))).toBe('block:EM')
  })

  test('the leeches of a row are those it counts: of decks inside it only while it is folded', () => {
    const searched = (name: string, folds: ReadonlySet<DeckId>) => {
      const row = rowsOf(DECKS, folds).find(one => one.deck.name === name)
      return row === undefined ? null : leechSearchOf(DECKS, row)
    }
    expect(searched('Algebra', folded('Algebra'))).toBe('deck:Maths::Algebra is:leech')
    expect(searched('Algebra', NONE)).toBe('deck:Maths::Algebra -deck:Maths::Algebra::* is:leech')
    expect(searched('Rings', NONE)).toBe('deck:Maths::Algebra::Rings is:leech')
  })
})

test('what is inside a deck is all of it, however deep', () => {
  expect(insideOf(DECKS, id('Maths')).map(({ name }) => name)).toEqual(['Algebra', 'Groups', 'Rings', 'Analysis'])
})

function block(name: string): DeckRow {
  return deckOf(name, { block: { code: 'EM', state: 'on', needs: [] } })
}
