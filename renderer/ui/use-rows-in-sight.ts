import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react'

/** In rem, so that rows grow with the text. */
const ROW_REM = 2.25
const MORE_ON_EACH_SIDE = 8

interface Measures {
  readonly row: number
  readonly head: number
}

/** A row of the body: one that is mounted, or the room of those that are not. */
export type Piece =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'room'; readonly key: string; readonly height: number }

export interface RowsInSight {
  readonly pieces: readonly Piece[]
  /** How many rows are in sight at once; at least one. */
  readonly page: number
  readonly scrollTo: (index: number) => void
}

/**
 * Which rows of a long table are mounted: those in sight, a few around them, and always the current one, because it may
 * have focus.
 */
export function useRowsInSight(
  scroller: RefObject<HTMLElement | null>,
  head: RefObject<HTMLElement | null>,
  count: number,
  current: number,
): RowsInSight {
  const { row, head: headHeight } = useMeasures(head)
  // oxlint-disable-next-line react/incompatible-library -- a warning for the React compiler, which does not run here
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    overscan: MORE_ON_EACH_SIDE,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: useCallback((range: Range) => withCurrent(range, current, count), [current, count]),
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, row])
  const inSight = ((virtualizer.scrollRect?.height ?? 0) - headHeight) / row
  return {
    pieces: piecesOf(virtualizer.getVirtualItems(), headHeight, virtualizer.getTotalSize()),
    page: Math.max(1, Math.floor(inSight) - 1),
    scrollTo: index => virtualizer.scrollToIndex(index),
  }
}

function withCurrent(range: Range, current: number, count: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (current >= count || indexes.includes(current)) return indexes
  return [...indexes, current].toSorted((a, b) => a - b)
}

function piecesOf(items: readonly VirtualItem[], offset: number, total: number): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const item of items) {
    const start = item.start - offset
    if (start > end) pieces.push(roomBetween(end, start, pieces.length === 0 ? 'above' : 'between'))
    pieces.push({ kind: 'row', index: item.index })
    end = start + item.size
  }
  if (total > end) pieces.push(roomBetween(end, total, 'below'))
  return pieces
}

function roomBetween(start: number, end: number, key: string): Piece {
  return { kind: 'room', key, height: end - start }
}

/** In pixels, taken again when the text size changes: then the head changes its height. */
function useMeasures(head: RefObject<HTMLElement | null>): Measures {
  const [measures, setMeasures] = useState<Measures>({ row: 36, head: 33 })
  useLayoutEffect(() => {
    const element = head.current
    if (element === null) return
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setMeasures({ row: ROW_REM * rem, head: element.offsetHeight })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [head])
  return measures
}
