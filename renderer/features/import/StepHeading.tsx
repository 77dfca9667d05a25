import type { ReactNode } from 'react'
import styles from './Import.module.css'

interface StepHeadingProps {
  /** The list of steps says it already: it is only heard. */
  readonly hidden?: boolean
  readonly children: ReactNode
}

/** What a step is about. It takes the focus as the step comes up. */
export function StepHeading({ hidden = false, children }: StepHeadingProps) {
  return (
    <h2 tabIndex={-1} data-step-heading className={hidden ? styles.unseen : styles.heading}>
      {children}
    </h2>
  )
}
