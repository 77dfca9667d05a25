/** The walk by Tab finds what it is there to find. */
import { userEvent } from 'vitest/browser'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { begin, end, isOver } from '../../page/walk.ts'
import { show } from '../render.tsx'

const RING = <style>{':focus-visible { outline: 2px solid green }'}</style>

/** What a walk through this and nothing else finds. */
async function faultsOf(node: ReactNode): Promise<readonly string[]> {
  show(node)
  const stops = begin()
  for (let press = 0; press <= stops + 1 && !isOver(); press += 1) await userEvent.keyboard('{Tab}')
  return end().faults
}

test('stops in the order they are read, each with a ring, are no fault', async () => {
  expect(
    await faultsOf(
      <main>
        {RING}
        <button>One</button> <button>Two</button>
        <p>
          <a href="#three">Three</a>
        </p>
      </main>,
    ),
  ).toEqual([])
})

test('a stop that is drawn before the one Tab finds first is against reading', async () => {
  expect(
    await faultsOf(
      <main style={{ display: 'flex', flexDirection: 'row-reverse', justifyContent: 'flex-end' }}>
        {RING}
        <button>Second</button>
        <button>First</button>
      </main>,
    ),
  ).toEqual(['against reading: button “Second”, then button “First”'])
})

test('a column to the right is read after the one to the left, from its top', async () => {
  expect(
    await faultsOf(
      <main style={{ display: 'grid', gridTemplateColumns: '100px 100px' }}>
        {RING}
        <div>
          <button>Above</button>
          <button style={{ marginTop: 80 }}>Below</button>
        </div>
        <div>
          <button>Beside</button>
        </div>
      </main>,
    ),
  ).toEqual([])
})

test('a stop that tabindex takes out of its place is found', async () => {
  const first = (button: HTMLButtonElement | null) => {
    if (button !== null) button.tabIndex = 1
  }
  expect(
    await faultsOf(
      <main>
        {RING}
        <button>Later</button>
        <button ref={first}>Sooner</button>
      </main>,
    ),
  ).toContain('never reached by Tab: button “Sooner”')
})

test('a stop that looks no different with the focus has no ring', async () => {
  expect(
    await faultsOf(
      <main>
        {RING}
        <button style={{ outline: 'none' }}>Start</button>
        <button>Decks</button>
      </main>,
    ),
  ).toEqual(['no focus ring: button “Start”'])
})

test('a ring that the frame of a field draws for its input is a ring', async () => {
  expect(
    await faultsOf(
      <main>
        <style>{'label:focus-within { box-shadow: 0 0 0 2px green } input { outline: none }'}</style>
        <label>
          Minutes <input />
        </label>
        <button style={{ outlineColor: 'green' }}>Save</button>
      </main>,
    ),
  ).toEqual([])
})

test('a stop under something else is covered', async () => {
  expect(
    await faultsOf(
      <main style={{ position: 'relative' }}>
        {RING}
        <button>Start</button>
        <div style={{ position: 'absolute', inset: 0, background: 'white' }} />
      </main>,
    ),
  ).toEqual([expect.stringMatching(/^focus covered: button “Start”/)])
})
