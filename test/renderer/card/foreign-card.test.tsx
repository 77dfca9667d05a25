/** A card of a foreign note type on the page: its look, its parts, and what is never built of it. */
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CardText } from '../../../renderer/ui/card/CardText.tsx'
import { typedFieldIn } from '../../../renderer/ui/card/deep.ts'
import { ForeignCard } from '../../../renderer/ui/card/ForeignCard.tsx'
import { TypingContext, type Typing } from '../../../renderer/ui/card/typing.ts'
import { VECTORS } from '../../helpers/vectors.ts'
import { show } from '../render.tsx'
import { loadBaseStyles } from '../ui/base-styles.ts'

const SRC = `/media/${'a'.repeat(64)}`

beforeAll(loadBaseStyles)

/** What runs counts itself here. */
const ran = vi.fn<() => void>()
beforeEach(() => {
  ran.mockClear()
  Object.assign(top ?? window, { ranVector: ran })
  performance.clearResourceTimings()
})

/** A tree as it never comes from the collection: parsed, with nothing taken out. */
function uncut(html: string): Root {
  return fromHtml(html, { fragment: true })
}

function part(tagName: string, properties: Record<string, string>, words = ''): Root {
  const children = words === '' ? [] : [{ type: 'text' as const, value: words }]
  return { type: 'root', children: [{ type: 'element', tagName, properties, children }] }
}

function shadowOf(place: HTMLElement): ShadowRoot {
  const root = place.firstElementChild?.shadowRoot
  if (!root) throw new Error('there is no shadow root')
  return root
}

function draw(tree: Root, css = ''): ShadowRoot {
  return shadowOf(show(<ForeignCard tree={tree} css={css} number={2} />))
}

function fetched(): readonly string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter(name => name.includes('outside.example'))
}

describe('the look of a note type', () => {
  test('stays inside, and the card has the classes that it may ask for', () => {
    const place = show(
      <div>
        <ForeignCard tree={uncut('<p>in</p>')} css=".card2 p { margin: 7px } p { color: rgb(1, 2, 3) }" number={2} />
        <p className="beside">beside</p>
      </div>,
    )
    const inside = shadowOf(place.firstElementChild as HTMLElement).querySelector('.html > .body.card.card2 > #qa p')
    expect(inside && getComputedStyle(inside).marginTop).toBe('7px')
    expect(getComputedStyle(place.querySelector('.beside') ?? place).color).not.toBe('rgb(1, 2, 3)')
  })

  test('is told of the night, and its colours follow without it knowing', async () => {
    const root = document.documentElement
    root.dataset['theme'] = 'light'
    const shadow = draw(
      uncut('<p>in</p>'),
      '.card { color: light-dark(rgb(0, 0, 1), rgb(254, 254, 254)) } .nightMode p { margin: 9px }',
    )
    const body = shadow.querySelector('.body')
    expect(body && getComputedStyle(body).color).toBe('rgb(0, 0, 1)')
    root.dataset['theme'] = 'dark'
    await vi.waitFor(() => expect(body?.classList.contains('nightMode')).toBe(true))
    expect(body && getComputedStyle(body).color).toBe('rgb(254, 254, 254)')
    root.dataset['theme'] = 'light'
  })

  test('grows with the text size of the app', () => {
    const root = document.documentElement
    root.style.fontSize = '24px'
    const shadow = draw(uncut('<p>in</p>'), 'p { font-size: 20px; width: 100px }')
    expect(shadow.querySelector('p')?.getBoundingClientRect().width).toBe(150)
    root.style.fontSize = ''
  })

  test('may be narrower than its card and in the middle of it, or have margins', () => {
    const width = (css: string) => {
      const place = show(
        <div style={{ width: 600 }}>
          <ForeignCard tree={uncut('x')} css={css} number={1} />
        </div>,
      )
      const body = place.firstElementChild?.firstElementChild?.shadowRoot?.querySelector('.body')
      const { left, width: wide } = body?.getBoundingClientRect() ?? { left: 0, width: 0 }
      return [Math.round(left - place.getBoundingClientRect().left), Math.round(wide)]
    }
    expect(width('')).toEqual([0, 600])
    expect(width('.card { max-width: 200px; margin: 0 auto }')).toEqual([200, 200])
    expect(width('.card { margin: 20px }')).toEqual([20, 560])
  })

  test('covers nothing outside of its card, wherever it says it stands', () => {
    const place = show(
      <div style={{ width: 300 }}>
        <ForeignCard
          tree={uncut('<p class="a">over</p>')}
          css=".a { position: fixed; inset: 0; width: 3000px; z-index: 9 }"
          number={1}
        />
      </div>,
    )
    const host = place.firstElementChild?.firstElementChild
    const under = document.elementFromPoint(innerWidth - 5, innerHeight - 5)
    expect(under?.contains(host ?? null)).toBe(true)
    expect(
      host?.shadowRoot?.elementFromPoint(innerWidth - 5, innerHeight - 5) === host?.shadowRoot?.querySelector('.a'),
    ).toBe(false)
  })
})

describe('the parts of a card', () => {
  test('a hint comes out when it is asked for, by key', async () => {
    const shadow = draw(part('card-hint', { label: 'Back' }, 'the hint'))
    const button = shadow.querySelector('button')
    expect([button?.textContent, shadow.querySelector('#qa')?.textContent]).toEqual(['Back', 'Back'])
    button?.focus()
    await userEvent.keyboard('{Enter}')
    expect(shadow.querySelector('#qa')?.textContent).toBe('Backthe hint')
  })

  test('a link opens nothing: its address comes out beside it and can be copied', async () => {
    const shadow = draw(part('card-link', { address: 'https://example.com/a' }, 'page'))
    expect(shadow.querySelector('a')).toBeNull()
    shadow.querySelector('button')?.click()
    await vi.waitFor(() => expect(shadow.querySelector('code')?.textContent).toBe('https://example.com/a'))
    const [, copy] = shadow.querySelectorAll('button')
    copy?.click()
    await vi.waitFor(() => expect(copy?.textContent).toMatch(/Copied|Not copied/))
  })

  test('what is elsewhere or missing is named', () => {
    expect(
      draw(part('card-remote', { address: 'https://example.com/p.png', kind: 'picture' })).querySelector('#qa')
        ?.textContent,
    ).toBe('A picture from elsewhere. It is not loaded.https://example.com/p.pngCopy address')
    expect(draw(part('card-missing', { name: 'gone.png' })).querySelector('#qa')?.textContent).toBe(
      'gone.png is not in the collection.',
    )
  })

  test('a sound has controls and a name, and is not played by itself', () => {
    const sound = draw(part('card-sound', { src: SRC, name: 'say.mp3', kind: 'audio' })).querySelector('audio')
    expect([sound?.controls, sound?.autoplay, sound?.getAttribute('aria-label')]).toEqual([
      true,
      false,
      'Sound say.mp3',
    ])
  })

  test('what is typed has the focus; Enter is done with it', async () => {
    const onDone = vi.fn<() => void>()
    const onType = vi.fn<(value: string) => void>()
    const typing: Typing = { side: 'front', value: '', onType, onDone }
    const place = show(
      <TypingContext value={typing}>
        <CardText tree={part('card-typed', {})} css="" as="question" />
      </TypingContext>,
    )
    await vi.waitFor(() => expect(shadowOf(place).activeElement).toBe(typedFieldIn(place)))
    await userEvent.keyboard('a{Enter}')
    expect([onType.mock.calls, onDone.mock.calls.length]).toEqual([[['a']], 1])
  })

  test('what was typed stands beside what was expected, told apart without colour', () => {
    const typing: Typing = {
      side: 'back',
      value: 'ab',
      compared: {
        right: false,
        yours: [
          { is: 'wrong', text: 'a' },
          { is: 'same', text: 'b' },
        ],
        expected: [
          { is: 'same', text: 'b' },
          { is: 'missed', text: 'c' },
        ],
      },
    }
    const place = show(
      <TypingContext value={typing}>
        <CardText tree={part('card-typed', {})} css={null} as="answer" />
      </TypingContext>,
    )
    expect(place.textContent).toBe('Not the sameYou typedabExpectedbc')
    expect([...place.querySelectorAll('[role=mark]')].map(mark => mark.getAttribute('aria-label'))).toEqual([
      'too much: a',
      'missing: c',
    ])
  })
})

describe('with nothing taken out in the collection', () => {
  test('the harness sees what runs and what is fetched', async () => {
    const place = document.body.appendChild(document.createElement('div'))
    place.innerHTML = '<img src=x onerror="top.ranVector()"><img src="https://outside.example/control.png">'
    await vi.waitFor(() => expect([ran.mock.calls.length, fetched().length]).toEqual([1, 1]))
    place.remove()
  })

  test('nothing of any vector runs, is fetched, or is built that could', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const built: string[] = []
    for (const { at, text } of VECTORS) {
      if (at === 'css') continue
      const root = draw(uncut(text))
      const found = root.querySelectorAll(
        'script, style, iframe, object, embed, link, meta, base, form, title, foreignObject, use, image, animate, set, [href], [srcdoc], [srcset], [onerror], [onload], [onclick]',
      )
      for (const element of found) built.push(`${text} → ${element.outerHTML}`)
    }
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    expect([built, ran.mock.calls.length, fetched(), document.title]).toEqual([[], 0, [], document.title])
  })

  test('no style sheet of any vector runs anything', async () => {
    for (const { at, text } of VECTORS) if (at === 'css') draw(uncut('<p class=b>x</p><input value=a>'), text)
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    expect(ran).not.toHaveBeenCalled()
  })
})
