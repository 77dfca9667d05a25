import type { ReactNode } from 'react'
import { TitleBar } from './TitleBar.tsx'
import styles from './Shell.module.css'

interface FocusShellProps {
  readonly title: string
  readonly children: ReactNode
}

/** The window of a running session: nothing but the session. */
export function FocusShell({ title, children }: FocusShellProps) {
  return (
    <div className={styles.window}>
      <TitleBar title={title} />
      <main id="main" className={styles.focus}>
        {children}
      </main>
    </div>
  )
}
