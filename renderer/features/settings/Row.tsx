import type { ReactNode } from 'react'
import styles from './Row.module.css'

interface RowProps {
  readonly label: string
  readonly hint?: ReactNode
  /** The control; it carries the label as its accessible name. */
  readonly children?: ReactNode
}

/** One setting: what it is, what it does, and the control. */
export function Row({ label, hint, children }: RowProps) {
  return (
    <div className={styles.row}>
      <div>
        <p className={styles.label}>{label}</p>
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  )
}

interface GroupProps {
  readonly title: string
  readonly children: ReactNode
}

/** Settings that belong together. */
export function Group({ title, children }: GroupProps) {
  return (
    <section className={styles.group}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  )
}
