/** Shapes over pictures, read and written. */
import { expect, test } from 'vitest'
import { shapeOf, shapeText } from '../../../../db/domain/note/occlusion.ts'

test('every kind of shape is read as Anki writes it', () => {
  expect(shapeOf('image-occlusion:rect:left=.23:top=.32:width=.2:height=.09:oi=1')).toEqual({
    kind: 'rect',
    left: 0.23,
    top: 0.32,
    width: 0.2,
    height: 0.09,
    angle: 0,
    always: true,
  })
  expect(shapeOf('image-occlusion:ellipse:left=.1:top=.2:rx=.05:ry=.1:angle=30')).toMatchObject({
    kind: 'ellipse',
    width: 0.1,
    height: 0.2,
    angle: 30,
    always: false,
  })
  expect(shapeOf('image-occlusion:polygon:points=.1,.2 .3,.4 .5,.6')).toMatchObject({
    points: [
      [0.1, 0.2],
      [0.3, 0.4],
      [0.5, 0.6],
    ],
  })
  expect(shapeOf(String.raw`image-occlusion:text:left=.1:top=.2:text=a\:b:scale=1.5`)).toMatchObject({
    text: 'a:b',
    scale: 1.5,
  })
})

test('what is no shape, or one without a place, is none', () => {
  for (const text of [
    'words',
    'image-occlusion:star:left=1',
    'image-occlusion:rect:left=.1:top=.1',
    'image-occlusion:rect:left=x:top=1:width=1:height=1',
    'image-occlusion:polygon:points=.1,.2',
  ])
    expect([text, shapeOf(text)]).toEqual([text, null])
})

test('a shape is written as it is read', () => {
  for (const text of [
    'image-occlusion:rect:left=.23:top=.32:width=.2:height=.09:oi=1',
    'image-occlusion:ellipse:left=.1:top=.2:rx=.05:ry=.1:angle=30',
    'image-occlusion:polygon:points=.1,.2 .3,.4 .5,.6',
    String.raw`image-occlusion:text:left=.1:top=.2:text=a\:b:scale=1.5`,
  ]) {
    const shape = shapeOf(text)
    expect(shape === null ? null : shapeText(shape)).toBe(text)
  }
})
