/** Shapes over a picture: ours and those of Anki. */
import { describe, expect, test } from 'vitest'
import { BUILT_IN } from '../../../db/domain/note/built-in.ts'
import { renderCard, type RenderedCard } from '../../../db/render/card.ts'
import { outsideForeign } from './foreign-tree.ts'
import { card, sourceOf } from './given-card.ts'
import { elements, textOf } from './tree.ts'

describe('shapes over a picture', () => {
  const own = (template: number) =>
    renderCard(
      sourceOf(
        BUILT_IN.occlusion,
        [
          '![m](<curve é.png>)',
          '{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4}} {{c2::image-occlusion:ellipse:left=0:top=0:rx=.1:ry=.1:oi=1}} {{c0::image-occlusion:text:left=.5:top=.5:text=axis}}',
          'Head',
          'Extra',
          '',
        ],
        template,
      ),
    )
  const classes = (tree: RenderedCard['front']) =>
    elements(tree)
      .flatMap(({ properties: { className } }) => (Array.isArray(className) ? className : []))
      .filter(name => name.startsWith('card-shape-'))

  test('hide what is asked for and what is always hidden, and are drawn in fractions of it', async () => {
    const { front: asked, back: told } = await own(0)
    expect(classes(asked)).toEqual(['card-shape-asked', 'card-shape-other', 'card-shape-label'])
    expect(classes(told)).toEqual(['card-shape-told', 'card-shape-other', 'card-shape-label'])
    const rect = elements(asked).find(({ tagName }) => tagName === 'rect')
    expect(rect?.properties).toMatchObject({ x: '100', y: '200', width: '300', height: '400' })
    expect(textOf(told)).toContain('Extra')
  })

  test('leave alone what is hidden on its own card only', async () => {
    expect(classes((await own(1)).front)).toEqual(['card-shape-asked', 'card-shape-label'])
  })

  test('lie over the picture in Anki’s container, and their text is not shown', async () => {
    const given = {
      front:
        '<div style="display: none">{{cloze:Front}}</div><img src="say.png"><div id="image-occlusion-container">{{Back}}<canvas id="image-occlusion-canvas"></canvas></div><script>anki.imageOcclusion.setup()</script>',
      kind: 'cloze',
      texts: ['{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4:oi=1}}<br>', '<img src="curve é.png">'],
    } as const
    const { front: asked, words } = await card(given)
    const covered = elements(asked).find(({ properties }) => String(properties['className']) === 'card-occlusion')
    expect(covered?.children.map(child => (child.type === 'element' ? child.tagName : ''))).toEqual(['img', 'svg'])
    expect(words).not.toContain('image-occlusion')
    expect(outsideForeign(asked)).toEqual([])
  })
})
