import { useId, useRef, type RefObject } from 'react'
import { MarkdownField, type MarkdownHandle } from '../../ui/markdown/MarkdownField.tsx'
import { text } from './text.ts'
import { Toolbar } from './Toolbar.tsx'
import styles from './Editor.module.css'

interface FieldProps {
  readonly name: string
  readonly value: string
  readonly isCloze: boolean
  readonly handle: RefObject<MarkdownHandle | null> | undefined
  /** It is the one that is written in: what the commands act on. */
  readonly onActive: (field: RefObject<MarkdownHandle | null>) => void
  readonly onChange: (value: string) => void
}

/** Lines that short answers have room for, and long ones. */
const ROWS: Readonly<Record<string, number>> = { Front: 2, Back: 4, Text: 5 }

/** One field of the note: its name, what it is for, and the text. */
export function Field({ name, value, isCloze, handle, onActive, onChange }: FieldProps) {
  const own = useRef<MarkdownHandle>(null)
  const mine = handle ?? own
  const hint = useId()
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <span className={styles.name}>{text.fieldName(name)}</span>
        <span id={hint} className={styles.hint}>
          {text.fieldHint(name)}
        </span>
        {(name === 'Back' || name === 'Text') && <Toolbar field={mine} isCloze={isCloze} />}
      </div>
      <MarkdownField
        label={text.fieldName(name)}
        value={value}
        rows={ROWS[name] ?? 1}
        describedBy={hint}
        ref={mine}
        onChange={onChange}
        onFocus={() => onActive(mine)}
      />
    </div>
  )
}
