import { Check, Minus } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Hidden } from './Hidden.tsx'
import { Icon } from './Icon.tsx'
import styles from './Choice.module.css'

interface CheckboxProps {
  readonly label: ReactNode
  /** For a row of a table, where the name is in the next cell: it is still heard. */
  readonly hideLabel?: boolean
  /** A second, quieter line. */
  readonly description?: ReactNode
  readonly checked: boolean
  /** Some of what it stands for is chosen. */
  readonly mixed?: boolean
  readonly disabled?: boolean | undefined
  readonly invalid?: boolean | undefined
  /** The key that does the same, as in the table of shortcuts. */
  readonly keyName?: string | undefined
  /** A row with an edge of its own, which is marked when chosen. */
  readonly boxed?: boolean
  /** -1 where a row it stands in has keys for it. */
  readonly tabIndex?: number
  readonly onChange: (checked: boolean) => void
}

/** Chosen or not, by itself. */
export function Checkbox(props: CheckboxProps) {
  const { label, hideLabel = false, description, checked, mixed = false, disabled, invalid, keyName, boxed } = props
  const input = useRef<HTMLInputElement>(null)
  const descriptionId = useId()
  useEffect(() => {
    if (input.current !== null) input.current.indeterminate = mixed
  }, [mixed])
  return (
    <label className={boxed === true ? styles.boxed : styles.plain} data-disabled={disabled || undefined}>
      <span className={styles.marker}>
        <input
          ref={input}
          type="checkbox"
          tabIndex={props.tabIndex}
          checked={checked}
          disabled={disabled}
          aria-invalid={invalid}
          aria-keyshortcuts={keyName}
          aria-describedby={description === undefined ? undefined : descriptionId}
          onChange={event => props.onChange(event.target.checked)}
          className={styles.box}
        />
        <span className={styles.tick}>
          <Icon of={mixed ? Minus : Check} size={12} />
        </span>
      </span>
      {hideLabel ? <Hidden>{label}</Hidden> : <span className={styles.label}>{label}</span>}
      {description !== undefined && (
        <span id={descriptionId} className={styles.description}>
          {description}
        </span>
      )}
    </label>
  )
}
