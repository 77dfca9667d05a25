import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ArrowDown, ArrowUp, GripVertical, type LucideIcon } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { SortablePlace, SortableWords, Sorting } from './use-sorting.ts'
import styles from './SortableList.module.css'

interface SortableRowProps {
  readonly id: string
  readonly place: SortablePlace
  readonly words: SortableWords
  readonly sorting: Sorting
  readonly disabled: boolean
  readonly describedBy: string
  /** Behind what is lifted, with keys of its own. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** While others make room; how long it takes is decided by the style sheet. */
const SLIDING = { duration: 1, easing: 'ease' }
const STILL = 'transform 0ms linear'

/** One item of a sortable list, and its two buttons. */
export function SortableRow(props: SortableRowProps) {
  const { id, place, words, sorting, disabled, describedBy, beside, children } = props
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id, transition: SLIDING })
  const handle = useRef<HTMLDivElement>(null)
  const lifted = sorting.lifted === id
  useEffect(() => {
    if (lifted) handle.current?.scrollIntoView({ block: 'nearest' })
  }, [lifted, place.position])
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform) }}
      data-lifted={lifted || isDragging || undefined}
      data-sliding={(transition !== undefined && transition !== STILL) || undefined}
      data-fixed={disabled || undefined}
      className={styles.row}
    >
      <div
        ref={handle}
        {...listeners}
        role="button"
        tabIndex={disabled ? -1 : 0}
        aria-label={words.item(place)}
        aria-pressed={lifted}
        aria-disabled={disabled || undefined}
        aria-describedby={disabled ? undefined : describedBy}
        onClick={() => !disabled && sorting.toggle(id)}
        onKeyDown={event => !disabled && sorting.onKeyDown(event, id)}
        onBlur={() => lifted && sorting.drop()}
        className={styles.handle}
      >
        {!disabled && <Icon of={GripVertical} />}
        <span className={styles.position} />
        {children !== false && <div className={styles.content}>{children}</div>}
      </div>
      {beside !== undefined && <div className={styles.beside}>{beside}</div>}
      {!disabled && (
        <span className={styles.moves}>
          <MoveButton
            icon={ArrowUp}
            label={words.moveUp(place.label)}
            off={place.position === 1}
            onMove={() => sorting.moveTo(id, place.position - 2)}
          />
          <MoveButton
            icon={ArrowDown}
            label={words.moveDown(place.label)}
            off={place.position === place.count}
            onMove={() => sorting.moveTo(id, place.position)}
          />
        </span>
      )}
    </li>
  )
}

interface MoveButtonProps {
  readonly icon: LucideIcon
  readonly label: string
  /** At the end already. It stays in place and keeps focus. */
  readonly off: boolean
  readonly onMove: () => void
}

function MoveButton({ icon, label, off, onMove }: MoveButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={off}
      onClick={() => !off && onMove()}
      className={styles.move}
    >
      <Icon of={icon} size={14} />
    </button>
  )
}
