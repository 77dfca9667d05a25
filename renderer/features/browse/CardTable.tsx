import { useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import type { BrowseRow } from '../../../db/api/browse.ts'
import type { Column, Sort } from '../../../db/domain/search/sort.ts'
import { useMenuItems } from '../../commands/menu-items.ts'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { TableShell } from '../../ui/TableShell.tsx'
import { columnsOf, isSort } from './columns.tsx'
import { text } from './text.ts'
import type { Slot } from './use-pages.ts'
import type { Ticks } from './use-ticks.ts'
import styles from './Browse.module.css'

interface CardTableProps {
  readonly table: RefObject<HTMLDivElement | null>
  readonly slots: readonly Slot[]
  readonly chosen: readonly Column[]
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly current: number
  readonly onCurrent: (index: number) => void
  readonly onOpen: () => void
  readonly ticks: Ticks
  /** Ticks everything from the row where a range began to another. */
  readonly onRange: (to: number) => void
  readonly want: (at: number) => void
}

const MENU = [
  'previewCard',
  'cardInfo',
  'editCard',
  'tickCard',
  null,
  'moveCards',
  'tagCards',
  'untagCards',
  'flagCards',
  'suspendCards',
  'unsuspendCards',
  null,
  'replaceText',
  'repositionCards',
  'resetCards',
  'deleteCards',
] as const

/** What was found. ↑ ↓ move, with Shift they select as they go; a click with Shift selects up to it. */
export function CardTable(props: CardTableProps) {
  const { table, slots, chosen, sort, onSort, current, onCurrent, onOpen, ticks, onRange, want } = props
  const items = useMenuItems(MENU)
  const byKey = useRef(false)
  useLayoutEffect(() => {
    if (!byKey.current) return
    byKey.current = false
    const row = table.current?.querySelector<HTMLElement>(`[aria-rowindex="${current + 2}"]`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = current + by
    if (by === 0 || !event.shiftKey || event.altKey || next < 0 || next >= slots.length) return
    event.preventDefault()
    event.stopPropagation()
    byKey.current = true
    onCurrent(next)
    onRange(next)
  }
  const onClick = (event: MouseEvent) => {
    const at = rowOf(event.target)
    if (!event.shiftKey || at === null) return
    event.preventDefault()
    onRange(at)
  }
  return (
    <ContextMenu label={text.cardMenu} items={items} onOpen={target => onCurrent(rowOf(target) ?? current)}>
      <div ref={table} className={styles.table} onKeyDownCapture={onKeyDown} onClickCapture={onClick}>
        <TableShell
          label={text.table}
          columns={columnsOf(chosen, ticks, want)}
          rows={slots}
          // A row that comes stays the element it was while it was waited for, with its focus.
          keyOf={(_, index) => index}
          current={current}
          onCurrent={onCurrent}
          onOpen={onOpen}
          isSelected={slot => typeof slot !== 'number' && ticks.isTicked(slot.card)}
          sort={{ column: sort.by, direction: sort.descending ? 'descending' : 'ascending' }}
          onSort={({ column, direction }) => {
            if (isSort(column)) onSort({ by: column, descending: direction === 'descending' })
          }}
        />
      </div>
    </ContextMenu>
  )
}

function rowOf(target: unknown): number | null {
  const index = target instanceof Element ? target.closest('tr')?.ariaRowIndex : null
  return index === null || index === undefined ? null : Number(index) - 2
}

/** The card of a slot, once it is there. */
export function cardIn(slot: Slot | undefined): BrowseRow | undefined {
  return typeof slot === 'number' ? undefined : slot
}
