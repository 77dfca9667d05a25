/** Rectangles on a picture, in shares of its width and height: moved and sized so that they stay on it. */
import type { Place } from '../../../../db/domain/note/occlusion-text.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export const CORNERS = ['nw', 'ne', 'sw', 'se'] as const
export type Corner = (typeof CORNERS)[number]

/** The smallest side of a box: a hundredth of the picture. */
export const SMALLEST = 0.01

/** Moved by so much, as far as there is room. */
export function movedBy({ left, top, width, height }: Place, { x, y }: Point): Place {
  return { left: within(left + x, 0, 1 - width), top: within(top + y, 0, 1 - height), width, height }
}

/** With one side said anew; what lies beyond the edge of the picture is cut off. */
export function withSide(place: Place, side: keyof Place, value: number): Place {
  const next = { ...place, [side]: value }
  const left = within(next.left, 0, 1 - SMALLEST)
  const top = within(next.top, 0, 1 - SMALLEST)
  return { left, top, width: within(next.width, SMALLEST, 1 - left), height: within(next.height, SMALLEST, 1 - top) }
}

/** Between two points. */
export function between(one: Point, other: Point): Place {
  const [a, b] = [onPicture(one), onPicture(other)]
  const [left, top] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return { left, top, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}

/** With a corner somewhere else; the one across stays. */
export function withCorner({ left, top, width, height }: Place, corner: Corner, to: Point): Place {
  const across = { x: corner.endsWith('w') ? left + width : left, y: corner.startsWith('n') ? top + height : top }
  const sized = between(across, to)
  return { ...sized, width: Math.max(SMALLEST, sized.width), height: Math.max(SMALLEST, sized.height) }
}

/** Whether it is large enough to have been meant. */
export function isMeant({ width, height }: Place): boolean {
  return width >= SMALLEST && height >= SMALLEST
}

/** A share in percent with one digit behind the point. */
export function percent(share: number): number {
  return Math.round(share * 1_000) / 10
}

/** Where a new box comes when it is not drawn: one beside the other, in rows of three. */
export function placeOfNew(count: number): Place {
  const [column, row] = [count % 3, Math.floor(count / 3) % 4]
  return { left: 0.1 + column * 0.28, top: 0.1 + row * 0.22, width: 0.2, height: 0.12 }
}

function onPicture({ x, y }: Point): Point {
  return { x: within(x, 0, 1), y: within(y, 0, 1) }
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(least, most), Math.max(least, value))
}
