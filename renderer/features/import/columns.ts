/** What the columns of a table are called, and what each of them becomes. */
import { BUILT_IN, type BuiltIn } from '../../../db/domain/note/built-in.ts'
import type { ColumnValue, Preview, ReadSettings } from '../../../db/api/imports.ts'
import { text } from './text.ts'

/** A column of a table. */
export interface Column {
  /** From 0. */
  readonly at: number
  /** As the first row calls it, or a line before the rows; else its number. */
  readonly name: string
}

/** The columns of a table in their order. */
export function columnsOf(
  { rows }: Preview,
  { header, columns }: ReadSettings,
  columnNames: readonly string[],
): readonly Column[] {
  const width = Math.max(columns.length, ...rows.map(row => row.length))
  const [first = []] = header ? rows : [columnNames]
  return Array.from({ length: width }, (_, at) => ({
    at,
    name: first[at]?.trim() || text.column(at + 1),
  }))
}

/** The first rows, without the one that names the columns. */
export function firstRows({ rows }: Preview, { header }: ReadSettings, most: number): readonly (readonly string[])[] {
  return rows.slice(header ? 1 : 0, most + (header ? 1 : 0))
}

/** A cell as it is shown: as much of it as says what it is. */
export function shortened(cell: string, most: number): string {
  const words = cell.replaceAll(/\s+/g, ' ').trim()
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`
}

/** A column’s use as one word, for a list of choices. */
export function wordOf(column: ColumnValue | undefined): string {
  if (column === undefined) return 'nothing'
  return column.as === 'field' ? `field ${column.field}` : column.as
}

/**
 * The choices with one column used otherwise. Several columns may go to one field, one below the other, or be tags; what a
 * note has one of comes from one column, and the other one is left out from then on.
 */
export function withColumn(columns: readonly ColumnValue[], at: number, to: ColumnValue): ColumnValue[] {
  const word = wordOf(to)
  const alone = to.as === 'deck' || to.as === 'note-type' || to.as === 'guid'
  const length = Math.max(columns.length, at + 1)
  return Array.from({ length }, (_, index): ColumnValue => {
    if (index === at) return to
    const column = columns[index] ?? { as: 'nothing' }
    return alone && wordOf(column) === word ? { as: 'nothing' } : column
  })
}

/** What a column can be, given the fields of the note type. */
export function usesOf(
  fields: readonly string[],
): readonly { readonly value: string; readonly use: ColumnValue; readonly label: string }[] {
  const others = ['tags', 'deck', 'note-type', 'guid', 'nothing'] as const
  return [
    ...fields.map((name, field) => ({ value: `field ${field}`, use: { as: 'field' as const, field }, label: name })),
    ...others.map(as => ({ value: as, use: { as }, label: text.as[as] })),
  ]
}

/** Types that a row of a table can be. A picture with shapes over it does not fit into cells. */
const TYPES: readonly BuiltIn[] = [BUILT_IN.basic, BUILT_IN.reversed, BUILT_IN.optional, BUILT_IN.typed, BUILT_IN.cloze]

/** The note types to choose from, and the one that is chosen, should it be the file's own. */
export function noteTypesWith(chosen: string): readonly { readonly value: string; readonly label: string }[] {
  const names = TYPES.map(({ name }) => name)
  return (names.includes(chosen) ? names : [chosen, ...names]).map(value => ({ value, label: value }))
}

/**
 * Names of the fields that columns can go to: those of the chosen note type, or of the file’s own. A column that goes to a
 * field which that type does not have keeps it, by its number.
 */
export function fieldsOf({ noteTypes }: Preview, { noteType, columns }: ReadSettings): readonly string[] {
  const found = [...TYPES, ...noteTypes].find(({ name }) => name === noteType) ?? noteTypes[0]
  const names = found?.fields ?? []
  const most = Math.max(names.length, ...columns.map(column => (column.as === 'field' ? column.field + 1 : 0)))
  return Array.from({ length: most }, (_, at) => names[at] ?? text.field(at + 1))
}
