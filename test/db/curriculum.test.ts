/** What Decks says of a block beside its cards. */
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { type DeckId, idOf } from '../../db/domain/ids.ts'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { temporaryFolder, TestCollection } from '../helpers/collection.ts'
import { libraryOf } from '../helpers/library.ts'

/** Three cards, of which the first two are about towers; one source with an address, one without. */
function libraryWithSubtopics(hash: string) {
  const library = libraryOf({ AA: 3 }, hash)
  const blocks = library.blocks.map(block => ({
    ...block,
    subtopics: [
      { key: 'loss', name: 'Loss' },
      { key: 'towers', name: 'Towers' },
    ],
    sources: block.sources.flatMap(source => [source, { ...source, key: 'paper', id: '2006.11632' }]),
    cards: block.cards.map((card, at) => ({ ...card, subtopic: at < 2 ? 'towers' : 'loss' })),
  }))
  return { ...library, blocks }
}

async function withSubtopics() {
  const library = libraryWithSubtopics('subtopics')
  const c = new TestCollection({
    home: temporaryFolder(),
    options: { content: { hash: library.hash, load: async () => library } },
  })
  await c.start()
  const [group] = await c.api.decks.list({})
  const deck = group?.decks[0]?.id
  if (deck === undefined) throw new Error('no block')
  return { c, deck }
}

test('a block tells its order of learning, with the cards met of all, and its sources as text', async () => {
  const { c, deck } = await withSubtopics()
  const before = await c.api.decks.about({ deck })
  expect(before?.subtopics).toEqual([
    { key: 'loss', name: 'Loss', met: 0, cards: 1 },
    { key: 'towers', name: 'Towers', met: 0, cards: 2 },
  ])
  const book = { authors: 'A. Writer', title: 'The book', where: 'Press 2020' }
  expect(before?.sources).toEqual([
    { ...book, id: null },
    { ...book, id: '2006.11632' },
  ])
  const { next } = await c.api.review.start({ scope: { kind: 'today' } })
  if (next === null) throw new Error('nothing to review')
  const given = { button: 'good' as const, thinkMs: 1, readMs: 1, scope: { kind: 'today' as const } }
  await c.api.review.answer({ card: next.card, seen: next.seen, ...given })
  expect((await c.api.decks.about({ deck }))?.subtopics.map(({ met }) => met)).toEqual([0, 1])
})

test('a deck that is no block has nothing to tell', async () => {
  const { c } = await withSubtopics()
  expect(await c.api.decks.about({ deck: idOf<DeckId>('no-such-deck') })).toBeNull()
})

test('what an older version installed is installed again once, so that it has its order and its sources', async () => {
  const { c, deck } = await withSubtopics()
  await c.door.close()
  asOfVersionTwo(join(c.home, 'collection.db'))
  await c.start()
  const about = await c.api.decks.about({ deck })
  expect(about?.subtopics.map(({ name }) => name)).toEqual(['Loss', 'Towers'])
  expect(about?.sources).toHaveLength(2)
})

/** Makes a file what the second version of the schema would have made of it: the same rows, as far as it had room for them. */
function asOfVersionTwo(path: string): void {
  const newer = `${path}.newer`
  renameSync(path, newer)
  const file = new Sqlite(path)
  file.pragma('foreign_keys = off')
  for (const { sql } of MIGRATIONS.slice(0, 2)) file.exec(sql)
  file.pragma('user_version = 2')
  file.prepare('attach ? as newer').run(newer)
  for (const table of namesIn(file, `select name from main.sqlite_schema where type = 'table'`)) {
    const columns = namesIn(
      file,
      `select name from pragma_table_info('${table}', 'main') intersect
       select name from pragma_table_info('${table}', 'newer')`,
    )
    file.exec(`insert into main."${table}" (${columns.join(', ')}) select ${columns.join(', ')} from newer."${table}"`)
  }
  file.close()
}

function namesIn(file: Sqlite.Database, sql: string): string[] {
  return file.prepare<[], string>(sql).pluck().all()
}
