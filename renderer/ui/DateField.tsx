import { useId, useState, type KeyboardEvent } from 'react'
import { FieldError } from './FieldError.tsx'
import styles from './Field.module.css'

interface DateFieldProps {
  readonly label: string
  /** ISO, or null for none. */
  readonly value: string | null
  /** The earliest day that may be chosen, ISO. */
  readonly min?: string | undefined
  /** What to say of an earlier one. */
  readonly tooEarly: string
  /** Counts with every change: where a day is only tried out, and each is shown what it would mean. */
  readonly live?: boolean
  readonly onChange: (value: string | null) => void
}

/** A day. It counts on Enter or on leaving, so that typing a date is one change and not three. */
export function DateField({ label, value, min, tooEarly, live = false, onChange }: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const errorId = useId()
  const shown = draft ?? value ?? ''
  const early = draft !== null && draft !== '' && min !== undefined && draft < min
  const edit = (next: string) => {
    setDraft(next)
    if (live && (min === undefined || next === '' || next >= min)) onChange(next === '' ? null : next)
  }
  const commit = () => {
    setDraft(null)
    if (!early && shown !== (value ?? '')) onChange(shown === '' ? null : shown)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !early) commit()
    if (event.key === 'Escape') setDraft(null)
  }
  return (
    <span className={styles.column}>
      <span className={styles.field}>
        <input
          type="date"
          aria-label={label}
          aria-invalid={early}
          aria-describedby={early ? errorId : undefined}
          value={shown}
          min={min}
          onChange={event => edit(event.target.value)}
          onBlur={commit}
          onKeyDown={onKeyDown}
          className={`${styles.input} ${styles.date}`}
        />
      </span>
      <FieldError id={errorId}>{early ? tooEarly : undefined}</FieldError>
    </span>
  )
}
