/** The checks of the house style find what they are there to find: each is shown a planted fault, and the same mended. */
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { boxFaults } from '../../page/faults.ts'
import { show } from '../render.tsx'

/** What is said of a page that holds nothing but this. */
function faultsOf(node: ReactNode): readonly string[] {
  show(<div style={{ font: '16px/1.4 monospace' }}>{node}</div>)
  return boxFaults()
}

const WORDS = 'What does the second tower see?'

test('a page on which nothing is wrong has no fault', () => {
  expect(
    faultsOf(
      <main>
        <h1>Today</h1>
        <p>
          {WORDS} <a href="#decks">Decks</a>
        </p>
        <button style={{ minHeight: 32 }}>Start</button>
      </main>,
    ),
  ).toEqual([])
})

test('a page that is wider than its window is found', () => {
  expect(faultsOf(<p style={{ width: 3000 }}>{WORDS}</p>)).toContainEqual(expect.stringMatching(/^page: .* too wide$/))
})

test('a part that scrolls sideways is found, unless what scrolls is a table', () => {
  const scroller = { width: 200, overflowX: 'auto' } as const
  expect(
    faultsOf(
      <div style={scroller}>
        <p style={{ width: 400 }}>{WORDS}</p>
      </div>,
    ),
  ).toEqual([expect.stringMatching(/^sideways: .* 200 px$/)])
})

test('a table may scroll sideways', () => {
  const scroller = { width: 200, overflowX: 'auto' } as const
  expect(
    faultsOf(
      <div style={scroller}>
        <table style={{ width: 400 }}>
          <tbody>
            <tr>
              <td>{WORDS}</td>
            </tr>
          </tbody>
        </table>
      </div>,
    ),
  ).toEqual([])
})

test('text that is cut off is found, across and down', () => {
  const cut = { width: 100, overflow: 'hidden', whiteSpace: 'nowrap' } as const
  expect(faultsOf(<p style={cut}>{WORDS}</p>)).toEqual([expect.stringMatching(/^clipped: “What does .* \(x\)/)])
})

test('text that is cut off by something further out is found', () => {
  expect(
    faultsOf(
      <div style={{ height: 30, overflow: 'hidden' }}>
        <div>
          <div>{WORDS}</div>
          <div>The items.</div>
        </div>
      </div>,
    ),
  ).toEqual([expect.stringMatching(/^clipped: “The items.” .*\(y\)/)])
})

test('text that ends in … is found, unless its whole is a title', () => {
  const shortened = { width: 100, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' } as const
  expect(
    faultsOf(
      <>
        <p style={shortened}>{WORDS}</p>
        <p style={shortened} title={WORDS}>
          {WORDS}
        </p>
      </>,
    ),
  ).toHaveLength(1)
})

test('text below the fold of something that scrolls is not cut off, above its beginning it is', () => {
  const scroller = { height: 60, overflow: 'auto' } as const
  expect(
    faultsOf(
      <div style={scroller}>
        {['one', 'two', 'three', 'four', 'five'].map(word => (
          <p key={word}>{word}</p>
        ))}
      </div>,
    ),
  ).toEqual([])
  expect(
    faultsOf(
      <div style={scroller}>
        <p style={{ marginTop: -60 }}>{WORDS}</p>
      </div>,
    ),
  ).toContainEqual(expect.stringMatching(/^clipped: /))
})

test('what only a screen reader finds is nobody’s fault', () => {
  const hidden = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const
  expect(
    faultsOf(
      <p>
        Due<span style={hidden}>{WORDS}</span>
      </p>,
    ),
  ).toEqual([])
})

test('a number that does not fit its field is found', () => {
  expect(
    faultsOf(<input aria-label="Minutes" readOnly value="1234567890" style={{ width: 40, minHeight: 30 }} />),
  ).toEqual([expect.stringMatching(/^clipped: the value of/)])
})

test('text over text is found', () => {
  expect(
    faultsOf(
      <>
        <p>{WORDS}</p>
        <p style={{ marginTop: -36 }}>The items.</p>
      </>,
    ),
  ).toEqual([expect.stringMatching(/^overlap: “What does .*” and “The items.”$/)])
})

test('lines of a heading that is set tight do not lie over one another', () => {
  expect(
    faultsOf(
      <h1 style={{ width: 200, font: '48px/1 serif' }}>
        Nineteen <mark>days</mark> to go.
      </h1>,
    ),
  ).toEqual([])
})

test('text over a button that is not its own is found, and a button over a button', () => {
  const button = { minHeight: 32, minWidth: 100, display: 'block' } as const
  expect(
    faultsOf(
      <>
        <button style={button}>Start</button>
        <p style={{ marginTop: -26 }}>{WORDS}</p>
      </>,
    ),
  ).toContainEqual(expect.stringMatching(/^overlap: “What does .*” and button “Start”$/))
  expect(
    faultsOf(
      <>
        <button style={button}>One</button>
        <button style={{ ...button, marginTop: -16 }}>Two</button>
      </>,
    ),
  ).toContainEqual('overlap: button “One” and button “Two”')
})

test('what lies over a text is found, unless it lies over the whole page', () => {
  const over = { inset: 0, background: 'white', zIndex: 1 } as const
  expect(
    faultsOf(
      <div style={{ position: 'relative' }}>
        <p>{WORDS}</p>
        <div style={{ ...over, position: 'absolute' }} />
      </div>,
    ),
  ).toEqual([expect.stringMatching(/^covered: p “What does/)])
})

test('a dialog over the page is not a fault of the page', () => {
  const over = { position: 'fixed', inset: 0, background: 'white' } as const
  expect(
    faultsOf(
      <>
        <p>{WORDS}</p>
        <div role="dialog" aria-label="Pause" style={over}>
          <p>Until when?</p>
        </div>
      </>,
    ),
  ).toEqual([])
})

test('a button that nothing brings into the window is found', () => {
  expect(
    faultsOf(
      <div style={{ position: 'relative', height: 40, overflow: 'hidden' }}>
        <button style={{ position: 'absolute', top: 60, minHeight: 32 }}>Start</button>
      </div>,
    ),
  ).toEqual([expect.stringMatching(/^out of reach: button “Start”/)])
})

test('a button that comes into the window with the focus is within reach', () => {
  expect(
    faultsOf(
      <div style={{ position: 'relative', height: 40, overflow: 'hidden' }}>
        <style>{'.skip { position: absolute; top: -60px; min-height: 32px } .skip:focus { top: 0 }'}</style>
        <button className="skip">Skip to main</button>
      </div>,
    ),
  ).toEqual([])
})

test('small targets side by side are found, one by itself has room around it', () => {
  const small = { width: 18, height: 18, padding: 0, border: 0 } as const
  expect(
    faultsOf(
      <div>
        <button style={small}>a</button>
        <button style={small}>b</button>
      </div>,
    ),
  ).toEqual([
    'small target: button “a” is 18 × 18 px, and beside button “b”',
    'small target: button “b” is 18 × 18 px, and beside button “a”',
  ])
})

test('a small target far from every other has room enough', () => {
  expect(faultsOf(<button style={{ width: 18, height: 18, padding: 0 }}>a</button>)).toEqual([])
})

test('a radio button that hides under its label is as large as its label', () => {
  const option = { display: 'inline-flex', minHeight: 28, minWidth: 40, position: 'relative' } as const
  const input = { position: 'absolute', inset: 0, margin: 0, opacity: 0 } as const
  expect(
    faultsOf(
      <div role="radiogroup" aria-label="Theme">
        {['Light', 'Dark'].map(name => (
          <label key={name} style={option}>
            <input type="radio" name="theme" style={input} />
            {name}
          </label>
        ))}
      </div>,
    ),
  ).toEqual([])
})
