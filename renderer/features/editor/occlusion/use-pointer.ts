import { useState, type PointerEvent, type RefObject } from 'react'
import type { Box, Place } from '../../../../db/domain/note/occlusion-text.ts'
import { between, CORNERS, isMeant, movedBy, withCorner, type Corner, type Point } from './places.ts'
import type { Boxes } from './use-boxes.ts'

type Drag = { readonly from: Point; readonly place: Place } & (
  | { readonly kind: 'draw' }
  | { readonly kind: 'move'; readonly box: Box }
  | { readonly kind: 'size'; readonly box: Box; readonly corner: Corner }
)

/** What a pointer does on the picture: it draws a box, moves one, or sizes one by its corner. */
export interface Pointer {
  /** What is being dragged, where it would be; null when nothing is. */
  readonly drag: { readonly piece: number | null; readonly place: Place } | null
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
  }
}

/** @param chosen hears which box was taken hold of */
export function usePointer(
  stage: RefObject<HTMLElement | null>,
  boxes: Boxes,
  chosen: (piece: number | null) => void,
): Pointer {
  const [drag, setDrag] = useState<Drag | null>(null)
  const end = () => {
    setDrag(null)
    if (drag === null || drag.place === (drag.kind === 'draw' ? null : drag.box.place)) return
    if (drag.kind === 'draw' && isMeant(drag.place)) boxes.add(drag.place)
    if (drag.kind === 'move') boxes.place(drag.box, drag.place, 'moved')
    if (drag.kind === 'size') boxes.place(drag.box, drag.place, 'sized')
  }
  return {
    drag: drag === null ? null : { piece: drag.kind === 'draw' ? null : drag.box.piece, place: drag.place },
    handlers: {
      onPointerDown: event => {
        if (event.button !== 0 || stage.current === null) return
        event.preventDefault()
        stage.current.setPointerCapture(event.pointerId)
        const begun = dragOf(event.target, pointOn(stage.current, event), boxes.boxes)
        chosen(begun.kind === 'draw' ? null : begun.box.piece)
        setDrag(begun)
      },
      onPointerMove: event => {
        if (drag !== null && stage.current !== null) setDrag(dragged(drag, pointOn(stage.current, event)))
      },
      onPointerUp: end,
      onPointerCancel: () => setDrag(null),
    },
  }
}

function dragOf(target: EventTarget, from: Point, boxes: readonly Box[]): Drag {
  const held = target instanceof Element ? target.closest<HTMLElement>('[data-piece]') : null
  const box = boxes.find(({ piece }) => String(piece) === held?.dataset['piece'])
  if (box === undefined) return { kind: 'draw', from, place: between(from, from) }
  const name = target instanceof HTMLElement ? target.dataset['corner'] : undefined
  const corner = CORNERS.find(one => one === name)
  const { place } = box
  return corner === undefined ? { kind: 'move', from, place, box } : { kind: 'size', from, place, box, corner }
}

function dragged(drag: Drag, to: Point): Drag {
  switch (drag.kind) {
    case 'draw':
      return { ...drag, place: between(drag.from, to) }
    case 'move':
      return { ...drag, place: movedBy(drag.box.place, { x: to.x - drag.from.x, y: to.y - drag.from.y }) }
    case 'size':
      return { ...drag, place: withCorner(drag.box.place, drag.corner, to) }
  }
}

function pointOn(stage: HTMLElement, { clientX, clientY }: PointerEvent): Point {
  const { left, top, width, height } = stage.getBoundingClientRect()
  return { x: (clientX - left) / width, y: (clientY - top) / height }
}
