import {
  DndContext,
  DragOverlay,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragMoveEvent,
} from '@dnd-kit/core'
import { useEffect, useState, type ReactNode } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { besidePointer, Dragging, partUnderPointer, zoneOf, type Drag } from './drag.ts'
import { droppedAt, type Place } from './places.ts'
import { text } from './text.ts'
import type { Decks, TreeRow } from './tree.ts'
import styles from './Drag.module.css'

interface DragAreaProps {
  readonly decks: Decks
  /** Those in sight. */
  readonly rows: readonly TreeRow[]
  readonly onDrop: (deck: DeckRow, place: Place) => void
  readonly children: ReactNode
}

/** Lets rows be dragged into one another and between one another. Keys do the same: Move to…, and up and down. */
export function DragArea({ decks, rows, onDrop, children }: DragAreaProps) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }))
  const [drag, setDrag] = useState<Drag | null>(null)
  useEscapeFor(drag !== null)
  const follow = ({ active, collisions }: DragMoveEvent) => {
    const moved = decks.find(({ id }) => id === active.id)
    if (moved === undefined) return
    const [hit] = collisions ?? []
    const row = rows.find(({ deck }) => deck.id === hit?.id)
    const zone = zoneOf(hit)
    const place = row === undefined || zone === null ? null : droppedAt(decks, moved, row.deck, zone, row.open === true)
    setDrag({ moved, on: row === undefined || place === null ? null : row.deck, zone: zone ?? 'inside', place })
  }
  const end = () => setDrag(null)
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={partUnderPointer}
      accessibility={SILENT}
      onDragMove={follow}
      onDragCancel={end}
      onDragEnd={() => {
        if (drag !== null && drag.place !== null) onDrop(drag.moved, drag.place)
        end()
      }}
    >
      <Dragging value={drag}>{children}</Dragging>
      <DragOverlay dropAnimation={null} modifiers={BESIDE}>
        {drag !== null && (
          <span className={styles.flying}>
            <bdi className={styles.name}>{drag.moved.name}</bdi>
            <span className={styles.goal}>{goalWords(drag)}</span>
          </span>
        )}
      </DragOverlay>
    </DndContext>
  )
}

function goalWords({ on, zone }: Drag): string {
  return on === null ? text.drag.nowhere : text.drag[zone](on.name)
}

/** Esc ends a drag, and does nothing else meanwhile. */
function useEscapeFor(dragging: boolean): void {
  useEffect(() => {
    if (!dragging) return undefined
    const keep = (event: KeyboardEvent) => event.key === 'Escape' && event.preventDefault()
    window.addEventListener('keydown', keep, true)
    return () => window.removeEventListener('keydown', keep, true)
  }, [dragging])
}

const BESIDE = [besidePointer]
const nothing = () => undefined
/** What was done is said by its toast. */
const announcements: Announcements = {
  onDragStart: nothing,
  onDragOver: nothing,
  onDragEnd: nothing,
  onDragCancel: nothing,
}
const SILENT = { announcements, screenReaderInstructions: { draggable: '' } }
