import { useId, type ReactNode } from 'react'
import { FieldError } from './FieldError.tsx'
import styles from './Choice.module.css'

/** One of the things that can be chosen. */
export interface Choice<T extends string> {
  readonly value: T
  readonly label: ReactNode
  /** A second, quieter line. */
  readonly description?: ReactNode
  /** The key that chooses it, as in the table of shortcuts. */
  readonly keyName?: string
  readonly disabled?: boolean
}

interface ChoiceGroupProps {
  readonly role: 'group' | 'radiogroup'
  readonly legend: string
  /** Where the question stands above already: it is still heard. */
  readonly hideLegend?: boolean
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** The frame around choices: what is asked, the choices, and what is wrong. */
export function ChoiceGroup({ role, legend, hideLegend = false, error, children }: ChoiceGroupProps) {
  const errorId = useId()
  const described = error === undefined ? undefined : errorId
  return (
    <fieldset role={role} aria-describedby={described} className={styles.group}>
      <legend className={hideLegend ? styles.hiddenLegend : styles.legend}>{legend}</legend>
      {children}
      <FieldError id={errorId}>{error}</FieldError>
    </fieldset>
  )
}
