import type { ReactNode } from 'react'
import styles from './Panel.module.css'

interface PanelProps {
  readonly title: string
  /** Beside the title. */
  readonly end?: ReactNode
  /** Below the title, in a smaller voice. */
  readonly hint?: string | undefined
  readonly children: ReactNode
}

/** Things that are decided together, in a frame. */
export function Panel({ title, end, hint, children }: PanelProps) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {end}
      </div>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <div className={styles.panel}>{children}</div>
    </section>
  )
}

interface LineProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** The control; it carries the label as its accessible name. */
  readonly children: ReactNode
}

/** One of them. */
export function Line({ label, hint, children }: LineProps) {
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <p className={styles.label}>{label}</p>
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  )
}
