/** Pictures with covered places: each number is a card, and a box that stays keeps when its card comes up. */
import { expect, test } from 'vitest'
import * as cards from '../../db/repositories/cards.ts'
import { collection, type TestCollection } from '../helpers/collection.ts'
import { png } from '../helpers/picture.ts'
import { packaged } from './exports/packages.ts'

const box = (number: number, left: number) =>
  `{{c${number}::image-occlusion:rect:left=${left}:top=.1:width=.1:height=.1:oi=1}}`

async function withPicture({ api }: TestCollection) {
  const { of } = await api.media.send({ of: null, bytes: png().toString('base64') })
  return api.media.keep({ of, name: 'towers.png', taken: [] })
}

async function addNote(c: TestCollection, shapes: string, image?: string) {
  const picture = await withPicture(c)
  const fields = [image ?? `![](${picture.name})`, shapes, 'Which tower?', '', '']
  return c.api.notes.add({ type: 'Image occlusion', deck: null, fields, tags: [], pictures: [picture] })
}

test('each number is a card, and its preview shows the picture covered', async () => {
  const c = await collection({ cards: 1 })
  const picture = await withPicture(c)
  const fields = [`![](${picture.name})`, `${box(1, 0.1)}\n${box(2, 0.5)}\n${box(2, 0.8)}`, '', '', '']
  const { cards: shown, problem } = await c.api.notes.preview({
    type: 'Image occlusion',
    fields,
    note: null,
    pictures: [picture],
  })
  expect(problem).toBeNull()
  expect(shown.map(({ number }) => number)).toEqual([1, 2])
  expect(JSON.stringify(shown[1]?.front).match(/card-shape-asked/g)).toHaveLength(2)
})

test.each([
  ['', '', 'There is no picture yet.'],
  ['![](x.png)', '', 'Nothing is hidden yet: add a box to the picture.'],
])('what is missing is said in words: %j, %j', async (image, shapes, sentence) => {
  const c = await collection({ cards: 1 })
  const fields = [image, shapes, 'A header', '', '']
  expect((await c.api.notes.preview({ type: 'Image occlusion', fields, note: null })).problem).toBe(sentence)
})

test('a box that stays keeps its schedule, a new one is a new card, one that was never seen goes with its box', async () => {
  const c = await collection({ cards: 1 })
  const { note, card } = await addNote(c, [box(1, 0.1), box(2, 0.3), box(3, 0.5)].join('\n'))
  const shown = await c.api.review.shown({ card, scope: { kind: 'today' } })
  await c.answerShown(shown, 'good')
  const first = cards.byId(c.store.read, card)
  const rewrite = async (shapes: string) => {
    const { version, fields } = await c.api.notes.written({ card })
    await c.api.notes.edit({ note, version, deck: null, fields: fields.with(1, shapes), tags: [] })
  }
  const numbers = () => cards.ofNote(c.store.read, note).map(({ template }) => template + 1)
  await rewrite([box(1, 0.7), box(3, 0.5), box(4, 0.2)].join('\n'))
  expect(numbers()).toEqual([1, 3, 4])
  expect(cards.byId(c.store.read, card)?.state).toEqual(first?.state)
  await rewrite([box(3, 0.5), box(4, 0.2)].join('\n'))
  expect(numbers()).toEqual([1, 3, 4])
})

test('two notes whose pictures have the same name are not called alike', async () => {
  const c = await collection({ cards: 1 })
  await addNote(c, box(1, 0.1))
  const fields = ['![](towers.png)', box(1, 0.4), '', '', '']
  expect((await c.api.notes.preview({ type: 'Image occlusion', fields, note: null })).similar).toBeNull()
})

test('to Anki go the boxes as they are written and the picture with its width', async () => {
  const c = await collection()
  const shapes = `${box(1, 0.1)}\n${box(2, 0.3)}`
  await addNote(c, shapes, '![](towers.png "width=320")')
  const { rows, members } = await packaged(c)
  const [flds = ''] = rows('select flds from notes').map(row => String(row['flds']))
  expect(flds).toContain('<img src="towers.png" alt="" width="320">')
  expect(flds).toContain(shapes)
  expect(JSON.parse(String(members.get('media')))).toEqual({ 0: 'towers.png' })
})
