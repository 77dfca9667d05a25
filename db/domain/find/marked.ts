/** Parts of texts in plain words, with what was looked for marked by its place. */
import { fold } from '../search/fold.ts'
import { placesOf, type Pieces } from './wanted.ts'

/** A text, and half-open ranges of it (UTF-16), in order, none touching another. */
export interface Marked {
  readonly text: string
  readonly ranges: [from: number, to: number][]
}

/** A folded text, and for each of its characters (UTF-16) where that stands in the text it was made of. */
interface Mapped {
  readonly folded: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** As many places as anybody looks at. */
const MOST_RANGES = 24
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A text folded as `fold` does it, with the way back. */
export function mapped(text: string): Mapped {
  const from: number[] = []
  const to: number[] = []
  let folded = ''
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    // Between two letters, so that spaces stay which folding puts around a sign.
    for (const sign of fold(`a${segment}a`).slice(1, -1).split('')) {
      if (sign === ' ' && (folded === '' || folded.endsWith(' '))) continue
      folded += sign
      from.push(index)
      to.push(index + segment.length)
    }
  }
  const trimmed = folded.trimEnd()
  return { folded: trimmed, from: from.slice(0, trimmed.length), to: to.slice(0, trimmed.length) }
}

/** A text with all places of some pieces marked. */
export function marked(text: string, pieces: Pieces): Marked {
  const { folded, from, to } = mapped(text)
  const found = pieces
    .flatMap(piece => {
      const places = [...placesOf(folded, piece)].slice(0, MOST_RANGES)
      return places.map((at): [number, number] => [from[at] ?? 0, to[at + piece.length - 1] ?? 0])
    })
    .toSorted(([a], [b]) => a - b)
  const ranges: [from: number, to: number][] = []
  for (const [start, end] of found) {
    const last = ranges.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return { text, ranges: ranges.slice(0, MOST_RANGES) }
}

/** Characters of an excerpt; how far in its first place may stand; and how many characters are left in front of that. */
const EXCERPT = { longest: 220, sight: 48, lead: 24 } as const
/** A text this long is looked through in its first part alone once the place is known. */
const LONGEST = 4_000

/** A part of a text around where most of some pieces stand together, the first of such places; its beginning where there is none. */
export function excerpt(text: string, pieces: Pieces): Marked {
  const at = densest(marked(text.slice(0, LONGEST), pieces).ranges)
  const begins = at <= EXCERPT.sight ? 0 : afterSpace(text, at - EXCERPT.lead, at)
  const ends = Math.min(text.length, begins + EXCERPT.longest)
  const whole = ends === text.length ? ends : beforeSpace(text, ends)
  const part = `${begins > 0 ? '…' : ''}${text.slice(begins, whole)}${whole < text.length ? '…' : ''}`
  return marked(part, pieces)
}

/** Where that range begins which has the most others close behind it. */
function densest(ranges: Marked['ranges']): number {
  const within = ([from]: Marked['ranges'][number]) =>
    ranges.filter(([start, end]) => start >= from && end <= from + EXCERPT.sight).length
  const most = Math.max(0, ...ranges.map(within))
  return ranges.find(range => within(range) === most)?.[0] ?? 0
}

/** The first place after a space from `from` on, at most `most`. */
function afterSpace(text: string, from: number, most: number): number {
  const space = text.indexOf(' ', from)
  return space === -1 || space >= most ? notInside(text, from) : space + 1
}

/** The last space before a place, unless that is far. */
function beforeSpace(text: string, before: number): number {
  const space = text.lastIndexOf(' ', before)
  return space > before - EXCERPT.lead ? space : notInside(text, before)
}

/** A place that does not part a surrogate pair. */
function notInside(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at
}
