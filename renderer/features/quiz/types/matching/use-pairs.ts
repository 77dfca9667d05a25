import { useRef, useState, type KeyboardEvent } from 'react'
import type { Answer, Asked } from '../../../../../db/domain/quiz/types/matching/schema.ts'
import { useDigits } from '../../parts/use-digits.ts'
import type { AskProps } from '../face.tsx'

/** Assigning, by digit to the row with focus and on to the next, and arrows from row to row. */
export function usePairs({ asked: { left, right }, answer, onAnswer }: AskProps<Asked, Answer>) {
  const box = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const pairs = answer?.pairs ?? []
  const assign = (row: number, key: string) => {
    const at = left[row]?.at
    if (at === undefined) return
    onAnswer({ type: 'matching', pairs: [...pairs.filter(pair => pair.left !== at), { left: at, right: key }] })
  }
  const goTo = (row: number) => {
    const next = Math.min(left.length - 1, Math.max(0, row))
    setCurrent(next)
    box.current?.querySelectorAll<HTMLElement>('[role=combobox]')[next]?.focus()
  }
  useDigits(right.length, index => {
    const key = right[index]?.key
    if (key === undefined) return
    assign(current, key)
    goTo(current + 1)
  })
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    // With Alt the list opens, as everywhere.
    if (by === undefined || event.altKey || !isClosed(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    goTo(current + by)
  }
  const keyOf = (at: number) => pairs.find(pair => pair.left === at)?.right ?? null
  return { rows: { ref: box, onKeyDownCapture }, current, setCurrent, assign, keyOf }
}

function isClosed(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.role === 'combobox' && target.ariaExpanded !== 'true'
}
