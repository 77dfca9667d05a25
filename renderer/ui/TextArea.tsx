import { useId, type ComponentPropsWithRef } from 'react'
import { FieldError } from './FieldError.tsx'
import styles from './Field.module.css'

interface TextAreaProps extends Omit<ComponentPropsWithRef<'textarea'>, 'className' | 'onChange'> {
  readonly label: string
  readonly value: string
  /** Lines it has room for when empty; it grows with what is typed. */
  readonly rows?: number
  /** `serif` for what will be learned, `mono` for what is counted or code. */
  readonly voice?: 'sans' | 'serif' | 'mono'
  readonly error?: string | undefined
  readonly onChange: (text: string) => void
}

/** Several lines of text. Tab leaves it. */
export function TextArea({ label, rows = 3, voice = 'sans', error, onChange, ...rest }: TextAreaProps) {
  const errorId = useId()
  return (
    <span className={styles.block}>
      <textarea
        spellCheck={false}
        {...rest}
        style={{ minHeight: `calc(${rows}lh + 1.125rem)` }}
        aria-label={label}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? rest['aria-describedby'] : errorId}
        onChange={event => onChange(event.target.value)}
        className={`${styles.area} ${styles[voice]}`}
      />
      <FieldError id={errorId}>{error}</FieldError>
    </span>
  )
}
