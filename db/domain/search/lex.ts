import type { Pieces } from './tree.ts'

/** A part of a search as it stands in the text, from one place to another. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'not'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'term'
      readonly from: number
      readonly to: number
      /** What stands before the first colon, or null when it has none (or an escaped one). */
      readonly key: string | null
      /** What comes after it, or all of it: cut at stars, without quotes and escapes. */
      readonly pieces: Pieces
      /** The same as it was written. */
      readonly raw: string
      /** It began with a quote. */
      readonly quoted: boolean
    }

const SPACE = /\s/u
/** Signs that a backslash takes the meaning from; before any other it is a backslash. */
const ESCAPED = /[\\"*:()_-]/

/** Cuts a text into tokens. A quote that is not closed goes to the end. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = []
  let at = 0
  while (at < text.length) {
    const sign = text.charAt(at)
    if (SPACE.test(sign)) at += 1
    else if (sign === '(' || sign === ')') {
      found.push({ kind: sign === '(' ? 'open' : 'close', from: at, to: at + 1 })
      at += 1
    } else if (sign === '-' && at + 1 < text.length && !SPACE.test(text.charAt(at + 1)) && text[at + 1] !== ')') {
      found.push({ kind: 'not', from: at, to: at + 1 })
      at += 1
    } else {
      const term = termAt(text, at)
      found.push(term)
      at = term.to
    }
  }
  return found
}

function termAt(text: string, from: number): Extract<Token, { kind: 'term' }> {
  const read = new Reading()
  let at = from
  let inQuotes = false
  while (at < text.length) {
    const sign = text.charAt(at)
    if (!inQuotes && (SPACE.test(sign) || sign === '(' || sign === ')')) break
    if (sign === '\\' && ESCAPED.test(text.charAt(at + 1))) {
      read.add(text.charAt(at + 1))
      at += 2
      continue
    }
    if (sign === '"') inQuotes = !inQuotes
    else if (sign === '*') read.star()
    else if (sign === ':' && read.key === null) read.colon(at + 1)
    else read.add(sign)
    at += 1
  }
  const raw = text.slice(read.valueFrom ?? from, at)
  return { kind: 'term', from, to: at, key: read.key, pieces: read.pieces(), raw, quoted: text[from] === '"' }
}

/** A term while it is read. */
class Reading {
  key: string | null = null
  valueFrom: number | null = null
  private done: string[] = []
  private piece = ''
  private escapedKey = false

  add(sign: string): void {
    this.piece += sign
    if (sign === ':' && this.key === null) this.escapedKey = true
  }

  star(): void {
    // Two stars in a row say no more than one.
    if (this.piece === '' && this.done.length > 0) return
    this.done.push(this.piece)
    this.piece = ''
  }

  colon(next: number): void {
    if (this.escapedKey || this.done.length > 0) {
      this.piece += ':'
      return
    }
    this.key = this.piece
    this.valueFrom = next
    this.piece = ''
  }

  pieces(): Pieces {
    const [first, ...rest] = [...this.done, this.piece]
    return [first ?? '', ...rest]
  }
}
