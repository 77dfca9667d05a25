/** Covered places of a picture, changed: what is not touched stays byte for byte. */
import { expect, test } from 'vitest'
import {
  boxesIn,
  coversAll,
  othersIn,
  piecesOf,
  textOf,
  withBox,
  withCover,
  withNumber,
  withoutPiece,
  withPlace,
} from '../../../../db/domain/note/occlusion-text.ts'
import { occlusionFields } from '../../../../db/domain/note/occlusion-fields.ts'
import { BUILT_IN } from '../../../../db/domain/note/built-in.ts'

/** As Anki 25.09 writes it. */
const ANKI =
  '{{c1::image-occlusion:rect:left=.2326:top=.32:width=.2:height=.09:fill=#ffeba2:oi=1}}<br>' +
  '{{c2::image-occlusion:ellipse:left=.5:top=.1:rx=.05:ry=.07:oi=1}}<br>' +
  '{{c3::image-occlusion:polygon:points=.1,.1 .2,.1 .15,.3:angle=90}}<br>' +
  '{{c0::image-occlusion:text:left=.4:top=.5:text=a\\:b:scale=1.2}}<br>'
const PLACE = { left: 0.1, top: 0.2, width: 0.3, height: 0.25 }

test('what Anki wrote is written as it was', () => {
  expect(textOf(piecesOf(ANKI))).toBe(ANKI)
  expect(textOf(piecesOf('words {{c1::gap}}\n'))).toBe('words {{c1::gap}}\n')
})

test('only rectangles are boxes; other shapes are shown and kept', () => {
  const pieces = piecesOf(ANKI)
  expect(boxesIn(pieces)).toMatchObject([{ piece: 0, number: 1, place: { left: 0.2326, width: 0.2 } }])
  expect(othersIn(pieces).map(({ shape }) => shape?.kind)).toEqual(['ellipse', 'polygon', 'text'])
})

test('moving a box changes its place and not a byte more', () => {
  const moved = textOf(withPlace(piecesOf(ANKI), 0, PLACE))
  expect(moved).toBe(ANKI.replace('left=.2326:top=.32:width=.2:height=.09', 'left=.1:top=.2:width=.3:height=.25'))
})

test('another number changes the number alone', () => {
  expect(textOf(withNumber(piecesOf(ANKI), 0, 7))).toBe(ANKI.replace('{{c1::', '{{c7::'))
})

test('a box is added at the end as the note is written', () => {
  const box = { number: 4, place: PLACE, all: true } as const
  const written = '{{c4::image-occlusion:rect:left=.1:top=.2:width=.3:height=.25:oi=1}}'
  expect(textOf(withBox(piecesOf(ANKI), { ...box, markup: 'html' }))).toBe(`${ANKI}${written}<br>`)
  expect(textOf(withBox([], { ...box, markup: 'markdown' }))).toBe(written)
  const two = withBox(withBox([], { ...box, markup: 'markdown' }), { ...box, number: 5, markup: 'markdown' })
  expect(textOf(two).split('\n')).toHaveLength(2)
})

test('a box goes with the break behind it', () => {
  expect(textOf(withoutPiece(piecesOf(ANKI), 0))).toBe(ANKI.slice(ANKI.indexOf('{{c2')))
  const text =
    '{{c1::image-occlusion:rect:left=0:top=0:width=1:height=1}}\n{{c2::image-occlusion:rect:left=0:top=0:width=1:height=1}}'
  expect(textOf(withoutPiece(piecesOf(text), 2))).toBe(text.split('\n')[0])
  expect(textOf(withoutPiece(piecesOf(text), 0))).toBe(text.split('\n')[1])
})

test('all places are covered on every card, or each on its own alone', () => {
  const pieces = piecesOf(ANKI)
  expect(coversAll(pieces)).toBe(true)
  const one = withCover(pieces, false)
  expect(coversAll(one)).toBe(false)
  expect(textOf(one)).toBe(ANKI.replaceAll(':oi=1', ''))
  expect(textOf(withCover(one, true))).toContain('angle=90:oi=1}}')
})

test('the fields of picture and places are known by their names, and by what is in them', () => {
  const { occlusion, cloze } = BUILT_IN
  expect(occlusionFields(occlusion, [])).toEqual({ picture: 0, shapes: 1 })
  expect(occlusionFields(cloze, ['{{c1::a}} ![](x.png)', '', ''])).toBeNull()
  const german = { kind: 'cloze', fields: ['Verdeckung', 'Bild', 'Kopf'], markup: 'html' } as const
  expect(occlusionFields(german, [ANKI, '<img src="x.png">', ''])).toEqual({ picture: 1, shapes: 0 })
})
