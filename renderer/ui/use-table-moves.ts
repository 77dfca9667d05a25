import { useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import { rowAfterKey } from './table-keys.ts'

interface TableMovesOptions<Row> {
  readonly rows: readonly Row[]
  readonly current: number
  readonly onCurrent: (index: number) => void
  readonly onOpen: ((row: Row) => void) | undefined
  /** Rows that are in sight at once. */
  readonly page: number
  readonly scrollTo: (index: number) => void
}

/** What the body of a table does by keys and clicks. Rows know their number by `aria-rowindex`; the head is row 1. */
export function useTableMoves<Row>(body: RefObject<HTMLElement | null>, options: TableMovesOptions<Row>) {
  const { rows, current, onCurrent, onOpen, page, scrollTo } = options
  const byKey = useRef(false)
  useLayoutEffect(() => {
    if (!byKey.current) return
    byKey.current = false
    scrollTo(current)
    body.current?.querySelector<HTMLElement>(`[aria-rowindex="${current + 2}"]`)?.focus({ preventScroll: true })
  })
  const open = (index: number) => {
    const row = rows[index]
    if (row !== undefined) onOpen?.(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLTableRowElement && onOpen !== undefined) {
      event.preventDefault()
      open(current)
    }
    const next = rowAfterKey(event.nativeEvent, current, rows.length, page)
    if (next === null) return
    event.preventDefault()
    if (next === current) return
    byKey.current = true
    onCurrent(next)
  }
  const onClick = (event: MouseEvent) => {
    const index = rowOf(event)
    if (index !== null) onCurrent(index)
  }
  const onDoubleClick = (event: MouseEvent) => open(rowOf(event) ?? -1)
  return { onKeyDown, onClick, onDoubleClick }
}

function rowOf({ target }: MouseEvent): number | null {
  const index = target instanceof Element ? target.closest('tr')?.ariaRowIndex : null
  return index === null || index === undefined ? null : Number(index) - 2
}
