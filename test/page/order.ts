/** Whether the way of the focus is the way of the eye. */
import { SLACK, type Box } from './geometry.ts'
import { nameOf } from './names.ts'
import type { Stop } from './walk.ts'

const LANDMARKS =
  'main, nav, aside, header, footer, form, section[aria-label], [role=dialog], [role=alertdialog], [role=region]'

/** Stops out of the order of the document, or out of the order they are read in within their landmark. */
export function orderFaults(stops: readonly Stop[]): string[] {
  return stops.slice(1).flatMap((stop, index) => {
    const last = stops[index]
    if (last === undefined) return []
    const names = `${nameOf(last.element)}, then ${nameOf(stop.element)}`
    if (!follows(last.element, stop.element)) return [`against the document: ${names}`]
    return landmarkOf(last.element) !== landmarkOf(stop.element) || isRead(last.box, stop.box)
      ? []
      : [`against reading: ${names}`]
  })
}

function follows(a: Element, b: Element): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

function landmarkOf(element: Element): Element | null {
  return element.closest(LANDMARKS)
}

/** Row by row, within a row from left to right; a column to the right begins at its top again. */
function isRead(a: Box, b: Box): boolean {
  if (sameRow(a, b)) return b.left >= a.left - SLACK
  return b.top >= a.top || b.left >= a.right - SLACK || holds(a, b)
}

function sameRow(a: Box, b: Box): boolean {
  const both = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return both > Math.min(a.bottom - a.top, b.bottom - b.top) / 2
}

/** A part that scrolls comes before what lies in it. */
function holds(a: Box, b: Box): boolean {
  return b.left >= a.left && b.right <= a.right && b.top >= a.top && b.bottom <= a.bottom
}
