/**
 * The field in which covered places of a picture are written, to be changed: only what is changed is written anew, every
 * other byte stays.
 */
import { decimal, isShape, shapeOf, type Shape } from './occlusion.ts'
import type { Markup } from './picture.ts'

/** A covered place, with the text it was read from. */
export interface Covered {
  /** The numbers of its cards as they are written: `1`, `1,2`. */
  readonly numbers: string
  /** What stands in the cloze. */
  readonly body: string
  /** Null: nothing that is understood. */
  readonly shape: Shape | null
}

/** A text between covered places, or one of them. */
export type Piece = string | Covered

/** Where a rectangle lies, in shares of the picture. */
export interface Place {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A rectangle that can be changed here: one that is not turned. */
export interface Box {
  /** Which piece it is. */
  readonly piece: number
  /** Its card. */
  readonly number: number
  readonly place: Place
}

/** A shape that is not changed here. */
export interface Other extends Pick<Covered, 'numbers' | 'shape'> {
  /** Which piece it is. */
  readonly piece: number
}

const CLOZE = /\{\{c([\d,]*\d)::([^]*?)\}\}/g
/** What stands between two shapes, and goes with the one before it. */
const BETWEEN = /^(?:\s|<br ?\/?>)+/i

/** The pieces of a field. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const { index, 0: whole, 1: numbers = '', 2: body = '' } of text.matchAll(CLOZE)) {
    if (!isShape(body)) continue
    if (index > done) pieces.push(text.slice(done, index))
    pieces.push({ numbers, body, shape: shapeOf(body) })
    done = index + whole.length
  }
  if (done < text.length) pieces.push(text.slice(done))
  return pieces
}

/** The text of pieces. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(piece => (typeof piece === 'string' ? piece : `{{c${piece.numbers}::${piece.body}}}`)).join('')
}

/** The rectangles that can be changed, in the order of the text. */
export function boxesIn(pieces: readonly Piece[]): readonly Box[] {
  return pieces.flatMap((piece, index) => {
    if (typeof piece === 'string' || piece.shape?.kind !== 'rect' || piece.shape.angle !== 0) return []
    if (!/^[1-9]\d{0,3}$/.test(piece.numbers)) return []
    const { left, top, width, height } = piece.shape
    return [{ piece: index, number: Number(piece.numbers), place: { left, top, width, height } }]
  })
}

/** Shapes that are shown and kept as they are. */
export function othersIn(pieces: readonly Piece[]): readonly Other[] {
  const boxes = new Set(boxesIn(pieces).map(({ piece }) => piece))
  return pieces.flatMap((piece, index) => {
    if (typeof piece === 'string' || boxes.has(index)) return []
    return [{ piece: index, numbers: piece.numbers, shape: piece.shape }]
  })
}

/** The numbers of all cards. */
export function numbersIn(pieces: readonly Piece[]): readonly number[] {
  return pieces.flatMap(piece => (typeof piece === 'string' ? [] : piece.numbers.split(',').map(Number)))
}

/** Whether every place is covered on every card, or only the one that is asked for. */
export function coversAll(pieces: readonly Piece[]): boolean {
  return pieces.some(piece => typeof piece !== 'string' && piece.shape?.always === true)
}

/** Covers all places on every card, or on each card only its own. */
export function withCover(pieces: readonly Piece[], all: boolean): readonly Piece[] {
  return pieces.map(piece => {
    if (typeof piece === 'string' || piece.shape === null || piece.shape.kind === 'text') return piece
    return piece.shape.always === all ? piece : rewritten(piece, { oi: all ? '1' : null })
  })
}

/** The same with a rectangle elsewhere, or of another size. */
export function withPlace(pieces: readonly Piece[], index: number, place: Place): readonly Piece[] {
  const { left, top, width, height } = place
  const values = { left: decimal(left), top: decimal(top), width: decimal(width), height: decimal(height) }
  return changed(pieces, index, piece => rewritten(piece, values))
}

/** The same with another card for a rectangle. */
export function withNumber(pieces: readonly Piece[], index: number, number: number): readonly Piece[] {
  return changed(pieces, index, piece => ({ ...piece, numbers: String(number) }))
}

/** The same with one rectangle more, at the end. */
export function withBox(
  pieces: readonly Piece[],
  { number, place, all, markup }: { number: number; place: Place; all: boolean; markup: Markup },
): readonly Piece[] {
  const { left, top, width, height } = place
  const values = `left=${decimal(left)}:top=${decimal(top)}:width=${decimal(width)}:height=${decimal(height)}`
  const body = `image-occlusion:rect:${values}${all ? ':oi=1' : ''}`
  const added: Covered = { numbers: String(number), body, shape: shapeOf(body) }
  const text = textOf(pieces)
  if (markup === 'html') return [...pieces, added, '<br>']
  return text === '' || text.endsWith('\n') ? [...pieces, added] : [...pieces, '\n', added]
}

/** The same without a piece, and without the break behind it. */
export function withoutPiece(pieces: readonly Piece[], index: number): readonly Piece[] {
  const behind = pieces[index + 1]
  const kept = typeof behind === 'string' ? behind.replace(BETWEEN, '') : undefined
  const isLast = index === pieces.length - 1
  const before = pieces.slice(0, index)
  const last = before.at(-1)
  if (isLast && typeof last === 'string') before.splice(-1, 1, last.replace(/\n$/, ''))
  const after = kept === undefined ? pieces.slice(index + 1) : [kept, ...pieces.slice(index + 2)]
  return [...before, ...after].filter(piece => piece !== '')
}

function changed(pieces: readonly Piece[], index: number, change: (piece: Covered) => Covered): readonly Piece[] {
  return pieces.map((piece, at) => (at !== index || typeof piece === 'string' ? piece : change(piece)))
}

/** A shape with other properties; those that are not named stay as they were written. Null takes one out. */
function rewritten(piece: Covered, values: Readonly<Record<string, string | null>>): Covered {
  const parts = piece.body.split(/(?<!\\):/)
  const named = new Set(parts.map(part => part.slice(0, part.indexOf('='))))
  const kept = parts.flatMap(part => {
    const name = part.slice(0, part.indexOf('='))
    const value = part.includes('=') ? values[name] : undefined
    if (value === undefined) return [part]
    return value === null ? [] : [`${name}=${value}`]
  })
  const added = Object.entries(values).flatMap(([name, value]) =>
    named.has(name) || value === null ? [] : [`${name}=${value}`],
  )
  const body = [...kept, ...added].join(':')
  return { ...piece, body, shape: shapeOf(body) }
}
