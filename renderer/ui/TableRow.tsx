import type { TableColumn } from './TableShell.tsx'
import styles from './TableShell.module.css'

interface TableRowProps<Row> {
  readonly index: number
  readonly row: Row
  readonly columns: readonly TableColumn<Row>[]
  readonly current: boolean
  readonly selected: boolean
}

/** One row; the head is row 1 of the table. */
export function TableRow<Row>({ index, row, columns, current, selected }: TableRowProps<Row>) {
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-current={current || undefined}
      tabIndex={current ? 0 : -1}
      className={styles.row}
    >
      {columns.map(column => (
        <td
          key={column.id}
          title={column.whole?.(row)}
          className={column.counted === true ? styles.counted : undefined}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}
