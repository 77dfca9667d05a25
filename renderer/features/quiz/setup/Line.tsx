import type { ReactNode } from 'react'
import styles from './Setup.module.css'

interface LineProps {
  readonly name: string
  readonly children: ReactNode
}

/** One choice of the panel, named. What it holds says its name by itself to those who listen. */
export function Line({ name, children }: LineProps) {
  return (
    <div className={styles.line}>
      <span aria-hidden className={styles.name}>
        {name}
      </span>
      <div className={styles.choice}>{children}</div>
    </div>
  )
}
