/** The lines before the rows of a table that tell how it is to be read, as Anki writes them. */
import { split } from './split.ts'

/** Says that a file is of our making: note types are named as ours, formula-like cells have an apostrophe before them. */
export const OUR_LINE = '#recall-at-k:1'

/** What the lines say; null and nothing where they are silent. */
export interface Header {
  readonly delimiter: string | null
  readonly html: boolean | null
  /** Note types whose fields are Markdown. */
  readonly markdown: 'all' | readonly string[]
  /** Given to every note. */
  readonly tags: readonly string[]
  readonly columns: readonly string[] | null
  readonly noteType: string | null
  readonly deck: string | null
  /** Columns, from 0, that are no field. */
  readonly columnOf: Readonly<Record<'note-type' | 'deck' | 'tags' | 'guid', number | null>>
  /** What is to be done with notes that are there already. */
  readonly duplicates: 'update' | 'skip' | 'add'
  readonly isOurs: boolean
  /** Whether it is Anki's, so that it would also name the columns; Excel's line names the delimiter and no more. */
  readonly isAnki: boolean
  /** How much of the text they take. */
  readonly length: number
  readonly lines: number
}

const SEPARATORS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['pipe', '|'],
  ['colon', ':'],
  ['space', ' '],
])
/** By Anki’s words. */
const MATCHES: ReadonlyMap<string, Header['duplicates']> = new Map([
  ['update current', 'update'],
  ['keep current', 'skip'],
  ['keep both', 'add'],
])
const LINE = /(#[^\r\n]*)(?:\r\n|\n|\r|$)/y
const OLD_TAGS = /tags:([^\r\n]*)(?:\r\n|\n|\r|$)/iy
/** Excel's first line, `sep=;`. */
const EXCEL = /"?sep=([^\r\n])"?[ \t]*(?:\r\n|\n|\r|$)/iy
const MOST_COLUMNS = 200

/** Reads the lines at the beginning of a text. They end at the first one without `#`, that of Excel apart. */
export function headerOf(text: string): Header {
  const said = new Map<string, string>()
  let [length, lines] = [0, 0]
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = length
    const found = length < text.length ? pattern.exec(text) : null
    if (found === null) return null
    length = pattern.lastIndex
    lines += 1
    return found[1] ?? ''
  }
  const excel = take(EXCEL)
  const before = lines
  const oldTags = take(OLD_TAGS)
  for (let line = take(LINE); line !== null; line = take(LINE)) {
    const at = line.indexOf(':')
    if (at > 0) said.set(line.slice(1, at).trim().toLowerCase(), line.slice(at + 1))
  }
  if (excel !== null && !said.has('separator')) said.set('separator', excel)
  return { ...meant(said, oldTags ?? ''), length, lines, isAnki: lines > before }
}

/** Whether a text begins with lines that only tables have. */
export function hasHeader(text: string): boolean {
  return /^(?:#(?:separator|html|tags|columns|notetype|deck|if matches|match scope|markdown|recall-at-k|(?:notetype|deck|tags|guid) column):|tags:.*[\r\n]|"?sep=[^\r\n]"?[ \t]*[\r\n])/i.test(
    text,
  )
}

function meant(said: ReadonlyMap<string, string>, oldTags: string): Omit<Header, 'length' | 'lines' | 'isAnki'> {
  const delimiter = separatorOf(said.get('separator'))
  const value = (key: string) => said.get(key)?.trim() || null
  return {
    delimiter,
    html: flagOf(said.get('html')),
    markdown: markdownOf(value('markdown')),
    tags: `${oldTags} ${said.get('tags') ?? ''}`.split(/[\s\u3000]+/).filter(tag => tag !== ''),
    columns: columnsOf(said.get('columns'), delimiter),
    noteType: value('notetype'),
    deck: value('deck'),
    columnOf: {
      'note-type': numberOf(said.get('notetype column')),
      deck: numberOf(said.get('deck column')),
      tags: numberOf(said.get('tags column')),
      guid: numberOf(said.get('guid column')),
    },
    duplicates: MATCHES.get(value('if matches')?.toLowerCase() ?? '') ?? 'update',
    isOurs: said.get('recall-at-k')?.trim() === '1',
  }
}

/** By name or as it stands: `#separator:;`, and a tab that only looks like nothing. */
function separatorOf(text: string | undefined): string | null {
  if (text === undefined) return null
  const named = SEPARATORS.get(text.trim().toLowerCase())
  if (named !== undefined) return named
  if (text.startsWith('\t') || text.trim() === '\\t') return '\t'
  const [first = ''] = text.trim()
  return first.length === 1 && first !== '"' ? first : null
}

function flagOf(text: string | undefined): boolean | null {
  const word = text?.trim().toLowerCase()
  return word === 'true' ? true : word === 'false' ? false : null
}

/** `#markdown:true`, or names with bars between them. */
function markdownOf(text: string | null): 'all' | readonly string[] {
  if (text === null || flagOf(text) === false) return []
  return flagOf(text) === true ? 'all' : text.split('|')
}

/** From 1 there, from 0 here. */
function numberOf(text: string | undefined): number | null {
  const number = /^\s*\d{1,3}\s*$/.test(text ?? '') ? Number(text) : 0
  return number >= 1 && number <= MOST_COLUMNS ? number - 1 : null
}

function columnsOf(text: string | undefined, delimiter: string | null): readonly string[] | null {
  if (text === undefined) return null
  const by = delimiter ?? (text.includes('\t') ? '\t' : ',')
  return split(text, by)[0]?.map(name => name.trim()) ?? null
}
