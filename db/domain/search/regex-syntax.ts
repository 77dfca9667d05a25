/** What a regular expression says, as a tree. */

/** One sign, or a place between two. Signs come in lower case; before the first and behind the last there is none. */
export type Node =
  | { readonly kind: 'sign'; readonly fits: (sign: string) => boolean }
  | { readonly kind: 'place'; readonly fits: (before: string, after: string) => boolean }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Node[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly least: number; readonly most: number }

const MOST_REPEATS = 1_000
const DEEPEST = 50
const QUANTIFIER = /^(?:[*+?]|\{(\d{1,4})(,(\d{1,4})?)?\})\??/
/** What words are made of, to `\\b` and `\\w`. */
export const WORD = /[\p{L}\p{N}\p{M}_]/u
const CLASSES: Readonly<Record<string, RegExp>> = { d: /\p{Nd}/u, w: WORD, s: /\s/u }
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' }

/** The tree of a pattern, or null where it cannot be read. */
export function read(pattern: string): Node | null {
  const reader = new Reader(Array.from(pattern))
  const node = reader.alternatives(0)
  return node !== null && reader.isAtEnd() ? node : null
}

type Fits = (sign: string) => boolean

class Reader {
  private readonly signs: readonly string[]
  private at = 0

  constructor(signs: readonly string[]) {
    this.signs = signs
  }

  isAtEnd(): boolean {
    return this.at >= this.signs.length
  }

  alternatives(depth: number): Node | null {
    if (depth > DEEPEST) return null
    const ways: Node[] = []
    do {
      const way = this.sequence(depth)
      if (way === null) return null
      ways.push(way)
    } while (this.takes('|'))
    return { kind: 'any', of: ways }
  }

  private sequence(depth: number): Node | null {
    const parts: Node[] = []
    while (!this.isAtEnd() && this.next() !== '|' && this.next() !== ')') {
      const part = this.atom(depth)
      if (part === null) return null
      const whole = this.repeated(part)
      if (whole === null) return null
      parts.push(whole)
    }
    return { kind: 'all', of: parts }
  }

  private repeated(of: Node): Node | null {
    const [found, least, range, most] = QUANTIFIER.exec(this.signs.slice(this.at, this.at + 14).join('')) ?? []
    if (found === undefined) return of
    // A place repeated says no more than the place.
    this.at += found.length
    if (/^[*+?{]/.test(this.next() ?? '') && QUANTIFIER.test(this.signs.slice(this.at, this.at + 14).join('')))
      return null
    if (least === undefined)
      return { kind: 'repeat', of, least: found.startsWith('+') ? 1 : 0, most: found.startsWith('?') ? 1 : Infinity }
    const from = Number(least)
    const to = range === undefined ? from : most === undefined ? Infinity : Number(most)
    if (to < from || from > MOST_REPEATS || (to !== Infinity && to > MOST_REPEATS)) return null
    return { kind: 'repeat', of, least: from, most: to }
  }

  private atom(depth: number): Node | null {
    const sign = this.take()
    switch (sign) {
      case '(':
        return this.group(depth)
      case '[':
        return this.set()
      case '.':
        return { kind: 'sign', fits: one => one !== '\n' }
      case '^':
        return { kind: 'place', fits: before => before === '' }
      case '$':
        return { kind: 'place', fits: (_, after) => after === '' }
      case '\\':
        return this.escaped()
      case '*':
      case '+':
      case '?':
        return null
      default:
        return literal(sign)
    }
  }

  private group(depth: number): Node | null {
    if (this.takes('?') && !this.takes(':')) return null
    const inside = this.alternatives(depth + 1)
    return this.takes(')') ? inside : null
  }

  private escaped(): Node | null {
    if (this.isAtEnd()) return null
    if (this.next() === 'b' || this.next() === 'B') {
      const wanted = this.take() === 'b'
      return { kind: 'place', fits: (before, after) => (WORD.test(before) !== WORD.test(after)) === wanted }
    }
    const fits = this.escape()
    return fits === null ? null : { kind: 'sign', fits }
  }

  /** Behind a backslash; null for a letter or digit that means nothing here. */
  private escape(): Fits | null {
    const sign = this.take()
    const named = CLASSES[sign.toLowerCase()]
    if (named !== undefined) {
      const wanted = sign === sign.toLowerCase()
      return one => named.test(one) === wanted
    }
    const control = CONTROLS[sign]
    if (control !== undefined) return one => one === control
    return /[\p{L}\p{N}]/u.test(sign) || sign === '' ? null : isSign(sign)
  }

  private set(): Node | null {
    const isOut = this.takes('^')
    const parts: Fits[] = []
    do {
      if (this.isAtEnd()) return null
      const part = this.member()
      if (part === null) return null
      parts.push(part)
    } while (!this.takes(']'))
    return { kind: 'sign', fits: one => parts.some(fits => fits(one)) !== isOut }
  }

  private member(): Fits | null {
    const sign = this.take()
    if (sign === '\\') return this.isAtEnd() ? null : this.escape()
    if (this.next() !== '-' || this.signs[this.at + 1] === ']' || this.signs[this.at + 1] === undefined)
      return isSign(sign)
    this.at += 1
    const last = this.take()
    if (last === '\\' || last < sign) return null
    const isIn = (one: string) => one >= sign && one <= last
    return one => isIn(one) || isIn(one.toUpperCase())
  }

  private next(): string | undefined {
    return this.signs[this.at]
  }

  private take(): string {
    const sign = this.signs[this.at] ?? ''
    this.at += 1
    return sign
  }

  private takes(sign: string): boolean {
    if (this.next() !== sign) return false
    this.at += 1
    return true
  }
}

function literal(sign: string): Node {
  return { kind: 'sign', fits: isSign(sign) }
}

function isSign(sign: string): Fits {
  const low = sign.toLowerCase()
  return one => one === low
}
