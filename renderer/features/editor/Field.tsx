import { useId, useRef, useState, type RefObject } from 'react'
import type { Markup } from '../../../db/domain/note/picture.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { MarkdownField, type MarkdownHandle } from '../../ui/markdown/MarkdownField.tsx'
import { PictureWidth } from './PictureWidth.tsx'
import { text } from './text.ts'
import { Toolbar } from './Toolbar.tsx'
import styles from './Editor.module.css'

/** A field as commands find it. */
export interface ActiveField {
  readonly index: number
  readonly handle: RefObject<MarkdownHandle | null>
}

interface FieldProps {
  readonly index: number
  readonly name: string
  readonly value: string
  readonly markup: Markup
  readonly isCloze: boolean
  readonly handle: RefObject<MarkdownHandle | null> | undefined
  /** A picture is on its way into it. */
  readonly busy: boolean
  /** Why a picture was not put into it. */
  readonly failed: string | undefined
  /** It is the one that is written in: what the commands act on. */
  readonly onActive: (field: ActiveField) => void
  readonly onChange: (value: string) => void
  /** Asks for a picture. */
  readonly onChoose: (field: ActiveField) => void
  /** What was pasted or dropped; returns whether it is taken. */
  readonly onTransfer: (field: ActiveField, data: DataTransfer) => boolean
}

/** Lines that short answers have room for, and long ones. */
const ROWS: Readonly<Record<string, number>> = { Front: 2, Back: 4, Text: 5 }
/** Where answers come from, and what is no text, is no place for a picture. */
const PLAIN: ReadonlySet<string> = new Set(['Source', 'Add reverse'])
/** Fields with every mark in reach. */
const LONG: ReadonlySet<string> = new Set(['Back', 'Text'])

/** One field of the note: its name, what it is for, and the text. */
export function Field(props: FieldProps) {
  const { index, name, value, markup, isCloze, handle, busy, failed, onActive, onChange, onChoose, onTransfer } = props
  const own = useRef<MarkdownHandle>(null)
  const mine = handle ?? own
  const field = { index, handle: mine }
  const hint = useId()
  const [caret, setCaret] = useState<number | null>(null)
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <span className={styles.name}>{text.fieldName(name)}</span>
        <span id={hint} className={styles.hint}>
          {busy ? text.addingPicture : text.fieldHint(name)}
        </span>
        {!PLAIN.has(name) && (
          <Toolbar
            field={mine}
            isCloze={isCloze}
            marks={LONG.has(name) && markup === 'markdown'}
            of={text.fieldName(name)}
            onPicture={() => onChoose(field)}
          />
        )}
      </div>
      <MarkdownField
        label={text.fieldName(name)}
        value={value}
        rows={ROWS[name] ?? 1}
        describedBy={hint}
        ref={mine}
        onChange={onChange}
        onFocus={() => onActive(field)}
        onCaret={setCaret}
        onTransfer={data => onTransfer(field, data)}
      />
      <FieldError>{failed}</FieldError>
      <PictureWidth value={value} markup={markup} caret={caret} field={mine} />
    </div>
  )
}
