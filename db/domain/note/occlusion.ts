/**
 * Shapes over a picture, in fractions of its width and height, as Anki writes them inside of a cloze:
 * `image-occlusion:rect:left=.23:top=.32:width=.2:height=.09:oi=1`.
 */

export type Shape = {
  /** Degrees, clockwise about its middle. */
  readonly angle: number
  /** Hidden on every card of the note, not only on its own. */
  readonly always: boolean
} & (
  | {
      readonly kind: 'rect' | 'ellipse'
      readonly left: number
      readonly top: number
      readonly width: number
      readonly height: number
    }
  | { readonly kind: 'polygon'; readonly points: readonly (readonly [x: number, y: number])[] }
  | {
      readonly kind: 'text'
      readonly left: number
      readonly top: number
      readonly text: string
      readonly scale: number
    }
)

const PREFIX = 'image-occlusion:'
const MOST_POINTS = 1_000
const MOST_TEXT = 500

/** Whether the text of a cloze is a shape. */
export function isShape(text: string): boolean {
  return text.trimStart().startsWith(PREFIX)
}

/** The shape that the text of a cloze describes; null for anything else. */
export function shapeOf(text: string): Shape | null {
  if (!isShape(text)) return null
  const [kind, ...properties] = text
    .trim()
    .slice(PREFIX.length)
    .split(/(?<!\\):/)
  const values = new Map(
    properties.map(property => {
      const at = property.indexOf('=')
      return [property.slice(0, at), property.slice(at + 1).replaceAll('\\:', ':')] as const
    }),
  )
  const angle = numberOf(values.get('angle')) ?? 0
  const common = { angle: angle % 360, always: (values.get('oi') ?? '') !== '' && values.get('oi') !== '0' }
  const [left, top] = [fraction(values.get('left')), fraction(values.get('top'))]
  if (kind === 'polygon') {
    const points = pointsOf(values.get('points') ?? '')
    return points.length < 3 ? null : { ...common, kind, points }
  }
  if (left === null || top === null) return null
  if (kind === 'rect') return box(common, kind, left, top, values.get('width'), values.get('height'), 1)
  if (kind === 'ellipse') return box(common, kind, left, top, values.get('rx'), values.get('ry'), 2)
  if (kind !== 'text') return null
  const scale = numberOf(values.get('scale')) ?? 1
  const label = (values.get('text') ?? '').slice(0, MOST_TEXT)
  return { ...common, kind, left, top, text: label, scale: Math.min(8, Math.max(0.1, scale)) }
}

/** A shape as it is written inside of a cloze. */
export function shapeText(shape: Shape): string {
  const { kind, angle, always } = shape
  const end = `${angle === 0 ? '' : `:angle=${decimal(angle)}`}${always ? ':oi=1' : ''}`
  switch (kind) {
    case 'polygon':
      return `${PREFIX}polygon:points=${shape.points.map(([x, y]) => `${decimal(x)},${decimal(y)}`).join(' ')}${end}`
    case 'text': {
      const text = shape.text.replaceAll(':', '\\:')
      return `${PREFIX}text:left=${decimal(shape.left)}:top=${decimal(shape.top)}:text=${text}:scale=${decimal(shape.scale)}${end}`
    }
    case 'rect':
    case 'ellipse': {
      const { left, top, width, height } = shape
      const place = `left=${decimal(left)}:top=${decimal(top)}`
      return kind === 'rect'
        ? `${PREFIX}rect:${place}:width=${decimal(width)}:height=${decimal(height)}${end}`
        : `${PREFIX}ellipse:${place}:rx=${decimal(width / 2)}:ry=${decimal(height / 2)}${end}`
    }
  }
}

function box(
  common: { readonly angle: number; readonly always: boolean },
  kind: 'rect' | 'ellipse',
  left: number,
  top: number,
  across: string | undefined,
  down: string | undefined,
  times: number,
): Shape | null {
  const [width, height] = [fraction(across), fraction(down)]
  if (width === null || height === null || width <= 0 || height <= 0) return null
  return { ...common, kind, left, top, width: width * times, height: height * times }
}

function pointsOf(text: string): (readonly [number, number])[] {
  return text
    .trim()
    .split(/\s+/)
    .slice(0, MOST_POINTS)
    .flatMap(pair => {
      const [x, y] = pair.split(',').map(fraction)
      return typeof x === 'number' && typeof y === 'number' ? [[x, y] as const] : []
    })
}

function numberOf(text: string | undefined): number | null {
  const value =
    text === undefined || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text.trim()) ? NaN : Number(text)
  return Number.isFinite(value) ? value : null
}

/** A share of the picture; a shape may reach a little beyond its edge, and not a picture further. */
function fraction(text: string | undefined): number | null {
  const value = numberOf(text)
  return value === null ? null : Math.min(2, Math.max(-1, value))
}

/** A share as it is written: four digits behind the point, which is a pixel of the largest picture. */
export function decimal(value: number): string {
  return String(Math.round(value * 10_000) / 10_000).replace(/^(-?)0\./, '$1.')
}
