import { expect, test } from 'vitest'
import { barsOf, cardsPerBar, MOST_BARS, type CellState } from '../../renderer/ui/segments.ts'
import { SegmentBar } from '../../renderer/ui/SegmentBar.tsx'
import { show } from './render.tsx'

function cells(hits: number, current: number, ahead: number): CellState[] {
  const of = (state: CellState, n: number) => Array.from({ length: n }, () => state)
  return [...of('hit', hits), ...of('current', current), ...of('ahead', ahead)]
}

test('up to 60 cards have a bar each, beyond that one bar stands for 2, 5 or 10', () => {
  expect([1, 60, 61, 120, 121, 300, 301, 600].map(cardsPerBar)).toEqual([1, 1, 2, 2, 5, 5, 10, 10])
})

test('no session has more than 60 bars, however large its backlog', () => {
  for (const n of [59, 61, 299, 301, 999, 5000, 20_000]) {
    expect(barsOf(cells(0, 1, n - 1)).length).toBeLessThanOrEqual(MOST_BARS)
  }
})

test('a bar of several cards shows the card on screen first, then a miss, then that some are still ahead', () => {
  const states: CellState[] = ['miss', 'current', 'hit', 'miss', 'hit', 'ahead', 'hit', 'hit']
  const many = [...states, ...cells(0, 0, 60)]
  expect(
    barsOf(many)
      .slice(0, 4)
      .map(bar => bar.state),
  ).toEqual(['current', 'miss', 'ahead', 'hit'])
})

test('the bar says in words how far the session is', () => {
  const bar = show(<SegmentBar cells={cells(16, 1, 33)} at={17} label="17 of 50 cards" />).querySelector(
    '[role=progressbar]',
  )
  expect(bar?.getAttribute('aria-valuetext')).toBe('17 of 50 cards')
  expect(bar?.querySelectorAll('[data-state=hit]')).toHaveLength(16)
  expect(bar?.querySelectorAll('[data-state=current]')).toHaveLength(1)
})
