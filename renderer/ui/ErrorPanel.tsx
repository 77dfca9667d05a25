import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import styles from './Panels.module.css'

interface ErrorPanelProps {
  /** What failed. */
  readonly title: string
  /** What is safe, and what to do. */
  readonly children: ReactNode
  readonly actions?: ReactNode
  /** A warning is no failure: everything works, but something should be known. */
  readonly tone?: 'bad' | 'warn'
}

/** What failed, what is safe, one thing to do. Read out at once. */
export function ErrorPanel({ title, children, actions, tone = 'bad' }: ErrorPanelProps) {
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'} className={`${styles.trouble} ${styles[tone]}`}>
      <div className={styles.troubleWords}>
        <p className={styles.troubleTitle}>
          <Icon of={TriangleAlert} />
          {title}
        </p>
        <p className={styles.troubleBody}>{children}</p>
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
