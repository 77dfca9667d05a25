/**
 * The language of searches, a superset of what learners of Anki type. Reading never fails: what cannot be read becomes a
 * leaf that says so, and the search goes on without it.
 */
import { tokens, type Token } from './lex.ts'
import { isKey, meaningOf, patternOf } from './terms.ts'
import { EVERYTHING, joined, type Fault, type SearchTree } from './tree.ts'

/** Brackets in brackets, and terms in all: SQLite's own limits lie far above both. */
const DEEPEST = 40
const MOST_TERMS = 150

type Term = Extract<Token, { kind: 'term' }>

/** The tree of a search text; of an empty one, everything. */
export function parse(text: string): SearchTree {
  return new Parser(text).all()
}

class Parser {
  private readonly text: string
  private readonly tokens: readonly Token[]
  private at = 0
  private terms = 0

  constructor(text: string) {
    this.text = text
    this.tokens = tokens(text)
  }

  all(): SearchTree {
    const parts: SearchTree[] = []
    while (this.at < this.tokens.length) {
      parts.push(this.alternatives(0))
      const stray = this.tokens[this.at]
      if (stray === undefined) break
      parts.push(this.unreadable(stray.from, stray.to, { code: 'nothing-opened' }))
      this.at += 1
    }
    return joined('and', parts)
  }

  /** Up to a closing bracket or the end. */
  private alternatives(depth: number): SearchTree {
    const sides: SearchTree[] = []
    const missing: SearchTree[] = []
    for (;;) {
      const side = this.sequence(depth)
      const or = this.tokens[this.at]
      const isOr = or?.kind === 'term' && this.isWord(or, 'or')
      if (side === null && or !== undefined && isOr) missing.push(this.unreadable(or.from, or.to, NOTHING_BESIDE))
      if (side !== null) sides.push(side)
      if (!isOr) {
        const last = this.tokens[this.at - 1]
        const isOpen = side === null && last?.kind === 'term' && this.isWord(last, 'or') && missing.length === 0
        if (isOpen) missing.push(this.unreadable(last.from, last.to, NOTHING_BESIDE))
        return joined('and', [joined('or', sides), ...missing])
      }
      this.at += 1
    }
  }

  /** Terms that all have to hold, or null when there is none. */
  private sequence(depth: number): SearchTree | null {
    const parts: SearchTree[] = []
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      if (token.kind === 'close' || (token.kind === 'term' && this.isWord(token, 'or'))) break
      if (token.kind === 'term' && this.isWord(token, 'and')) this.at += 1
      else parts.push(this.one(token, depth))
    }
    return parts.length === 0 ? null : joined('and', parts)
  }

  private one(token: Token, depth: number): SearchTree {
    this.at += 1
    if (token.kind === 'term') return this.term(token)
    if (depth >= DEEPEST) return this.rest(token)
    if (token.kind === 'open') return this.brackets(token, depth)
    const next = this.tokens[this.at]
    // A dash is a token of its own only before something.
    if (next === undefined) return EVERYTHING
    const of = this.one(next, depth + 1)
    return of.kind === 'everything' ? EVERYTHING : { kind: 'not', of }
  }

  private brackets(open: Token, depth: number): SearchTree {
    const inside = this.alternatives(depth + 1)
    const close = this.tokens[this.at]
    const to = close?.to ?? this.text.length
    if (close !== undefined) this.at += 1
    if (inside.kind !== 'everything') return inside
    return this.unreadable(open.from, to, { code: 'nothing-in-brackets' })
  }

  private term(term: Term): SearchTree {
    this.terms += 1
    if (this.terms > MOST_TERMS) return this.rest(term)
    const { key, pieces, from, to } = term
    if (key === null) {
      if (pieces.join('*') === '') return this.unreadable(from, to, { code: 'nothing-quoted' })
      return { kind: 'text', pieces, in: 'note', whole: false }
    }
    const known = key.toLowerCase()
    if (!isKey(known)) return this.otherKey(term, key)
    const meaning = known === 're' ? patternOf(term.raw) : meaningOf(known, pieces)
    return 'leaf' in meaning ? meaning.leaf : this.unreadable(from, to, meaning.why)
  }

  /** `std::vector`, `12:30`, `https://…` and whatever is quoted are texts; `dekc:x` is a slip. */
  private otherKey(term: Term, key: string): SearchTree {
    const isText = term.quoted || !/^[a-z]+$/i.test(key) || /^(?::|\/\/)/.test(term.raw)
    if (!isText) return this.unreadable(term.from, term.to, { code: 'unknown-key', key })
    const [first, ...rest] = term.pieces
    return { kind: 'text', pieces: [`${key}:${first}`, ...rest], in: 'note', whole: false }
  }

  /** All that follows is left out. */
  private rest({ from }: Token): SearchTree {
    this.at = this.tokens.length
    return this.unreadable(from, this.text.length, { code: 'too-much' })
  }

  private unreadable(from: number, to: number, why: Fault): SearchTree {
    return { kind: 'unreadable', text: this.text.slice(from, to), from, to, why }
  }

  private isWord({ from, to }: Term, word: 'or' | 'and'): boolean {
    return this.text.slice(from, to).toLowerCase() === word
  }
}

const NOTHING_BESIDE: Fault = { code: 'nothing-beside-or' }
