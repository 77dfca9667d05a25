/** How a table is laid out, guessed from its first rows where its header lines do not say. */
import { hasCloze } from '../../domain/note/cloze.ts'
import { areTwoNames, isNamed } from './columns.ts'
import type { Header } from './header.ts'
import { split } from './split.ts'

/** Rows and characters that are looked at. */
const ROWS = 300
const CHARACTERS = 1 << 18
/** What stands between cells, the rarest in prose first. */
const DELIMITERS = ['\t', '|', ';', ',', ':', ' '] as const
/** Those that also stand in sentences and in clozes. */
const PROSE = new Set([':', ' '])
/** Smallest share of rows with the same number of cells for the rows to be a table of them. */
const LEAST_EVEN: Readonly<Record<string, number>> = { ':': 0.9, ' ': 0.98 }
const LEAST_EVEN_ELSE = 0.7
const FEWEST_BY_SPACES = 3
/** How much a cell in quotes and being rare in prose speak for a delimiter, beside its share. */
const QUOTED = 0.1
const RARE = 0.02
/** Share of rows with tags or entities from which on fields are HTML. */
const LEAST_HTML = 0.01
const LONGEST_NAME = 40
/** Share of a first row's cells that have to be names of columns; all have to be below Anki's lines, which name them. */
const LEAST_KNOWN = 0.5
const HTML =
  /<\/?(?:p|div|br|b|i|u|em|strong|span|ul|ol|li|code|pre|sub|sup|table|tr|td|th|h[1-6]|hr|font|blockquote|center)\b[^<>]*>|<(?:img|a)\s[^<>]+>|&(?:nbsp|lt|gt|amp|quot|#\d+);/i

/** The rows looked at, and what they seem to be. */
export interface Layout {
  readonly delimiter: string
  readonly rows: readonly (readonly string[])[]
  /** Cells of most rows. */
  readonly width: number
  /** Share of rows that are as wide as most. */
  readonly even: number
  readonly hasNames: boolean
  readonly html: boolean
  /** Whether so many rows have as many cells as others that these are rows and cells. */
  readonly isTable: boolean
  /** Most rows have something like `{{c1::…}}`. */
  readonly cloze: boolean
}

/**
 * @param text what follows the header lines
 * @param isWhole whether that is all of it, so that its last row is whole, too
 */
export function layoutOf(text: string, header: Header, isWhole: boolean): Layout {
  const sample = text.slice(0, CHARACTERS)
  const isCut = !isWhole || sample.length < text.length
  const candidates = header.delimiter === null ? DELIMITERS : [header.delimiter]
  const tried = candidates.map((delimiter, index) => {
    const rows = split(sample, delimiter)
    const whole = rows.slice(0, isCut && rows.length > 1 ? -1 : undefined).slice(0, ROWS)
    return { ...evenness(whole), delimiter, rows: whole, rank: candidates.length - index }
  })
  const isClozes = header.delimiter === null && tried.some(({ rows }) => isOfClozes(rows))
  const tables = tried.filter(one => isTable(one) && !(isClozes && cutsClozes(one)))
  const wide = tried.filter(
    ({ delimiter, rows }) => !PROSE.has(delimiter) && !isClozes && rows.some(cells => cells.length > 1),
  )
  const likely = tables.length > 0 ? tables : wide.length > 0 ? wide : tried.slice(0, 1)
  const best = likely.toSorted((a, b) => rating(b, sample) - rating(a, sample))
  const { delimiter, rows, width, even } = best[0] ?? { delimiter: '\t', rows: [], width: 1, even: 0 }
  const canHaveNames = header.columns === null && header.columnOf.guid === null
  const hasNames = canHaveNames && isRowOfNames(rows[0] ?? [], header.isAnki ? 1 : LEAST_KNOWN)
  const body = rows.slice(hasNames ? 1 : 0)
  return {
    delimiter,
    rows,
    width,
    even,
    hasNames,
    isTable: tables.length > 0,
    html: header.html ?? (header.markdown !== 'all' && isHtml(body)),
    cloze: isOfClozes(body),
  }
}

/** Whether most rows are cloze notes. */
function isOfClozes(rows: readonly (readonly string[])[]): boolean {
  return rows.filter(cells => cells.some(hasCloze)).length * 2 > rows.length
}

/** Whether what stands between cells stands inside of clozes, too, or is only what sentences are made of. */
function cutsClozes({ delimiter, rows }: Tried): boolean {
  return PROSE.has(delimiter) || rows.some(cells => hasCloze(cells.join(delimiter)) && !cells.some(hasCloze))
}

interface Evenness {
  readonly width: number
  readonly even: number
}

interface Tried extends Evenness {
  readonly delimiter: string
  readonly rows: readonly (readonly string[])[]
  readonly rank: number
}

function evenness(rows: readonly (readonly string[])[]): Evenness {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [width, most] = [...counts].toSorted(([a, many], [b, more]) => more - many || b - a)[0] ?? [1, 0]
  return { width, even: rows.length === 0 ? 0 : most / rows.length }
}

function isTable({ delimiter, width, even, rows }: Tried): boolean {
  if (width < 2 || even < (LEAST_EVEN[delimiter] ?? LEAST_EVEN_ELSE)) return false
  return delimiter !== ' ' || rows.length >= FEWEST_BY_SPACES
}

function rating({ delimiter, even, rank }: Tried, text: string): number {
  const isQuoted = text.includes(`"${delimiter}`) || text.includes(`${delimiter}"`)
  return even + (isQuoted ? QUOTED : 0) + rank * RARE
}

/**
 * Short, each once, none empty, and at least this share of them words that columns are called by; of two both, since a
 * card on words may have one of them.
 */
function isRowOfNames(cells: readonly string[], leastKnown: number): boolean {
  const names = cells.map(cell => cell.trim().toLowerCase())
  if (names.some(name => name.length > LONGEST_NAME) || new Set(names).size < names.length) return false
  const [one = '', other = ''] = names
  if (names.length === 2) return areTwoNames(one, other) || names.join() === 'q,a'
  const known = names.filter(isNamed).length
  return known > 0 && known >= names.length * leastKnown
}

function isHtml(rows: readonly (readonly string[])[]): boolean {
  const marked = rows.filter(cells => cells.some(cell => HTML.test(cell))).length
  return marked > 0 && marked >= rows.length * LEAST_HTML
}
