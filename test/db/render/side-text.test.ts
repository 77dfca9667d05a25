/** What questions made from cards are made of: the two sides as they were written. */
import { expect, test } from 'vitest'
import { BUILT_IN } from '../../../db/domain/note/built-in.ts'
import { sideTexts, type WrittenCard } from '../../../db/render/side-text.ts'
import { fieldWords } from '../../../db/render/words.ts'

function html(front: string, back: string, texts: readonly string[], template = 0): WrittenCard {
  return {
    fields: ['Front', 'Back', 'Extra'],
    templates: [{ front, back }],
    kind: 'standard',
    markup: 'html',
    template,
    texts,
  }
}

test('the back is what it has beyond the front, however the front is repeated on it', () => {
  const texts = ['q', 'a', '']
  const sides = { front: 'q', back: '<hr id=answer>a' }
  expect(sideTexts(html('{{Front}}', '{{FrontSide}}<hr id=answer>{{Back}}', texts))).toEqual(sides)
  expect(sideTexts(html('{{Front}}', '{{Front}}<hr id=answer>{{Back}}', texts))).toEqual(sides)
})

test('what is typed belongs to the back, a hint to neither, and sounds say nothing', () => {
  const card = html('{{Front}}{{type:Back}}{{hint:Extra}}', '{{FrontSide}}{{type:Back}}', [
    'q [sound:a.mp3]',
    'a',
    'hint',
  ])
  expect(sideTexts(card)).toEqual({ front: 'q', back: 'a' })
})

test('sections follow the note, and readings are left out', () => {
  const card = html('{{#Extra}}with {{/Extra}}{{furigana:Front}}', '{{Back}}', ['日本[にほん]', 'a', 'x'])
  expect(sideTexts(card).front).toBe('with 日本')
})

test('a cloze note gives its text with all marks on the front, and what else it has on the back', () => {
  const { fields, templates, kind, markup } = BUILT_IN.cloze
  const texts = ['The {{c1::answer}} {{c2::b}}', 'more', '']
  expect(sideTexts({ fields, templates, kind, markup, template: 1, texts })).toEqual({ front: texts[0], back: 'more' })
})

test('in a list a field is its words: clozes told, without sounds, shapes and tags', () => {
  expect(fieldWords('<b>The</b> {{c1::softmax::what}} &amp; [sound:a.mp3]x', 'html')).toBe('The softmax & x')
  expect(fieldWords('**The** {{c1::soft{{c2::max}}}}', 'markdown')).toBe('The softmax')
  expect(fieldWords('{{c1::image-occlusion:rect:left=.1:top=.1:width=.1:height=.1}} Head', 'html')).toBe('Head')
})
