import { useEffect, useState, type RefObject } from 'react'

interface Row<T> {
  /** Its identity on screen, wherever it moves. */
  readonly id: string
  readonly value: T
}

export interface Rows<T> {
  readonly items: readonly Row<T>[]
  readonly write: (at: number, value: T) => void
  readonly add: (value: T) => void
  /** The next row takes focus, else the last one, else what adds one. */
  readonly remove: (at: number) => void
  readonly reorder: (ids: readonly string[]) => void
}

let made = 0
const newId = () => `row-${(made += 1)}`

/**
 * Rows that are added, removed and moved, each with an identity of its own.
 * @param box where they are: each is a `[data-row]`, whose field takes focus when it is new
 */
export function useRows<T>(
  box: RefObject<HTMLElement | null>,
  values: readonly T[],
  onChange: (values: readonly T[]) => void,
): Rows<T> {
  const [ids, setIds] = useState<readonly string[]>(() => values.map(newId))
  const [wanted, setWanted] = useState<{ readonly at: number } | null>(null)
  useEffect(() => {
    if (wanted === null) return
    const row = box.current?.querySelectorAll('[data-row]')[wanted.at]
    const field = row?.querySelector<HTMLElement>('input:not([type=checkbox]), textarea')
    ;(field ?? box.current?.nextElementSibling?.querySelector('button'))?.focus()
  }, [box, wanted])
  const put = (nextIds: readonly string[], next: readonly T[]) => {
    setIds(nextIds)
    onChange(next)
  }
  return {
    items: values.map((value, at) => ({ id: ids[at] ?? String(at), value })),
    write: (at, value) => onChange(values.with(at, value)),
    add: value => {
      put([...ids, newId()], [...values, value])
      setWanted({ at: values.length })
    },
    remove: at => {
      put(ids.toSpliced(at, 1), values.toSpliced(at, 1))
      setWanted({ at: Math.min(at, values.length - 2) })
    },
    reorder: order =>
      put(
        order,
        order.flatMap(id => values.slice(ids.indexOf(id), ids.indexOf(id) + 1)),
      ),
  }
}
