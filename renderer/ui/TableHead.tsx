import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Ref } from 'react'
import { Icon } from './Icon.tsx'
import type { TableColumn } from './TableShell.tsx'
import styles from './TableShell.module.css'

export interface TableSort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

interface TableHeadProps<Row> {
  readonly ref: Ref<HTMLTableSectionElement>
  readonly columns: readonly TableColumn<Row>[]
  readonly sort: TableSort | undefined
  readonly onSort: ((sort: TableSort) => void) | undefined
}

/** The names of the columns; it stays in sight. */
export function TableHead<Row>({ ref, columns, sort, onSort }: TableHeadProps<Row>) {
  return (
    <>
      <colgroup>
        {columns.map(({ id, width }) => (
          <col key={id} style={{ width: width === 'rest' ? 'auto' : `${width}rem` }} />
        ))}
      </colgroup>
      <thead ref={ref}>
        <tr aria-rowindex={1}>
          {columns.map(column => (
            <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
    </>
  )
}

interface HeadCellProps<Row> extends Pick<TableHeadProps<Row>, 'sort' | 'onSort'> {
  readonly column: TableColumn<Row>
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const { id, label, sortable = false, counted = false, head } = column
  const direction = sort?.column === id ? sort.direction : 'none'
  return (
    <th scope="col" aria-sort={sortable ? direction : undefined} className={counted ? styles.counted : undefined}>
      {sortable ? (
        <button
          type="button"
          onClick={() => onSort?.({ column: id, direction: direction === 'ascending' ? 'descending' : 'ascending' })}
          className={styles.sort}
        >
          {label}
          <span className={styles.arrow} data-direction={direction}>
            <Icon of={direction === 'descending' ? ArrowDown : ArrowUp} size={12} />
          </span>
        </button>
      ) : (
        (head ?? label)
      )}
    </th>
  )
}
