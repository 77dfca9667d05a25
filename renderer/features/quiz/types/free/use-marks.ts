import { useRef, useState, type KeyboardEvent } from 'react'
import type { Revealed } from '../../../../../db/domain/quiz/types/free/schema.ts'
import { useCommands } from '../../../../commands/registry.ts'

type OnMark = ((marks: readonly boolean[]) => void) | null

/** Marks line by line: 1 and 0 mark the current one and go on to the next. Told once every line has one. */
export function useMarks(rubric: Revealed['rubric'], onMark: OnMark) {
  const [marks, setMarks] = useState(() => rubric.map(({ met }) => met))
  const [current, setCurrent] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const goTo = (row: number) => {
    const next = Math.min(rubric.length - 1, Math.max(0, row))
    setCurrent(next)
    list.current?.querySelectorAll('li')[next]?.focus()
  }
  const mark = (row: number, met: boolean) => {
    const next = marks.map((before, index) => (index === row ? met : before))
    setMarks(next)
    const given = next.filter(one => one !== null)
    if (given.length === next.length) onMark?.(given)
  }
  const markAndGoOn = (met: boolean) => {
    mark(current, met)
    goTo(current + 1)
  }
  useCommands({
    choose1: { run: () => markAndGoOn(true), when: onMark !== null },
    choose0: { run: () => markAndGoOn(false), when: onMark !== null },
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined || onMark === null) return
    event.preventDefault()
    goTo(current + by)
  }
  return { lines: { ref: list, onKeyDown }, marks, current, setCurrent, mark }
}
