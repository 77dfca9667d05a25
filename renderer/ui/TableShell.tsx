import { useRef, type ReactNode } from 'react'
import { TableHead, type TableSort } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import { useRowsInSight } from './use-rows-in-sight.ts'
import { useTableMoves } from './use-table-moves.ts'
import styles from './TableShell.module.css'

export interface TableColumn<Row> {
  readonly id: string
  readonly label: string
  /** In rem, or `rest` for the one that takes what is left, which is at least 14 rem. */
  readonly width: number | 'rest'
  /** Counted things: the mono voice, at the end of the cell. */
  readonly counted?: boolean
  readonly sortable?: boolean
  /** In the place of the label: a tick box for all rows, or the label itself, heard and not seen. */
  readonly head?: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** What a cell says, where it may be shortened. It is also to be had elsewhere, as in an inspector. */
  readonly whole?: (row: Row) => string
}

interface TableShellProps<Row> {
  readonly label: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row, index: number) => string | number
  /** The row that keys start from and an inspector shows, counted from 0. */
  readonly current: number
  readonly onCurrent: (index: number) => void
  /** Enter, or a double click. */
  readonly onOpen?: (row: Row) => void
  /** Where rows are ticked by themselves; without it the current row is the selected one. */
  readonly isSelected?: (row: Row) => boolean
  readonly sort?: TableSort | undefined
  readonly onSort?: (sort: TableSort) => void
}

const LEAST_REST = 14

/** In rem. In less the table scrolls sideways. */
function leastWidth(columns: readonly { readonly width: number | 'rest' }[]): number {
  return columns.reduce((sum, { width }) => sum + (width === 'rest' ? LEAST_REST : width), 0)
}

/**
 * A long table: only rows in sight are mounted. ↑ ↓ Home End PageUp PageDown move, the head stays, sortable columns sort
 * by click or Enter on their heads.
 */
export function TableShell<Row>(props: TableShellProps<Row>) {
  const { label, columns, rows, keyOf, onCurrent, onOpen, isSelected, sort, onSort } = props
  const current = Math.min(props.current, rows.length - 1)
  const scroller = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLTableSectionElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const { pieces, page, scrollTo } = useRowsInSight(scroller, head, rows.length, current)
  const moves = useTableMoves(body, { rows, current, onCurrent, onOpen, page, scrollTo })
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={isSelected === undefined ? undefined : true}
        style={{ minWidth: `${leastWidth(columns)}rem` }}
        className={styles.table}
      >
        <TableHead ref={head} columns={columns} sort={sort} onSort={onSort} />
        <tbody ref={body} {...moves}>
          {pieces.map(piece => {
            if (piece.kind === 'room') return <tr key={piece.key} aria-hidden style={{ height: piece.height }} />
            const row = rows[piece.index]
            if (row === undefined) return null
            const isCurrent = piece.index === current
            return (
              <TableRow
                key={keyOf(row, piece.index)}
                index={piece.index}
                row={row}
                columns={columns}
                current={isCurrent}
                selected={isSelected?.(row) ?? isCurrent}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
