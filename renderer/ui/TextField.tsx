import { useId, type ComponentPropsWithRef } from 'react'
import type { LucideIcon } from 'lucide-react'
import { FieldError } from './FieldError.tsx'
import { Icon } from './Icon.tsx'
import { Keys } from './Keys.tsx'
import styles from './Field.module.css'

interface TextFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'className' | 'onChange'> {
  readonly label: string
  readonly icon?: LucideIcon
  /** What brings focus here, as in the table of shortcuts. */
  readonly keyName?: string | undefined
  /** What is wrong with it. */
  readonly error?: string | undefined
  readonly onChange: (text: string) => void
}

/** A line of text. */
export function TextField({ label, icon, keyName, error, onChange, ...rest }: TextFieldProps) {
  const errorId = useId()
  return (
    <span className={styles.block}>
      <span className={`${styles.field} ${styles.wide}`}>
        {icon !== undefined && <Icon of={icon} size={14} />}
        <input
          autoComplete="off"
          spellCheck={false}
          {...rest}
          aria-label={label}
          aria-invalid={error === undefined ? rest['aria-invalid'] : true}
          aria-describedby={error === undefined ? rest['aria-describedby'] : errorId}
          onChange={event => onChange(event.target.value)}
          className={`${styles.input} ${styles.text}`}
        />
        {keyName !== undefined && <Keys of={keyName} silent />}
      </span>
      <FieldError id={errorId}>{error}</FieldError>
    </span>
  )
}
