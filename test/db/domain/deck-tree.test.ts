import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameName, levelsOf, nameFault } from '../../../db/domain/deck-name.ts'
import { archivedAmong, LEVEL, treeOf, type Nested } from '../../../db/domain/deck-tree.ts'
import { deckId } from './queue/given.ts'

const deck = (name: string, parent: string | null, archived = false): Nested => {
  return { id: deckId(name), name, parent: parent === null ? null : deckId(parent), archived }
}

const DECKS = [deck('a', null), deck('c', 'a', true), deck('b', 'a'), deck('d', 'c'), deck('e', null)]

test('all decks come with the outermost first, each followed by what is inside it, in their order', () => {
  const tree = treeOf(DECKS)
  expect(tree.all().map(({ id }) => id)).toEqual(['a', 'c', 'd', 'b', 'e'])
  expect(tree.within(deckId('c')).map(({ id }) => id)).toEqual(['c', 'd'])
  expect(tree.above(deckId('d')).map(({ id }) => id)).toEqual(['a', 'c'])
  expect(tree.path(deckId('d'))).toBe('a::c::d')
  expect(tree.within(deckId('gone'))).toEqual([])
})

test('a deck is away with any that it lies in', () => {
  expect([...archivedAmong(DECKS)]).toEqual(['c', 'd'])
  const tree = treeOf(DECKS)
  for (const { id } of DECKS) expect([id, tree.isArchived(id)]).toEqual([id, archivedAmong(DECKS).has(id)])
})

const name = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(':', 'a', ' ', 'é', '𝔻'), minLength: 1, maxLength: 6 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  .map(text => text.trim())
  .filter(text => nameFault(text) === null)

test('a path of names that decks may have is read as these names, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), names => {
      expect(levelsOf(names.join(LEVEL))).toEqual(names)
    }),
    { examples: [[['A', ':B']], [['a:b', 'c']]] },
  )
})

test('one name written in two ways is one name', () => {
  expect(isSameName('Caf\u00e9', 'Cafe\u0301')).toBe(true)
  expect(isSameName('ML', 'ml')).toBe(false)
})
