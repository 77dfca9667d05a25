import { useState } from 'react'
import type { Report } from '../../../db/api/imports.ts'
import { TableShell, type TableColumn } from '../../ui/TableShell.tsx'
import { text } from './text.ts'
import styles from './Skipped.module.css'

/** One row of the table, told apart by its place: two may say the same. */
interface Row {
  readonly at: number
  readonly what: string
  readonly why: string
}

const COLUMNS: readonly TableColumn<Row>[] = [
  {
    id: 'what',
    label: text.skippedColumns.what,
    width: 15,
    cell: ({ what }) => <span className={styles.what}>{what}</span>,
    whole: ({ what }) => what,
  },
  { id: 'why', label: text.skippedColumns.why, width: 'rest', cell: ({ why }) => why, whole: ({ why }) => why },
]

/** What did not become a note, each with its reason; long lists are no longer to draw than short ones. */
export function SkippedTable({ skipped }: Pick<Report, 'skipped'>) {
  const [current, setCurrent] = useState(0)
  const rows = skipped.map((one, at) => ({ at, ...one }))
  return (
    <TableShell
      label={text.skippedTable}
      columns={COLUMNS}
      rows={rows}
      keyOf={({ at }) => at}
      current={current}
      onCurrent={setCurrent}
    />
  )
}
