import { Move, Trash2 } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import type { Box } from '../../../../db/domain/note/occlusion-text.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { movedBy, percent, SMALLEST, withSide } from './places.ts'
import { text } from './text.ts'
import type { Boxes } from './use-boxes.ts'
import styles from './Occlusion.module.css'

interface BoxRowProps {
  readonly box: Box
  readonly boxes: Boxes
  readonly isCurrent: boolean
  /** What can be moved by arrow keys. */
  readonly handle: Ref<HTMLButtonElement>
  readonly onCurrent: () => void
  readonly onRemove: () => void
}

/** How far an arrow key moves a box, in shares of the picture; with Shift further. */
const NUDGE = 0.01
const FAR = 0.05
/** Cards that a note can have. */
const MOST = 500
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const SIDES = ['left', 'top', 'width', 'height'] as const

/** One box by its numbers. */
export function BoxRow({ box, boxes, isCurrent, handle, onCurrent, onRemove }: BoxRowProps) {
  const { number, place } = box
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = event.ctrlKey || event.metaKey || event.altKey ? undefined : ARROWS[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove()
    else if (arrow !== undefined) {
      const by = event.shiftKey ? FAR : NUDGE
      boxes.place(box, movedBy(place, { x: arrow[0] * by, y: arrow[1] * by }), 'moved')
    } else return
    event.preventDefault()
  }
  return (
    <li aria-label={text.box(number)} data-current={isCurrent || undefined} className={styles.row} onFocus={onCurrent}>
      <button
        ref={handle}
        type="button"
        data-arrows
        aria-label={text.move(number)}
        className={styles.handle}
        onKeyDown={onKeyDown}
      >
        <Icon of={Move} size={14} />
      </button>
      <div className={styles.values}>
        <NumberField
          label={text.card(number)}
          value={number}
          min={1}
          max={MOST}
          unit={text.cardUnit}
          outOfBounds={text.cardBounds(MOST)}
          onChange={to => boxes.renumber(box, to)}
        />
        {SIDES.map(side => (
          <NumberField
            key={side}
            label={text.side(side, number)}
            value={percent(place[side])}
            min={side === 'left' || side === 'top' ? 0 : percent(SMALLEST)}
            max={100}
            decimals={1}
            unit={text.sides[side]}
            outOfBounds={text.bounds(side === 'left' || side === 'top' ? 0 : percent(SMALLEST), 100)}
            onChange={value => {
              const kind = side === 'left' || side === 'top' ? 'moved' : 'sized'
              boxes.place(box, withSide(place, side, value / 100), kind)
            }}
          />
        ))}
      </div>
      <IconButton icon={Trash2} label={text.remove(number)} onClick={onRemove} />
    </li>
  )
}
