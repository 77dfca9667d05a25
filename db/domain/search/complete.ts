/** What may stand where one types in a search. */
import { fold } from './fold.ts'
import { tokens } from './lex.ts'
import { value } from './print.ts'
import { KEYS } from './terms.ts'
import { PROPS, STATES, TIERS } from './tree.ts'

/** What things are called in this collection. */
export interface Known {
  readonly decks: readonly string[]
  readonly tags: readonly string[]
  readonly blocks: readonly { readonly code: string; readonly name: string }[]
  readonly types: readonly string[]
}

/** A part of the text, and what may stand in its place. */
export interface Completion {
  readonly from: number
  readonly to: number
  readonly options: readonly { readonly label: string; readonly insert: string; readonly more: string }[]
}

const MOST = 8

/** What fits where the caret is, or null where nothing is asked for. */
export function complete(text: string, caret: number, known: Known): Completion | null {
  const term = tokens(text).find(token => token.kind === 'term' && token.from < caret && caret <= token.to)
  if (term?.kind !== 'term') return null
  if (term.key === null) return term.quoted ? null : keysLike(text.slice(term.from, caret), term)
  const values = valuesOf(term.key.toLowerCase(), known)
  if (values === null) return null
  const from = term.to - term.raw.length
  return offered(values, term.pieces.join('*'), from, term.to)
}

interface Value {
  readonly label: string
  /** As it is written; the label where it is not said. */
  readonly written?: string
  /** Shown beside it, and looked through, too. */
  readonly more?: string
  /** More is to be typed behind it. */
  readonly open?: boolean
}

function keysLike(typed: string, { from, to }: { readonly from: number; readonly to: number }): Completion | null {
  if (!/^[a-z]+$/i.test(typed)) return null
  const keys = KEYS.filter(key => key.startsWith(typed.toLowerCase()))
  if (keys.length === 0) return null
  return { from, to, options: keys.map(key => ({ label: `${key}:`, insert: `${key}:`, more: '' })) }
}

function offered(values: readonly Value[], typed: string, from: number, to: number): Completion | null {
  const wanted = fold(typed)
  const fits = values.filter(({ label, more = '' }) => fold(`${label} ${more}`).includes(wanted))
  const first = fits.filter(({ label }) => fold(label).startsWith(wanted))
  const options = [...first, ...fits.filter(one => !first.includes(one))].slice(0, MOST)
  const [only] = options
  if (only === undefined || (options.length === 1 && fold(only.label) === wanted)) return null
  return {
    from,
    to,
    options: options.map(({ label, written = label, more = '', open = false }) => ({
      label,
      more,
      insert: open ? written : `${value([written])} `,
    })),
  }
}

function valuesOf(key: string, known: Known): readonly Value[] | null {
  switch (key) {
    case 'deck':
      return plain(known.decks)
    case 'tag':
      return plain([...known.tags, 'none'])
    case 'block':
      return known.blocks.map(({ code, name }) => ({ label: code, more: name }))
    case 'type':
    case 'note':
      return plain(known.types)
    case 'tier':
      return plain(TIERS)
    case 'is':
      return plain(STATES)
    case 'flag':
      return plain([0, 1, 2, 3, 4, 5, 6, 7])
    case 'added':
    case 'edited':
      return plain([1, 7, 30])
    case 'rated':
      return plain([1, 7, '7:1', 30, '30:1'])
    case 'prop':
      return PROPS.map(prop => ({ label: prop, written: `${prop}>=`, open: true }))
    case 'seen':
      return plain(['quiz'])
    default:
      return null
  }
}

function plain(list: readonly (string | number)[]): readonly Value[] {
  return list.map(one => ({ label: String(one) }))
}
