import { arrayMove } from '@dnd-kit/sortable'
import { useState, type KeyboardEvent } from 'react'

/** Where an item stands: its name, its position from 1, and how many there are. */
export interface SortablePlace {
  readonly label: string
  readonly position: number
  readonly count: number
}

export interface SortableItem {
  readonly id: string
  /** Its name, as it is announced. */
  readonly label: string
}

/** What is said and shown of an item that moves. */
export interface SortableWords {
  /** The name of an item: `Light pre-ranker, position 3 of 6`. */
  readonly item: (place: SortablePlace) => string
  readonly lifted: (place: SortablePlace) => string
  /** `moved to 2 of 6` */
  readonly moved: (place: SortablePlace) => string
  readonly dropped: (place: SortablePlace) => string
  readonly cancelled: (place: SortablePlace) => string
  readonly moveUp: (label: string) => string
  readonly moveDown: (label: string) => string
}

interface Lift {
  readonly id: string
  /** The order it was lifted from. */
  readonly before: readonly string[]
}

export interface Sorting {
  /** The item that the keyboard holds. */
  readonly lifted: string | null
  /** What was announced last, and how many announcements there were. */
  readonly message: string
  readonly said: number
  /** Moves an item to a place counted from 0; beyond the ends is at the end. */
  readonly moveTo: (id: string, to: number) => void
  readonly toggle: (id: string) => void
  readonly drop: () => void
  /** Puts a lifted item down without a word: something else has taken over. */
  readonly release: () => void
  readonly onKeyDown: (event: KeyboardEvent, id: string) => void
}

/** Sorting by keyboard. Every step is the owner's at once, so that nothing is lost when the list goes away. */
export function useSorting(
  items: readonly SortableItem[],
  words: SortableWords,
  onReorder: (ids: readonly string[]) => void,
): Sorting {
  const [lift, setLift] = useState<Lift | null>(null)
  const [spoken, setSpoken] = useState({ message: '', said: 0 })
  const ids = items.map(item => item.id)
  const say = (how: (place: SortablePlace) => string, id: string, order: readonly string[]) => {
    const label = items.find(item => item.id === id)?.label ?? ''
    const message = how({ label, position: order.indexOf(id) + 1, count: order.length })
    setSpoken(({ said }) => ({ message, said: said + 1 }))
  }
  const moveTo = (id: string, to: number) => {
    const from = ids.indexOf(id)
    const goal = Math.min(ids.length - 1, Math.max(0, to))
    const order = arrayMove(ids, from, goal)
    if (goal !== from) onReorder(order)
    say(words.moved, id, order)
  }
  const drop = () => {
    if (lift !== null) say(words.dropped, lift.id, ids)
    setLift(null)
  }
  const toggle = (id: string) => {
    if (lift?.id === id) return drop()
    setLift({ id, before: ids })
    say(words.lifted, id, ids)
  }
  const cancel = ({ id, before }: Lift) => {
    setLift(null)
    onReorder(before)
    say(words.cancelled, id, before)
  }
  const act = (key: string, id: string): (() => void) | undefined => {
    if (key === ' ') return () => toggle(id)
    if (lift?.id !== id) return undefined
    const at = ids.indexOf(id)
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: ids.length - 1 }[key]
    if (to !== undefined) return () => moveTo(id, to)
    return { Enter: drop, Escape: () => cancel(lift) }[key]
  }
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const run = act(event.key, id)
    if (run === undefined) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
  return { lifted: lift?.id ?? null, ...spoken, moveTo, toggle, drop, release: () => setLift(null), onKeyDown }
}
