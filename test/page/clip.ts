/** What cuts a box off on its way out to the window. */
import { boxOf, shared, SLACK, type Box } from './geometry.ts'

export interface Cut {
  /** What of the box is in sight now, or null. */
  readonly visible: Box | null
  /** What cuts it off for good, so that no scrolling brings it back. */
  readonly by: Element | null
  readonly px: number
  readonly axis: 'x' | 'y'
}

interface Axis {
  readonly axis: 'x' | 'y'
  readonly start: 'left' | 'top'
  readonly end: 'right' | 'bottom'
  readonly overflow: 'overflowX' | 'overflowY'
  readonly scroll: 'scrollLeft' | 'scrollTop'
}

const AXES: readonly Axis[] = [
  { axis: 'x', start: 'left', end: 'right', overflow: 'overflowX', scroll: 'scrollLeft' },
  { axis: 'y', start: 'top', end: 'bottom', overflow: 'overflowY', scroll: 'scrollTop' },
]

const NOT_CUT = { by: null, px: 0, axis: 'x' } as const

/**
 * Follows a box of what `inside` holds out through every element that clips it. What a scroller can bring into sight is
 * not cut off; from there outwards the scroller stands for it.
 */
export function cut(box: Box, inside: Element): Cut {
  return follow(box, [...(clips(inside) ? [inside] : []), ...clippers(inside)])
}

/** The same of an element's own box, which its own overflow does not cut. */
export function cutOf(element: Element): Cut {
  return follow(boxOf(element), [...clippers(element)])
}

function follow(box: Box, through: readonly Element[]): Cut {
  let visible: Box | null = box
  let out = box
  let found: Omit<Cut, 'visible'> | null = null
  for (const clipper of through) {
    const edge = insideOf(clipper)
    const style = getComputedStyle(clipper)
    for (const { axis, start, end, overflow, scroll } of AXES) {
      if (style[overflow] === 'visible' && clipper !== document.documentElement) continue
      const scrolls = isScroller(clipper, style[overflow])
      const before = edge[start] - out[start]
      const px = scrolls ? before - clipper[scroll] : Math.max(before, out[end] - edge[end])
      if (px > SLACK) found ??= { by: clipper, px: Math.round(px), axis }
      if (scrolls) out = { ...out, [start]: edge[start], [end]: edge[end] }
      visible = visible && shared(visible, { ...visible, [start]: edge[start], [end]: edge[end] })
    }
  }
  return { visible, ...(found ?? NOT_CUT) }
}

function isScroller(element: Element, overflow: string): boolean {
  if (overflow === 'auto' || overflow === 'scroll') return true
  return element === document.documentElement && overflow === 'visible'
}

/** Everything around an element whose overflow can cut it off: along its containing blocks, the window last. */
function* clippers(from: Element): Generator<Element> {
  let { position } = getComputedStyle(from)
  for (let part = from.parentElement; part !== null; part = part.parentElement) {
    const style = getComputedStyle(part)
    if (position === 'fixed' && !holdsFixed(style)) continue
    if (position === 'absolute' && style.position === 'static' && !holdsFixed(style)) continue
    ;({ position } = style)
    if (clips(part)) yield part
  }
  if (!clips(document.documentElement)) yield document.documentElement
}

function clips(element: Element): boolean {
  const { overflowX, overflowY, display } = getComputedStyle(element)
  return display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible')
}

/** Whether an element is the containing block even of what is fixed. */
function holdsFixed({ transform, filter, contain, containerType }: CSSStyleDeclaration): boolean {
  return transform !== 'none' || filter !== 'none' || contain !== 'none' || containerType !== 'normal'
}

/** The padding box; of the document it is the window. */
function insideOf(element: Element): Box {
  if (element === document.documentElement) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  const { left, top } = boxOf(element)
  const [x, y] = [left + element.clientLeft, top + element.clientTop]
  return { left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight }
}
