import { Plus } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import type { Box } from '../../../../db/domain/note/occlusion-text.ts'
import type { Markup } from '../../../../db/domain/note/picture.ts'
import { isMac } from '../../../commands/combos.ts'
import { Button } from '../../../ui/Button.tsx'
import { Live } from '../../../ui/Live.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { BoxRow } from './BoxRow.tsx'
import { placeOfNew } from './places.ts'
import { Stage } from './Stage.tsx'
import { text } from './text.ts'
import { useBoxes } from './use-boxes.ts'
import styles from './Occlusion.module.css'

interface OcclusionEditorProps {
  /** Where the picture is served. */
  readonly source: string
  /** The field that holds the boxes. */
  readonly value: string
  readonly markup: Markup
  readonly onChange: (value: string) => void
}

/** A picture and the places of it that are asked for: drawn on it, or written in the list beside it. */
export function OcclusionEditor({ source, value, markup, onChange }: OcclusionEditorProps) {
  const boxes = useBoxes(value, markup, onChange)
  const [current, setCurrent] = useState<number | null>(null)
  const handles = useRef(new Map<number, HTMLButtonElement>())
  const adder = useRef<HTMLButtonElement>(null)
  /** What gets the focus once it is there: the box at a place of the list, or the button where there is none. */
  const wanted = useRef<{ readonly index: number; readonly drawn?: true } | null>(null)
  const turned = useRef(false)
  const settle = useEffectEvent(() => {
    // What had it may be gone with a step that was taken back.
    const isLost = turned.current && document.activeElement === document.body
    const to = wanted.current ?? (isLost ? { index: boxes.boxes.length } : null)
    wanted.current = null
    turned.current = false
    if (to === null) return
    const box = boxes.boxes[Math.min(to.index, boxes.boxes.length - 1)]
    const target = box === undefined ? adder.current : handles.current.get(box.piece)
    // Whoever draws looks at the picture.
    target?.focus({ preventScroll: to.drawn === true })
  })
  useEffect(() => settle(), [value])
  const remove = (box: Box, index: number) => {
    wanted.current = { index }
    boxes.remove(box, isMac() ? '⌘Z' : 'Ctrl+Z')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const side = turnOf(event)
    if (side === null) return
    event.preventDefault()
    turned.current = true
    boxes.turn(side)
  }
  return (
    <div role="group" aria-label={text.boxes} className={styles.editor} onKeyDown={onKeyDown}>
      <Stage
        source={source}
        boxes={{
          ...boxes,
          add: place => {
            wanted.current = { index: boxes.boxes.length, drawn: true }
            boxes.add(place)
          },
        }}
        current={current}
        onChosen={piece => {
          setCurrent(piece)
          if (piece !== null) handles.current.get(piece)?.focus({ preventScroll: true })
        }}
      />
      <div className={styles.cover}>
        <SegmentedControl
          label={text.cover}
          value={boxes.all ? 'all' : 'one'}
          options={[
            { value: 'all', label: text.coverAll },
            { value: 'one', label: text.coverOne },
          ]}
          onChange={cover => boxes.cover(cover === 'all')}
        />
        <Button
          ref={adder}
          icon={Plus}
          onClick={() => {
            wanted.current = { index: boxes.boxes.length }
            boxes.add(placeOfNew(boxes.boxes.length))
          }}
        >
          {text.add}
        </Button>
      </div>
      {boxes.boxes.length > 0 && <p className={styles.hint}>{text.boxesHint}</p>}
      <ol aria-label={text.boxes} className={styles.list}>
        {boxes.boxes.map((box, index) => (
          <BoxRow
            key={box.piece}
            box={box}
            boxes={boxes}
            isCurrent={box.piece === current}
            handle={element => {
              if (element === null) handles.current.delete(box.piece)
              else handles.current.set(box.piece, element)
            }}
            onCurrent={() => setCurrent(box.piece)}
            onRemove={() => remove(box, index)}
          />
        ))}
        {boxes.others.map(({ piece, shape, numbers }) => (
          <li key={piece} className={styles.kept}>
            {text.kept(shape?.kind ?? null, numbers)}
          </li>
        ))}
      </ol>
      <Live message={boxes.said.message} said={boxes.said.count} />
    </div>
  )
}

/** What a key means to the steps that were taken here. */
function turnOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (altKey || !(isMac() ? metaKey : ctrlKey)) return null
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' && !isMac() ? 'redo' : null
}
