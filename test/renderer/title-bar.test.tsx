/** The bar of a window that has no frame of the system. */
import { expect, test } from 'vitest'
import { show } from './render.tsx'

/** What the preload of a native window exposes; read once, as the page is loaded. */
Object.defineProperty(window, 'recallHost', { value: { os: 'windows', frameless: true } })
const { Tooltip } = await import('@base-ui/react/tooltip')
const { TitleBar } = await import('../../renderer/features/shell/TitleBar.tsx')

function bar(title?: string): HTMLElement {
  const place = show(
    <Tooltip.Provider>
      <TitleBar {...(title === undefined ? {} : { title })} />
    </Tooltip.Provider>,
  )
  const [found, ...others] = place.querySelectorAll('header')
  expect(others).toEqual([])
  if (found === undefined) throw new Error('there is no bar')
  return found
}

test('the whole bar moves the window, but for what can be pressed in it', () => {
  const header = bar()
  const region = (element: Element) => getComputedStyle(element).getPropertyValue('-webkit-app-region')
  expect(region(header)).toBe('drag')
  expect([...header.querySelectorAll('button')].map(region)).toEqual(['no-drag'])
})

test('it says the name of the app, and in a session, where no sidebar does, the name of the screen', () => {
  expect(bar().textContent).toContain('Recall@K')
  const inSession = bar('Review')
  expect(inSession.textContent).toContain('Review')
  expect(inSession.querySelector('button')).toBeNull()
})
