import type { Element } from 'hast'

/** Along the line and to either side of it, at a line one unit wide. */
const HEAD = { length: 8, half: 3 } as const

type Point = readonly [x: number, y: number]

/**
 * The heads of an arrow as shapes of their own. The drawer names markers by id, which would stand once for every diagram of
 * the page.
 */
export function arrowheadsOf({ tagName, properties }: Element): Element[] {
  if (tagName !== 'polyline') return []
  const points = String(properties['points'])
    .split(' ')
    .map((pair): Point => {
      const [x = 0, y = 0] = pair.split(',').map(Number)
      return [x, y]
    })
  const wide = Number(properties['strokeWidth'] ?? 1) > 1 ? 1.4 : 1
  return [
    ...(properties['markerEnd'] === undefined ? [] : headAt(points.at(-1), points.at(-2), wide)),
    ...(properties['markerStart'] === undefined ? [] : headAt(points[0], points[1], wide)),
  ]
}

/** A triangle whose tip is the end of a line that comes from another point. */
function headAt(tip: Point | undefined, from: Point | undefined, wide: number): Element[] {
  if (tip === undefined || from === undefined) return []
  const [dx, dy] = [tip[0] - from[0], tip[1] - from[1]]
  const length = Math.hypot(dx, dy)
  if (length === 0) return []
  const [ux, uy] = [dx / length, dy / length]
  const back: Point = [tip[0] - ux * HEAD.length * wide, tip[1] - uy * HEAD.length * wide]
  const half = HEAD.half * wide
  const corners: readonly Point[] = [
    tip,
    [back[0] - uy * half, back[1] + ux * half],
    [back[0] + uy * half, back[1] - ux * half],
  ]
  const points = corners.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  const properties = { points, fill: 'var(--diagram-line)', stroke: 'none' }
  return [{ type: 'element', tagName: 'polygon', properties, children: [] }]
}
