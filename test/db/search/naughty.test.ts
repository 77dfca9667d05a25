/** Whatever is typed is looked for, and nothing of it is ever taken for SQL. */
import { expect, test } from 'vitest'
import { print } from '../../../db/domain/search/print.ts'
import { NAMED } from '../../../db/domain/search/tree.ts'
import * as notes from '../../../db/repositories/notes.ts'
import { collection } from '../../helpers/collection.ts'
import { NAUGHTY_LINES } from '../../helpers/naughty.ts'

const MATCH = { by: 'match', descending: false } as const

test('every naughty text is a search, as it is and behind every key', async () => {
  const c = await collection({ cards: 3 })
  for (const line of NAUGHTY_LINES)
    for (const text of [
      line,
      `front:${line}`,
      `-(${line})`,
      `deck:"${line}"`,
      `tag:${line} or id:${line}`,
      `prop:${line}`,
    ])
      await c.api.browse.page({ text: text.slice(0, 2_000), sort: MATCH, from: 0, count: 10 })
})

test('a note is found by its own words, whatever they are', async () => {
  const c = await collection({ cards: 1 })
  const { note } = c.card('AA-001')
  for (const line of NAUGHTY_LINES) {
    c.operate(({ db, op, now }) => notes.setFields(db, note, ['front', line, ''], now.ms, op))
    const words =
      c.store.read.get<{ words: string }>('select words from note_words where note_id = ?', note)?.words ?? ''
    const back = words
      .slice(words.indexOf('\u001e') + 1, words.indexOf('\u001d'))
      .slice(0, 300)
      .trim()
    if (back === '') continue
    const text = print({ kind: 'text', pieces: [back], in: 'back', whole: false })
    expect([text, (await c.api.browse.count({ text, sort: MATCH })).found]).toEqual([text, 1])
  }
})

test('names with signs that mean something find what is called so', async () => {
  const c = await collection({ cards: 2 })
  for (const tag of [
    'a::b',
    'say "x"',
    'emoji 🎉',
    '\u200fשלום',
    "o'clock; drop table tags",
    '100%',
    'back\\slash',
    'st*r',
  ]) {
    await c.api.browse.change({
      of: { kind: 'cards', cards: [c.id('AA-001')] },
      deed: { kind: 'tag', tag },
      task: 'task-0001',
    })
    const text = print({ kind: 'named', what: NAMED[1], pieces: [tag] })
    expect([text, (await c.api.browse.count({ text, sort: MATCH })).found]).toEqual([text, 1])
  }
})
