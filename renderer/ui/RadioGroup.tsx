import { useId } from 'react'
import { ChoiceGroup, type Choice } from './ChoiceGroup.tsx'
import { Kbd } from './Kbd.tsx'
import styles from './Choice.module.css'

interface RadioGroupProps<T extends string> {
  /** What is asked. */
  readonly legend: string
  readonly hideLegend?: boolean
  readonly options: readonly Choice<T>[]
  /** `null` while nothing is chosen. */
  readonly value: T | null
  /** Rows with an edge of their own; the key of a choice stands in the place of its circle. */
  readonly boxed?: boolean
  readonly disabled?: boolean | undefined
  readonly error?: string | undefined
  readonly onChange: (value: T) => void
}

/** One of a few, each on a line of its own. Arrow keys choose. For short words in a row there is SegmentedControl. */
export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { options, value, boxed = false, disabled = false, onChange } = props
  const name = useId()
  return (
    <ChoiceGroup {...props} role="radiogroup">
      {options.map(option => (
        <label
          key={option.value}
          className={boxed ? styles.boxed : styles.plain}
          data-disabled={disabled || option.disabled || undefined}
        >
          <span className={styles.marker}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              disabled={disabled || option.disabled}
              aria-keyshortcuts={option.keyName}
              aria-describedby={option.description === undefined ? undefined : `${name}-${option.value}`}
              onChange={() => onChange(option.value)}
              className={boxed && option.keyName !== undefined ? styles.unseen : styles.circle}
            />
            {boxed && option.keyName !== undefined && <Kbd silent>{option.keyName}</Kbd>}
          </span>
          <span className={styles.label}>{option.label}</span>
          {option.description !== undefined && (
            <span id={`${name}-${option.value}`} className={styles.description}>
              {option.description}
            </span>
          )}
        </label>
      ))}
    </ChoiceGroup>
  )
}
