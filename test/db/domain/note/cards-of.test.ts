/** Which cards a note has. */
import { expect, test } from 'vitest'
import { BUILT_IN } from '../../../../db/domain/note/built-in.ts'
import { cardsOf, isEmptyField } from '../../../../db/domain/note/cards-of.ts'
import { problemWith, templateOf } from '../../../../db/domain/note/template.ts'

const FIELDS = ['A', 'B', 'C']
const cards = (fronts: readonly string[], texts: readonly string[]) =>
  cardsOf({ kind: 'standard', fields: FIELDS, templates: fronts.map(front => ({ front })) }, texts)

test('a field with spaces, line breaks and empty boxes only is empty', () => {
  for (const text of ['', ' \n', '<br>', '<div><br/></div>', ' <DIV> </DIV><br />'])
    expect([text, isEmptyField(text)]).toEqual([text, true])
  for (const text of ['x', '<div>x</div>', '<img src=a>', '&nbsp;', '<b></b>'])
    expect([text, isEmptyField(text)]).toEqual([text, false])
})

test('a template has its card where its front shows a field that holds something', () => {
  expect(cards(['{{A}}', '{{B}}', 'only text', '{{A}}{{B}}'], ['a', '<br>'])).toEqual([0, 3])
})

test('what stands in a section counts only with the field of the section', () => {
  expect(cards(['{{#A}}{{B}}{{/A}}', '{{#B}}{{A}}{{/B}}', '{{#A}}{{#C}}{{B}}{{/C}}{{/A}}'], ['', 'b', 'c'])).toEqual([])
  expect(cards(['{{#A}}{{B}}{{/A}}', '{{#B}}{{A}}{{/B}}'], ['a', 'b'])).toEqual([0, 1])
})

test('what is shown without a field, or is only to be typed, makes no card', () => {
  expect(cards(['{{^B}}{{A}}{{/B}}', '{{type:A}}', '{{type:cloze:A}}'], ['a', ''])).toEqual([])
})

test('a broken template has its card, which says what is wrong', () => {
  expect(cards(['{{#A}}{{B}}'], ['', ''])).toEqual([0])
})

test('a cloze note has a card for each number, less one, the last for all above 500, and one without any', () => {
  const type = { kind: 'cloze', fields: ['Text', 'Extra'], templates: [{ front: '{{cloze:Text}}' }] } as const
  expect(cardsOf(type, ['{{c2::a}} {{c1::b}}', '{{c5::c}}'])).toEqual([0, 1, 4])
  expect(cardsOf(type, ['{{c600::a}} {{c500::b}} {{c501::c}}'])).toEqual([499])
  expect(cardsOf(type, ['nothing', ''])).toEqual([0])
  expect(cardsOf(type, ['{{c0::a}}'])).toEqual([0])
})

test('the note types made here read without a fault, and make the cards their names promise', () => {
  for (const { fields, templates } of Object.values(BUILT_IN)) {
    for (const { front, back } of templates) {
      expect([problemWith(templateOf(front), fields), problemWith(templateOf(back), fields)]).toEqual([null, null])
    }
  }
  expect(cardsOf(BUILT_IN.basic, ['q', 'a', ''])).toEqual([0])
  expect(cardsOf(BUILT_IN.reversed, ['q', 'a', ''])).toEqual([0, 1])
  expect(cardsOf(BUILT_IN.optional, ['q', 'a', '', ''])).toEqual([0])
  expect(cardsOf(BUILT_IN.optional, ['q', 'a', 'yes', ''])).toEqual([0, 1])
  expect(cardsOf(BUILT_IN.typed, ['q', 'a', '', '', ''])).toEqual([0])
  expect(cardsOf(BUILT_IN.cloze, ['{{c1::a}} {{c2::b}}', '', ''])).toEqual([0, 1])
})
