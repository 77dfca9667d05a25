/** The settings by which a table seems to be meant to be read. */
import type { ReadSettings } from '../../domain/transfer/settings.ts'
import { typeNamed } from '../note-types.ts'
import { columnsFor } from './columns.ts'
import type { Layout } from './guess.ts'
import type { Header } from './header.ts'

/** How people call what stands between cells. */
const NAMES: Readonly<Record<string, string>> = {
  '\t': 'tabs',
  ',': 'commas',
  ';': 'semicolons',
  '|': 'bars',
  ':': 'colons',
  ' ': 'spaces',
}

/** `semicolons`. */
export function delimiterName(delimiter: string): string {
  return NAMES[delimiter] ?? `“${delimiter}”`
}

/** @param deck where cards go that the table puts nowhere */
export function tableSettings(header: Header, layout: Layout, encoding: string, deck: string): ReadSettings {
  const noteType = header.noteType ?? (layout.cloze ? 'Cloze' : 'Basic')
  const names = header.columns ?? (layout.hasNames ? (layout.rows[0] ?? []) : [])
  const width = Math.max(header.columns?.length ?? 0, layout.width, widestSpecial(header))
  const { type, isKnown } = typeNamed(noteType, layout.html ? 'html' : 'markdown', [])
  const columnsOf = { names, width, header, fields: type.fields }
  const inOrder = !isKnown || header.isOurs || header.columnOf['note-type'] !== null
  return {
    format: 'csv',
    encoding,
    delimiter: layout.delimiter,
    header: layout.hasNames,
    html: layout.html,
    noteType,
    columns: [...columnsFor({ ...columnsOf, inOrder })].slice(0, MOST_COLUMNS),
    deck: header.deck ?? deck,
  }
}

const MOST_COLUMNS = 200

function widestSpecial({ columnOf }: Header): number {
  return Math.max(0, ...Object.values(columnOf).map(column => (column ?? -1) + 1))
}
