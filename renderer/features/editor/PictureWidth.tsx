import type { RefObject } from 'react'
import { NARROWEST, pictureAt, WIDEST, withWidth, type Markup } from '../../../db/domain/note/picture.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import type { MarkdownHandle } from '../../ui/markdown/MarkdownField.tsx'
import { text } from './text.ts'
import styles from './Editor.module.css'

interface PictureWidthProps {
  readonly value: string
  readonly markup: Markup
  /** Where the caret is, or null: it never was in the field. */
  readonly caret: number | null
  readonly field: RefObject<MarkdownHandle | null>
}

/** What a picture is first set to, in pixels: half of a card. */
const FIRST = 320
const STEP = 10

/** How wide the picture at the caret is shown. */
export function PictureWidth({ value, markup, caret, field }: PictureWidthProps) {
  const mark = caret === null ? null : pictureAt(value, caret, markup)
  if (mark === null) return null
  const { from, to, name, width } = mark
  const change = (next: number | null) =>
    field.current?.replace(from, to, withWidth(value.slice(from, to), next, markup))
  return (
    <div role="group" aria-label={text.widthOf(name)} className={styles.width}>
      <span className={styles.hint}>{text.widthOf(name)}</span>
      {width !== null && (
        <NumberField
          label={text.width}
          value={width}
          min={NARROWEST}
          max={WIDEST}
          step={STEP}
          unit={text.pixels}
          outOfBounds={text.widthBounds(NARROWEST, WIDEST)}
          live
          onChange={change}
        />
      )}
      <Button size="small" onClick={() => change(width === null ? FIRST : null)}>
        {width === null ? text.setWidth : text.ownWidth}
      </Button>
    </div>
  )
}
