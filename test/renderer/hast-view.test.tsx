import type { Root } from 'hast'
import { expect, test } from 'vitest'
import { HastView } from '../../renderer/ui/HastView.tsx'
import { show } from './render.tsx'

test('a tree becomes elements: marks, styles by CSSOM, tables in a frame of their own, and never markup from text', () => {
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [
          { type: 'text', value: '<b>not bold</b> ' },
          { type: 'element', tagName: 'mark', properties: {}, children: [{ type: 'text', value: 'ef' }] },
          { type: 'element', tagName: 'span', properties: { style: 'height:2em;--shiki-dark:#fff' }, children: [] },
        ],
      },
      { type: 'element', tagName: 'table', properties: {}, children: [] },
    ],
  }
  const place = show(<HastView tree={tree} as="answer" />)
  expect(place.querySelector('b')).toBeNull()
  expect(place.textContent).toContain('<b>not bold</b>')
  expect(place.querySelector('mark')?.textContent).toBe('ef')
  expect(place.querySelector('span')?.style.height).toBe('2em')
  expect(place.querySelector('span')?.style.getPropertyValue('--shiki-dark')).toBe('#fff')
  expect(place.querySelector('table')?.parentElement?.tagName).toBe('DIV')
})
