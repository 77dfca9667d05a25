import { CircleAlert } from 'lucide-react'
import { Icon } from './Icon.tsx'
import styles from './Field.module.css'

interface FieldErrorProps {
  /** For `aria-describedby` of the field. */
  readonly id?: string
  /** Nothing when nothing is wrong. */
  readonly children: string | undefined
}

/** What is wrong with a field, below it and read out at once. */
export function FieldError({ id, children }: FieldErrorProps) {
  if (children === undefined) return null
  return (
    <span id={id} role="alert" className={styles.error}>
      <Icon of={CircleAlert} size={12} />
      {children}
    </span>
  )
}
