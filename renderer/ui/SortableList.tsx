import {
  closestCenter,
  DndContext,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type Modifier,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useId, type ReactNode } from 'react'
import { Live } from './Live.tsx'
import { SortableRow } from './SortableRow.tsx'
import { useSorting, type SortableItem, type SortablePlace, type SortableWords } from './use-sorting.ts'
import styles from './SortableList.module.css'

interface SortableListProps<T extends SortableItem> {
  /** The name of the list. */
  readonly label: string
  /** In their order; the owner keeps it. */
  readonly items: readonly T[]
  /** Called at every step with all ids in their new order, also with the old one when a move is cancelled. */
  readonly onReorder: (ids: readonly string[]) => void
  readonly words: SortableWords
  /** The keys, in words, below the list; `null` while nothing is lifted. It describes every item. */
  readonly hint: (lifted: SortablePlace | null) => ReactNode
  /** What an item shows; its label, unless something else is given. */
  readonly children?: (item: T) => ReactNode
  /** In the place of that, and no part of what is lifted: a field of its own. */
  readonly beside?: (item: T) => ReactNode
  /** The order can only be read. */
  readonly disabled?: boolean
}

/**
 * A list to be put in order: by dragging, by Space, arrows, Home, End and Space again, or by the two buttons of an item.
 * Enter drops what is lifted and is otherwise left to the screen, Esc takes the move back.
 */
export function SortableList<T extends SortableItem>(props: SortableListProps<T>) {
  const { label, items, onReorder, words, hint, children, beside, disabled = false } = props
  const hintId = useId()
  const sorting = useSorting(items, words, onReorder)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const places = items.map((item, index) => ({ label: item.label, position: index + 1, count: items.length }))
  const lifted = places[items.findIndex(item => item.id === sorting.lifted)] ?? null
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const to = items.findIndex(item => item.id === over?.id)
    if (to >= 0) sorting.moveTo(String(active.id), to)
  }
  return (
    <DndContext
      id={hintId}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={UPRIGHT}
      accessibility={SILENT}
      onDragStart={sorting.release}
      onDragEnd={onDragEnd}
    >
      <SortableContext items={items.map(item => item.id)} strategy={verticalListSortingStrategy} disabled={disabled}>
        <ol aria-label={label} className={styles.list}>
          {items.map((item, index) => (
            <SortableRow
              key={item.id}
              id={item.id}
              place={places[index] ?? { label: item.label, position: index + 1, count: items.length }}
              words={words}
              sorting={sorting}
              disabled={disabled}
              describedBy={hintId}
              beside={beside?.(item)}
            >
              {beside === undefined && (children?.(item) ?? item.label)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
      {!disabled && (
        <div id={hintId} className={styles.hint}>
          {hint(lifted)}
        </div>
      )}
      <Live message={sorting.message} said={sorting.said} />
    </DndContext>
  )
}

const UPRIGHT: Modifier[] = [({ transform }) => ({ ...transform, x: 0 })]

const nothing = () => undefined
/** The library's own announcements would speak over ours. */
const announcements: Announcements = {
  onDragStart: nothing,
  onDragOver: nothing,
  onDragEnd: nothing,
  onDragCancel: nothing,
}
const SILENT = { announcements, screenReaderInstructions: { draggable: '' } }
