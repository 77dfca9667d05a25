/** A typed answer beside the expected one: whether it will do, and letter by letter where they part. */
import { isAccepted } from '../quiz/fold.ts'

/** How a typed answer is compared. */
export interface TypedRule {
  /** `letters`: as written; `words`: case, spaces, accents and hyphens do not count, numbers are numbers. */
  readonly by: 'letters' | 'words'
  /** Whether accents count where letters are compared. */
  readonly accents: boolean
  /** How far a number may be off: a share of it, or so much of its unit; null: not at all. */
  readonly tolerance: { readonly as: 'share' | 'amount'; readonly by: number } | null
}

/** A stretch of letters: in both, only typed, or only expected. */
export interface DiffPart {
  readonly is: 'same' | 'wrong' | 'missed'
  readonly text: string
}

export interface Compared {
  readonly right: boolean
  /** What was typed: what is the same and what is wrong. */
  readonly yours: readonly DiffPart[]
  /** What was expected: what is the same and what is missing. */
  readonly expected: readonly DiffPart[]
}

/** As Anki compares: every letter, its case and its accents. */
export const BY_LETTERS: TypedRule = { by: 'letters', accents: true, tolerance: null }
/** As people mean it. */
export const BY_WORDS: TypedRule = { by: 'words', accents: false, tolerance: null }

/** Longer texts are shown as one wrong and one missing piece. */
const MOST_LETTERS = 400
const QUANTITY = /^([<>≤≥≈~]?)\s*([+-]?(?:\d[\d,' ]*\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(.*)$/iu

/**
 * The rule that a note asks for in its field “Compare”: nothing for words, `exact` for every letter, `5%` or `±0.2` for
 * numbers that may be off by as much.
 */
export function ruleOf(text: string): TypedRule {
  const asked = text.trim().toLowerCase()
  if (asked === 'exact') return BY_LETTERS
  const [, amount, percent] = /^(?:±|\+-|\+\/-)?\s*(\d+\.?\d*|\.\d+)\s*(%)?$/.exec(asked) ?? []
  if (amount === undefined) return BY_WORDS
  const tolerance =
    percent === undefined
      ? ({ as: 'amount', by: Number(amount) } as const)
      : ({ as: 'share', by: Number(amount) / 100 } as const)
  return { ...BY_WORDS, tolerance }
}

/** Compares what was typed with what was expected. */
export function compareTyped(typed: string, expected: string, rule: TypedRule): Compared {
  const [yours, right] = [typed.normalize('NFC').trim(), expected.normalize('NFC').replaceAll(/\s+/g, ' ').trim()]
  const isRight = rule.by === 'letters' ? keyOf(yours, rule) === keyOf(right, rule) : means(yours, right, rule)
  if (isRight) return { right: true, yours: same(yours), expected: same(right) }
  return { right: false, ...diffOf(Array.from(yours), Array.from(right), rule) }
}

function means(yours: string, right: string, { tolerance }: TypedRule): boolean {
  if (isAccepted(yours, [right])) return true
  if (tolerance === null) return false
  const [a, b] = [quantityOf(yours), quantityOf(right)]
  if (a === null || b === null || a.unit !== b.unit) return false
  const off = tolerance.as === 'share' ? Math.abs(b.value) * tolerance.by : tolerance.by
  return Math.abs(a.value - b.value) <= off * (1 + 1e-9)
}

function quantityOf(text: string): { readonly value: number; readonly unit: string } | null {
  const [, sign = '', number, unit = ''] = QUANTITY.exec(text.normalize('NFKC').replaceAll('−', '-')) ?? []
  if (number === undefined || sign === '<' || sign === '>' || sign === '≤' || sign === '≥') return null
  const value = Number(number.replaceAll(/[,' ]/g, ''))
  return Number.isFinite(value) ? { value, unit: unit.toLowerCase().replaceAll(/\s+/g, '') } : null
}

function same(text: string): readonly DiffPart[] {
  return text === '' ? [] : [{ is: 'same', text }]
}

/** What of a letter counts. */
function keyOf(text: string, { by, accents }: TypedRule): string {
  const plain = accents ? text : text.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return by === 'letters' ? plain : plain.toLowerCase()
}

/** The longest common subsequence of two lists of letters, read back as stretches. */
function diffOf(yours: readonly string[], right: readonly string[], rule: TypedRule): Omit<Compared, 'right'> {
  if (yours.length > MOST_LETTERS || right.length > MOST_LETTERS) {
    return { yours: piece('wrong', yours), expected: piece('missed', right) }
  }
  const [a, b] = [yours.map(letter => keyOf(letter, rule)), right.map(letter => keyOf(letter, rule))]
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const out: { yours: DiffPart[]; expected: DiffPart[] } = { yours: [], expected: [] }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(out.yours, 'same', yours[i])
      add(out.expected, 'same', right[j])
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      add(out.yours, 'wrong', yours[i])
      i += 1
    } else {
      add(out.expected, 'missed', right[j])
      j += 1
    }
  }
  return out
}

function piece(is: DiffPart['is'], letters: readonly string[]): readonly DiffPart[] {
  return letters.length === 0 ? [] : [{ is, text: letters.join('') }]
}

function add(parts: DiffPart[], is: DiffPart['is'], letter = ''): void {
  const last = parts.at(-1)
  if (last?.is === is) parts[parts.length - 1] = { is, text: last.text + letter }
  else parts.push({ is, text: letter })
}
