import { useEffect, useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'

/** The row that has the choice. */
export function chosenRow(table: HTMLElement | null): HTMLElement | null {
  return table?.querySelector<HTMLElement>('tr[aria-selected=true]') ?? null
}

/** Keeps focus that is in the table on the row that is chosen, also when the row that had it is gone. */
export function useRowFocus(table: RefObject<HTMLElement | null>, chosen: string | undefined) {
  const isInside = useRef(false)
  useEffect(() => {
    const row = chosenRow(table.current)
    if (table.current?.contains(document.activeElement) === true) row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }, [table, chosen])
  useLayoutEffect(() => {
    if (isInside.current && document.activeElement === document.body) chosenRow(table.current)?.focus()
  })
  return {
    onFocus: () => {
      isInside.current = true
    },
    onBlur: ({ target }: FocusEvent) => {
      if (target.isConnected) isInside.current = false
    },
  }
}
