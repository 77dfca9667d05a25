/** Notes as a table that Anki reads, and that its reader here turns into the same notes. */
import { stringify } from 'csv-stringify/sync'
import type { Batch, BatchNote } from '../batch.ts'
import { deckNamed, pathOf } from '../deck-path.ts'
import { guarded, guidOfKey } from './cells.ts'
import { OUR_LINE } from './header.ts'

/** Rows that are written at once. */
const ROWS = 200
const SPACES = /[\s\u3000]+/g

export interface TableOptions {
  readonly delimiter: ',' | '\t' | ';'
}

type Source = Pick<Batch, 'decks' | 'noteTypes'> & { readonly notes: AsyncIterable<BatchNote> | Iterable<BatchNote> }

/**
 * Writes a row for each note: its id, note type, deck, tags and fields, below the lines that tell Anki so. Cells that a
 * spreadsheet would compute have an apostrophe before them, which the reader here takes off again. Schedules, media and
 * what note types look like are not in it; Markdown stays Markdown.
 */
export async function* writeTable(batch: Source, { delimiter }: TableOptions): AsyncGenerator<string> {
  const types = new Map(batch.noteTypes.map(type => [type.key, type]))
  const paths = new Map(batch.decks.map(deck => [deck.key, pathOf(deck)]))
  const width = Math.max(1, ...batch.noteTypes.map(({ fields }) => fields.length))
  yield headOf(batch, delimiter, width)
  let rows: string[][] = []
  for await (const note of batch.notes) {
    const type = types.get(note.type)
    const fields = Array.from({ length: width }, (_, index) => note.fields[index] ?? '')
    const deck = paths.get(note.cards[0]?.deck ?? '') ?? deckNamed('').key
    const tags = note.tags.map(tag => tag.replaceAll(SPACES, '_')).join(' ')
    rows.push([guidOfKey(note.key), type?.name ?? '', deck, tags, ...fields].map(guarded))
    if (rows.length < ROWS) continue
    yield textOf(rows, delimiter)
    rows = []
  }
  yield textOf(rows, delimiter)
}

function headOf({ noteTypes }: Source, delimiter: string, width: number): string {
  const [only, ...others] = noteTypes
  const html = noteTypes.some(({ markup }) => markup === 'html')
  const names = Array.from({ length: width }, (_, index) => {
    return (others.length === 0 ? only?.fields[index] : undefined) ?? `Field ${index + 1}`
  })
  const columns = textOf([['GUID', 'Note type', 'Deck', 'Tags', ...names]], delimiter)
  return [
    `#separator:${SEPARATORS[delimiter] ?? delimiter}`,
    `#html:${html}`,
    OUR_LINE,
    `#markdown:${noteTypes.flatMap(({ name, markup }) => (markup === 'markdown' ? [name.replaceAll(/[|\r\n]/g, ' ')] : [])).join('|')}`,
    '#guid column:1',
    '#notetype column:2',
    '#deck column:3',
    '#tags column:4',
    `#columns:${columns}`,
  ].join('\n')
}

const SEPARATORS: Readonly<Record<string, string>> = { ',': 'comma', '\t': 'tab', ';': 'semicolon' }

/** A first cell that begins like a header line is quoted. */
function textOf(rows: readonly (readonly string[])[], delimiter: string): string {
  return stringify([...rows], { delimiter, quoted_match: /^#|[\r\n]/ })
}
