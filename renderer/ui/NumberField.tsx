import { useId, useState, type KeyboardEvent } from 'react'
import { FieldError } from './FieldError.tsx'
import styles from './Field.module.css'

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  /** Digits behind the point; none unless this is said. */
  readonly decimals?: number
  readonly unit?: string
  /** What to say when the number is out of bounds. */
  readonly outOfBounds: string
  /** Counts with every change: where a number is only tried out, and each is shown what it would mean. */
  readonly live?: boolean
  readonly onChange: (value: number) => void
}

/** A number within bounds, a whole one unless it may have decimals. It counts on Enter or on leaving; Up and Down step. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, step = 1, decimals = 0, unit, outOfBounds, live = false, onChange } = props
  const [draft, setDraft] = useState<string | null>(null)
  const errorId = useId()
  const shown = draft ?? String(value)
  const number = numberIn(shown, decimals)
  const isRight = (n: number) => n >= min && n <= max
  const wrong = !isRight(number)
  const edit = (next: string) => {
    setDraft(next)
    const typed = numberIn(next, decimals)
    if (live && isRight(typed)) onChange(typed)
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
    commit(rounded(Math.min(max, Math.max(min, (wrong ? value : number) + by)), decimals))
  }
  return (
    <span className={styles.column}>
      <span className={styles.field}>
        <input
          role="spinbutton"
          inputMode={decimals === 0 ? 'numeric' : 'decimal'}
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
          data-wide={decimals > 0 || max > 999 || undefined}
          style={{ width: `${Math.max(3, String(max).length)}ch` }}
          className={`${styles.input} ${styles.number}`}
        />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </span>
      <FieldError id={errorId}>{wrong ? outOfBounds : undefined}</FieldError>
    </span>
  )
}

/** A comma may stand for the point. */
function numberIn(text: string, decimals: number): number {
  const typed = text.trim().replace(',', '.')
  const wanted = decimals === 0 ? /^\d+$/ : /^\d+(?:\.\d*)?$/
  return wanted.test(typed) ? rounded(Number(typed), decimals) : Number.NaN
}

function rounded(number: number, decimals: number): number {
  return Number(number.toFixed(decimals))
}
