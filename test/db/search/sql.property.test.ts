/** Every search, over random collections: SQLite finds what a naive look at each card finds. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { narrow } from '../../../db/domain/search/narrow.ts'
import { divided, nearby } from '../../../db/domain/search/near-sql.ts'
import { toSql, type SearchContext } from '../../../db/domain/search/to-sql.ts'
import { startOf } from '../../../db/domain/time.ts'
import { indexSome } from '../../../db/services/browse/keep-index.ts'
import * as search from '../../../db/repositories/search.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { leaves, trees } from '../domain/search/trees.ts'
import { DECKS, madeUp, TAGS, TEMPLATES, TYPES, WORDS } from './made-up.ts'
import { matches } from './naive.ts'

const part = (list: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...list), fc.nat(6), fc.nat(12))
    .map(([word, from, length]) => word.slice(from % word.length).slice(0, 1 + length))
const names = (list: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...list),
    fc.constantFrom(...list).map(name => name.toLowerCase()),
    part(list),
  )
const texts = fc.oneof(
  fc.constantFrom(...WORDS),
  part(WORDS),
  fc.tuple(part(WORDS), fc.constantFrom(' ', ', '), part(WORDS)).map(([a, gap, b]) => `${a}${gap}${b}`),
)
const anyTree = trees(
  leaves(texts, {
    deck: names(DECKS),
    tag: fc.oneof(names(TAGS), fc.constant('none')),
    block: fc.constantFrom('ZZ', 'zz', 'Réseaux', 'resea'),
    type: names(TYPES),
    card: fc.oneof(names(TEMPLATES), fc.constantFrom('1', '2', '3')),
    id: fc.constantFrom('ZZ-001', 'zz', 'zz-00', 'ZZ-002,zz-003', 'nothing'),
  }),
)

function contextOf(c: TestCollection): SearchContext {
  const { day, zone } = c.store.now()
  const { rolloverHour } = c.store.settings()
  return { today: day, startOf: of => startOf(of, zone, rolloverHour), names: search.names(c.store.read) }
}

test.each([1, 2, 3, 4])('the SQL of a search finds what a look at each card finds, in collection %i', async seed => {
  const c = await collection({ cards: 0 })
  const made = madeUp(c, seed, 60)
  // The second index is written for all of them, for some, or for none yet.
  if (seed > 2) indexSome(c.store.connection)
  if (seed > 3)
    c.operate(
      ({ db }) =>
        void db.run(
          `update notes set fields = ' ' || fields where id > (select max(id) from notes where id like '%a')`,
        ),
    )
  const context = contextOf(c)
  fc.assert(
    fc.property(anyTree, tree => {
      const expected = made.filter(card => matches(tree, card, c.day, made)).map(({ id }) => id)
      const condition = toSql(tree, context)
      expect(search.idsWhere(c.store.read, condition)).toEqual(expected)
      for (const narrowed of narrow(tree)) {
        const numbers = search.numbers(c.store.read, narrowed, 1_000)
        expect(search.idsWhere(c.store.read, search.among(condition, numbers))).toEqual(expected)
        const { words, rest } = divided(tree)
        const looked = search.among(toSql(rest, context), numbers, words ?? undefined)
        expect(search.idsWhere(c.store.read, looked)).toEqual(expected)
      }
      for (const near of nearby(tree, context.today)) {
        const cards = search.fewWhere(c.store.read, near, 1_000) ?? ''
        expect(search.idsWhere(c.store.read, search.amongCards(condition, cards))).toEqual(expected)
      }
    }),
    { numRuns: 600 },
  )
})
