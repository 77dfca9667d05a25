import { useState, type KeyboardEvent } from 'react'
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
  readonly onChange: (value: number) => void
}

/** A whole number within bounds. It counts on Enter or on leaving; Up and Down step. */
export function NumberField({ label, value, min, max, step = 1, unit, outOfBounds, onChange }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? String(value)
  const number = /^\d+$/.test(shown.trim()) ? Number(shown) : Number.NaN
  const wrong = !(number >= min && number <= max)
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
          value={shown}
          onChange={event => setDraft(event.target.value)}
          onBlur={() => (wrong ? setDraft(null) : commit(number))}
          onKeyDown={onKeyDown}
          className={`${styles.input} ${styles.number}`}
        />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </span>
      {wrong && (
        <span role="alert" className={styles.error}>
          {outOfBounds}
        </span>
      )}
    </span>
  )
}
