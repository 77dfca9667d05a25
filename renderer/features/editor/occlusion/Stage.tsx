import { useRef, type CSSProperties } from 'react'
import type { Shape } from '../../../../db/domain/note/occlusion.ts'
import type { Place } from '../../../../db/domain/note/occlusion-text.ts'
import { CORNERS } from './places.ts'
import type { Boxes } from './use-boxes.ts'
import { usePointer } from './use-pointer.ts'
import styles from './Occlusion.module.css'

interface StageProps {
  /** Where the picture is served. */
  readonly source: string
  readonly boxes: Boxes
  /** The box whose corners can be taken hold of. */
  readonly current: number | null
  readonly onChosen: (piece: number | null) => void
}

/** The picture with its boxes, for the pointer; the list beside it does the same by keyboard. */
export function Stage({ source, boxes, current, onChosen }: StageProps) {
  const stage = useRef<HTMLDivElement>(null)
  const { drag, handlers } = usePointer(stage, boxes, onChosen)
  return (
    <div ref={stage} aria-hidden className={styles.stage} {...handlers}>
      <img src={source} alt="" draggable={false} className={styles.picture} />
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" className={styles.others}>
        {boxes.others.map(({ piece, shape }) => shape !== null && <OtherShape key={piece} shape={shape} />)}
      </svg>
      {boxes.boxes.map(({ piece, number, place }) => (
        <div
          key={piece}
          data-piece={piece}
          data-current={piece === current || undefined}
          style={styleOf(drag?.piece === piece ? drag.place : place)}
          className={styles.box}
        >
          <span className={styles.number}>{number}</span>
          {piece === current && CORNERS.map(corner => <span key={corner} data-corner={corner} />)}
        </div>
      ))}
      {drag?.piece === null && <div style={styleOf(drag.place)} className={styles.drawn} />}
    </div>
  )
}

function styleOf({ left, top, width, height }: Place): CSSProperties {
  return { left: `${left * 100}%`, top: `${top * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` }
}

/** A shape that was made elsewhere, shown as it is. */
function OtherShape({ shape }: { readonly shape: Shape }) {
  const common = { vectorEffect: 'non-scaling-stroke', className: styles.other } as const
  switch (shape.kind) {
    case 'rect': {
      const { left, top, width, height, angle } = shape
      return (
        <rect
          {...common}
          x={left}
          y={top}
          width={width}
          height={height}
          transform={`rotate(${angle} ${left} ${top})`}
        />
      )
    }
    case 'ellipse': {
      const [rx, ry] = [shape.width / 2, shape.height / 2]
      return <ellipse {...common} cx={shape.left + rx} cy={shape.top + ry} rx={rx} ry={ry} />
    }
    case 'polygon':
      return <polygon {...common} points={shape.points.map(([x, y]) => `${x},${y}`).join(' ')} />
    case 'text':
      return <circle {...common} cx={shape.left} cy={shape.top} r={0.01} />
  }
}
