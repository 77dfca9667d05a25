/** A row that is being dragged: over which part of which other row it is. */
import { pointerWithin, type Collision, type CollisionDetection, type Modifier } from '@dnd-kit/core'
import { createContext } from 'react'
import type { DeckRow } from '../../../db/api/decks.ts'
import { ZONES, type Place, type Zone } from './places.ts'

export interface Drag {
  readonly moved: DeckRow
  /** The row it would be dropped on; null where it cannot be dropped. */
  readonly on: DeckRow | null
  readonly zone: Zone
  readonly place: Place | null
}

/** What is being dragged; null while nothing is. */
export const Dragging = createContext<Drag | null>(null)

/** How much of a row, at its top and at its bottom, means beside it. */
const EDGE = 0.28

/** The row under the pointer, and which part of it. */
export const partUnderPointer: CollisionDetection = args => {
  const [hit] = pointerWithin(args)
  const { pointerCoordinates: pointer } = args
  const rect = hit === undefined ? undefined : args.droppableRects.get(hit.id)
  if (hit === undefined || rect === undefined || pointer === null) return []
  const share = (pointer.y - rect.top) / rect.height
  const zone: Zone = share < EDGE ? 'before' : share > 1 - EDGE ? 'after' : 'inside'
  return [{ id: hit.id, data: { zone } }]
}

/** Which part of a row was hit. */
export function zoneOf(hit: Collision | undefined): Zone | null {
  const given: unknown = hit?.data?.['zone']
  return ZONES.find(zone => zone === given) ?? null
}

/** What is dragged follows the pointer, not the place it was taken from. */
export const besidePointer: Modifier = ({ activatorEvent, activeNodeRect, transform }) => {
  if (!(activatorEvent instanceof PointerEvent) || activeNodeRect === null) return transform
  const { clientX, clientY } = activatorEvent
  return {
    ...transform,
    x: transform.x + clientX - activeNodeRect.left + 12,
    y: transform.y + clientY - activeNodeRect.top + 12,
  }
}
