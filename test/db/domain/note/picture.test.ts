import { expect, test } from 'vitest'
import { pictureAt, picturesIn, pictureText, withWidth } from '../../../../db/domain/note/picture.ts'

test('a picture is found where the caret is in it or next to it', () => {
  const text = 'a ![x](one.png) b ![](two.png "width=320")'
  expect(pictureAt(text, 2, 'markdown')).toMatchObject({ name: 'one.png', width: null })
  expect(pictureAt(text, 15, 'markdown')?.name).toBe('one.png')
  expect(pictureAt(text, 16, 'markdown')).toBeNull()
  expect(pictureAt(text, text.length, 'markdown')).toMatchObject({ name: 'two.png', width: 320 })
})

test('names are read as files are called, in angle brackets and with percent signs', () => {
  const names = (text: string) => picturesIn(text, 'markdown').map(({ name }) => name)
  expect(names('![](<a b.png>) ![](c%20d.png "A title")')).toEqual(['a b.png', 'c d.png'])
  expect(picturesIn('<p><img alt="a > b" src=x.png width="90"><IMG SRC=\'y.png\'></p>', 'html')).toMatchObject([
    { name: 'x.png', width: 90 },
    { name: 'y.png', width: null },
  ])
})

test.each([
  ['![A](x.png)', 320, '![A](x.png "width=320")'],
  ['![A](x.png "width=320")', 64, '![A](x.png "width=64")'],
  ['![A](x.png "width=320")', null, '![A](x.png)'],
  ["![A](x.png 'a title')", 64, '![A](x.png "width=64")'],
] as const)('the width of %s becomes %s: %s', (mark, width, wanted) => {
  expect(withWidth(mark, width, 'markdown')).toBe(wanted)
})

test.each([
  ['<img src="x.png">', 320, '<img src="x.png" width="320">'],
  ['<img width=10 height="20" src="x.png" />', 64, '<img src="x.png" width="64"/>'],
  ['<img src="x.png" width="320">', null, '<img src="x.png">'],
] as const)('the width of %s becomes %s: %s', (mark, width, wanted) => {
  expect(withWidth(mark, width, 'html')).toBe(wanted)
})

test('a picture with a width closes no gap that it stands in', () => {
  expect(withWidth(pictureText('x.png', 'markdown'), 320, 'markdown')).not.toContain('}')
})
