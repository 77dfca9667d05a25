import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { NoteId } from '../../../db/domain/ids.ts'
import * as cards from '../../../db/repositories/cards.ts'
import { collection, type TestCollection } from '../../helpers/collection.ts'
import { addOwnDeck } from '../../helpers/own-decks.ts'
import { made, packaged } from './packages.ts'

/** Puts a file into the media folder and gives it a name in a note. */
function attach(c: TestCollection, note: NoteId, name: string, bytes: string): string {
  const hash = createHash('sha256').update(bytes).digest('hex')
  writeFileSync(join(c.home, 'media', hash), bytes)
  c.operate(({ db }) => {
    db.run(
      'insert into media (hash, name, type, size) values (?, ?, ?, ?) on conflict do nothing',
      hash,
      name,
      'image/png',
      bytes.length,
    )
    db.run('insert into note_media (note_id, name, hash) values (?, ?, ?)', note, name, hash)
  })
  return hash
}

async function withPictures(markup: 'markdown' | 'html', texts: readonly string[]) {
  const c = await collection()
  const fronts = texts.map((front, index) => ({ front, back: `${index}` }))
  addOwnDeck(c, 'Pictures', fronts, { markup })
  return { c, notes: cards.all(c.store.read).map(({ note }) => note) }
}

test('files go along under their names, each once', async () => {
  const { c, notes } = await withPictures('markdown', ['![](my%20cat.png)', '![](my%20cat.png)'])
  for (const note of notes) attach(c, note, 'my cat.png', 'cat')
  const { members, rows } = await packaged(c)
  expect(JSON.parse(String(members.get('media')))).toEqual({ 0: 'my cat.png' })
  expect(String(members.get('0'))).toBe('cat')
  expect(rows('select flds from notes').map(({ flds }) => String(flds).split('\u001F')[0])).toEqual([
    '<img src="my cat.png" alt="">',
    '<img src="my cat.png" alt="">',
  ])
})

test.each([
  ['html', '<img src="cat.png"> and cat.png [sound:cat.png]'],
  ['markdown', '![a cat](cat.png) and cat.png'],
] as const)('of two files by one name in %s the second gets another, and its note names that', async (markup, text) => {
  const { c, notes } = await withPictures(markup, [text, text])
  const hashes = notes.map((note, index) => attach(c, note, 'cat.png', `cat ${index}`))
  const { members, rows } = await packaged(c)
  const other = `cat-${hashes[1]?.slice(0, 8)}.png`
  expect(JSON.parse(String(members.get('media')))).toEqual({ 0: 'cat.png', 1: other })
  const [first, second] = rows('select flds from notes order by id').map(({ flds }) => String(flds))
  expect(first).toContain('src="cat.png"')
  expect(second).toContain(`src="${other}"`)
  expect(second).toContain('and cat.png')
  if (markup === 'html') expect(second).toContain(`[sound:${other}]`)
})

test('a file that is lost is said, and the package is made without it', async () => {
  const { c, notes } = await withPictures('html', ['<img src="cat.png">'])
  const [note] = notes
  if (note !== undefined) rmSync(join(c.home, 'media', attach(c, note, 'cat.png', 'cat')))
  expect(await made(c)).toMatchObject({
    media: 0,
    warnings: ['Missing from the media folder, so not in the file: cat.png.'],
  })
})

test('without media no file goes along', async () => {
  const { c, notes } = await withPictures('html', ['<img src="cat.png">'])
  for (const note of notes) attach(c, note, 'cat.png', 'cat')
  const { members } = await packaged(c, { media: false })
  expect(JSON.parse(String(members.get('media')))).toEqual({})
  expect(members.has('0')).toBe(false)
})
