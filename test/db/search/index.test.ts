/** What is searched is always what is written, whoever wrote it. */
import { expect, test } from 'vitest'
import { search } from '../../../db/migrations/005-search.ts'
import * as notes from '../../../db/repositories/notes.ts'
import * as index from '../../../db/repositories/search-index.ts'
import { indexSome } from '../../../db/services/browse/keep-index.ts'
import { wordsOf } from '../../../db/services/browse/note-words.ts'
import { collection, temporaryFolder, type TestCollection } from '../../helpers/collection.ts'

interface Indexed {
  readonly words: readonly { readonly note_id: string; readonly words: string }[]
  /** Fronts that the index of words finds for "question". */
  readonly found: number
  readonly grams: number
}

function indexed({ store: { read } }: TestCollection): Indexed {
  const count = (sql: string) => read.get<{ n: number }>(sql)?.n ?? Number.NaN
  return {
    words: read.all('select note_id, words from note_words order by note_id'),
    found: count(`select count(*) as n from note_index where note_index match 'front : question'`),
    grams: count(`select count(*) as n from note_grams where note_grams match '"sti"'`),
  }
}

/** The same, made of the notes anew. */
function expected({ store: { read } }: TestCollection): Indexed['words'] {
  return read.all<{ id: string; fields: string }>('select id, fields from notes order by id').map(({ id, fields }) => ({
    note_id: id,
    words: wordsOf({ fields: JSON.parse(fields) as string[], names: ['Front', 'Back', 'Source'], markup: 'markdown' }),
  }))
}

test('an operation, its undo and its redo leave the words of every note as they are written', async () => {
  const c = await collection({ cards: 4 })
  expect(indexed(c)).toMatchObject({ words: expected(c), found: 4 })
  const { note } = c.card('AA-002')
  c.operate(({ db, op, now }) => notes.setFields(db, note, ['Other', 'Text', ''], now.ms, op))
  expect(indexed(c)).toMatchObject({ words: expected(c), found: 3 })
  await c.undo()
  expect(indexed(c)).toMatchObject({ words: expected(c), found: 4 })
  await c.redo()
  expect(indexed(c)).toMatchObject({ words: expected(c), found: 3 })
  c.operate(({ db }) => {
    db.run(`delete from cards where note_id = ?`, note)
    db.run(`delete from notes where id = ?`, note)
  })
  expect(indexed(c)).toMatchObject({ words: expected(c), found: 3 })
  await c.undo()
  expect(indexed(c).words).toEqual(expected(c))
})

test('word parts follow a little later, and go with their note', async () => {
  const c = await collection({ cards: 4 })
  expect(indexed(c).grams).toBe(0)
  while (indexSome(c.store.connection));
  expect(indexed(c).grams).toBe(4)
  const { note } = c.card('AA-004')
  c.operate(({ db, op, now }) => notes.setFields(db, note, ['Still a question', '', ''], now.ms, op))
  expect(indexed(c).grams).toBe(3)
  while (indexSome(c.store.connection));
  expect(indexed(c).grams).toBe(4)
})

test('every change leaves the index of words in one more piece, and they are put together behind it', async () => {
  const c = await collection({ cards: 4 })
  const { note } = c.card('AA-001')
  for (let change = 0; change < 40; change += 1)
    c.operate(({ db, op, now }) => notes.setFields(db, note, [`Question ${change}`, '', ''], now.ms, op))
  expect(index.pieces(c.store.read)).toBeGreaterThan(30)
  while (indexSome(c.store.connection));
  expect(index.pieces(c.store.read)).toBeLessThan(17)
  expect(indexed(c)).toMatchObject({ words: expected(c), found: 4 })
})

test('notes from before there was an index are in it once the collection is open', async () => {
  const home = temporaryFolder()
  const before = await collection({ cards: 3, home })
  // As the migration leaves a collection that had notes.
  before.store.connection
    .script(`drop table note_words; drop table note_index; drop table note_grams; drop table searched;
    drop index cards_lapses; drop index cards_ease;
    ${search.sql}`)
  await before.door.close()
  const c = await collection({ cards: 3, home })
  expect(indexed(c)).toMatchObject({ words: expected(c), found: 3 })
})

const words = (text: string, markup: 'markdown' | 'html' = 'markdown') =>
  wordsOf({ fields: [text], names: ['Front'], markup }).split('\u001e')[0]

test.each([
  ['It ==keeps== **reads** *cheap* ~~now~~', 'it keeps reads cheap now'],
  ['# Head\n\n> said\n\n- one\n- two', 'head said one two'],
  ['`ef_search` and _much_ of __it__', 'ef_search and much of it'],
  ['[the page](https://x.example/a_(b)) ![a plot](plot.png "P")', 'the page a plot'],
  ['| a | b |\n|---|--:|\n| 1 | 2 |', 'a b 1 2'],
  ['{{c1::HNSW::a graph}} beats {{c2::IVF}}', 'hnsw a graph beats ivf'],
  ['a `List<String>` if a < b, x<br>y', 'a list<string> if a < b, x y'],
  ['Café, naïve ＡＢ “no” — ﬁn', `cafe, naive ab "no" - fin`],
])('markup is not among the words: %s', (text, expectedWords) => {
  expect(words(text)).toBe(expectedWords)
})

test.each([
  ['<p>Vor<b>sicht</b><br>Stufe</p><script>alert(1)</script>&nbsp;&#233;&amp;', 'vorsicht stufe e&'],
  ['<style>p { color: red }</style>Rot[sound:a.mp3]<img src="x.png">', 'rot'],
  ['a < b and <!-- not this --> c', 'a < b and c'],
])('nor are tags, scripts and styles: %s', (text, expectedWords) => {
  expect(words(text, 'html')).toBe(expectedWords)
})

test.each(['<a', '[', '[a](', '{{c1::', '_a', '*', '&#1', '<!--', '<style>', '|--', '"'])(
  'a megabyte of %s is read as quickly as anything else',
  sign => {
    for (const markup of ['markdown', 'html'] as const)
      expect(typeof wordsOf({ fields: [sign.repeat(1_000_000 / sign.length)], names: ['F'], markup })).toBe('string')
  },
)
