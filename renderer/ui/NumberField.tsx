import { useId, useState, type KeyboardEvent } from 'react'
import { FieldError } from './FieldError.tsx'
import styles from './Field.module.css'

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  readonly unit?: string
  /** What to say when the number is out of bounds. */
  readonly outOfBounds: string
  /** Counts with every change: where a number is only tried out, and each is shown what it would mean. */
  readonly live?: boolean
  readonly onChange: (value: number) => void
}

/** A whole number within bounds. It counts on Enter or on leaving; Up and Down step. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, step = 1, unit, outOfBounds, live = false, onChange } = props
  const [draft, setDraft] = useState<string | null>(null)
  const errorId = useId()
  const shown = draft ?? String(value)
  const number = numberIn(shown)
  const isRight = (n: number) => n >= min && n <= max
  const wrong = !isRight(number)
  const edit = (next: string) => {
    setDraft(next)
    if (live && isRight(numberIn(next))) onChange(numberIn(next))
  }
  const commit = (next: number) => {
    setDraft(null)
    if (next !== value) onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0
    if (event.key === 'Enter' && !wrong) commit(number)
    if (event.key === 'Escape') setDraft(null)
    if (by === 0) return
    event.preventDefault()
    commit(Math.min(max, Math.max(min, (wrong ? value : number) + by)))
  }
  return (
    <span className={styles.column}>
      <span className={styles.field}>
        <input
          role="spinbutton"
          inputMode="numeric"
          autoComplete="off"
          aria-label={label}
          aria-valuenow={wrong ? value : number}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-invalid={wrong}
          aria-describedby={wrong ? errorId : undefined}
          value={shown}
          onChange={event => edit(event.target.value)}
          onBlur={() => (wrong ? setDraft(null) : commit(number))}
          onKeyDown={onKeyDown}
          className={`${styles.input} ${styles.number}`}
        />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </span>
      <FieldError id={errorId}>{wrong ? outOfBounds : undefined}</FieldError>
    </span>
  )
}

function numberIn(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN
}
