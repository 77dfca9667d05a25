import { expect, test } from 'vitest'
import { Ring } from '../../../renderer/ui/Ring.tsx'
import { ringDashes, type RingState } from '../../../renderer/ui/ring-state.ts'
import { show } from '../render.tsx'

const STATES: readonly RingState[] = ['pace', 'behind', 'last', 'paused', 'untimed']

function shapeOf(state: RingState): string {
  const place = show(<Ring state={state} share={0.3} digits="5:38" label="5 minutes 38 seconds left" role="timer" />)
  const circles = [...place.querySelectorAll('circle')]
  return circles
    .map(circle => `${circle.getAttribute('stroke-width')} ${circle.getAttribute('stroke-dasharray')}`)
    .join()
}

test('every state of a clock has a shape of its own, so that colour is not needed', () => {
  expect(new Set(STATES.map(shapeOf)).size).toBe(STATES.length)
})

test('a clock drains: the ring is as long as what is left', () => {
  expect(ringDashes('pace', 0.47)).toBe('47 100')
  expect(ringDashes('behind', 0)).toBeNull()
  expect(ringDashes('untimed', 0.5)).toBeNull()
})

test('the last minute is drawn in ticks, at least one until time is up', () => {
  expect(ringDashes('last', 0.08)?.split(' ')).toHaveLength(6)
  expect(ringDashes('last', 0.001)).toBe('2 100')
  expect(ringDashes('last', 0)).toBeNull()
})

test('a clock is named and silent by itself, whether its digits are shown or not', () => {
  for (const digits of ['5:38', null]) {
    const clock = show(
      <Ring state="pace" share={0.5} digits={digits} label="Half is left" role="timer" />,
    ).querySelector('[role=timer]')
    expect(clock?.getAttribute('aria-label')).toBe('Half is left')
    expect(clock?.getAttribute('aria-live')).toBe('off')
    expect(clock?.textContent).toBe(digits ?? '')
  }
})
