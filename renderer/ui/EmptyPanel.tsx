import type { ReactNode } from 'react'
import styles from './Panels.module.css'

interface EmptyPanelProps {
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** Nothing here: a sentence, and one thing to do. */
export function EmptyPanel({ title, children, actions }: EmptyPanelProps) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.emptyTitle}>{title}</h2>
      {children !== undefined && <p className={styles.emptyBody}>{children}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
