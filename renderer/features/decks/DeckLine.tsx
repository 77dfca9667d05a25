import { useDraggable, useDroppable } from '@dnd-kit/core'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { use, useCallback, type CSSProperties, type Ref } from 'react'
import { CallNumber } from '../../ui/CallNumber.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Dragging } from './drag.ts'
import { LeechChip } from './LeechChip.tsx'
import { MaturityBar } from './MaturityBar.tsx'
import { isMovable } from './places.ts'
import { text } from './text.ts'
import type { TreeRow } from './tree.ts'
import styles from './DeckTable.module.css'

/** What a row can be asked for. */
export interface LineActs {
  readonly onChoose: (row: TreeRow) => void
  readonly onReview: (row: TreeRow) => void
  readonly onFold: (row: TreeRow) => void
  readonly onLeeches: (row: TreeRow) => void
}

interface DeckLineProps extends LineActs {
  readonly row: TreeRow
  readonly chosen: boolean
  /** Something in its group has decks inside: names stand below one another. */
  readonly withFolds: boolean
}

/** No deeper than this are names set in. */
const DEEPEST_INDENT = 8

/** A deck in the table: its name, set in by how deep it lies, and its numbers. */
export function DeckLine({ row, chosen, withFolds, onChoose, onReview, onFold, onLeeches }: DeckLineProps) {
  const { deck, level, open, position, of } = row
  const { drop, ...drag } = useRowDrag(row)
  const indent: CSSProperties = { paddingInlineStart: `${Math.min(level - 1, DEEPEST_INDENT) * 1.25}rem` }
  return (
    <tr
      {...drag}
      data-deck={deck.id}
      data-drop={drop}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={of}
      aria-expanded={open ?? undefined}
      aria-selected={chosen}
      tabIndex={chosen ? 0 : -1}
      className={styles.row}
      onClick={() => onChoose(row)}
      onDoubleClick={() => onReview(row)}
    >
      <td>
        <span className={styles.name} style={indent}>
          {open !== null && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={open ? text.fold(deck.name) : text.unfold(deck.name)}
              className={styles.fold}
              onClick={event => {
                event.stopPropagation()
                onFold(row)
              }}
              onDoubleClick={event => event.stopPropagation()}
            >
              <Icon of={open ? ChevronDown : ChevronRight} size={14} />
            </button>
          )}
          {open === null && withFolds && <span className={styles.noFold} />}
          {deck.block !== null && <CallNumber code={deck.block.code} />}
          <bdi className={styles.words} title={deck.name}>
            {deck.name}
          </bdi>
          {deck.block !== null && deck.block.state !== 'on' && <Chip>{text.states[deck.block.state]}</Chip>}
          {deck.keptOut && <Chip>{text.keptOut}</Chip>}
          {deck.leeches > 0 && <LeechChip leeches={deck.leeches} onShow={() => onLeeches(row)} />}
        </span>
      </td>
      <Numbers row={row} />
    </tr>
  )
}

function Numbers({ row: { deck } }: { readonly row: TreeRow }) {
  return (
    <>
      <td>
        <MaturityBar deck={deck} />
      </td>
      <td className={styles.number}>{deck.due === 0 ? text.none : deck.due}</td>
      <td className={styles.number}>{deck.new === 0 ? text.none : deck.new}</td>
      <td className={`${styles.number} ${styles.quiet}`}>{deck.total}</td>
    </>
  )
}

interface RowDrag {
  readonly ref: Ref<HTMLTableRowElement>
  readonly 'data-dragged': true | undefined
  /** Where on it something would be dropped just now. */
  readonly drop: string | undefined
}

/** A row that can be dragged, and dropped on. */
function useRowDrag({ deck }: TreeRow): RowDrag {
  const disabled = !isMovable(deck)
  const { setNodeRef, listeners } = useDraggable({ id: deck.id, disabled })
  const { setNodeRef: setPlace } = useDroppable({ id: deck.id, disabled })
  const drag = use(Dragging)
  const ref = useCallback(
    (row: HTMLTableRowElement | null) => {
      setNodeRef(row)
      setPlace(row)
    },
    [setNodeRef, setPlace],
  )
  return {
    ...listeners,
    ref,
    'data-dragged': drag?.moved.id === deck.id || undefined,
    drop: drag?.on?.id === deck.id ? drag.zone : undefined,
  }
}
