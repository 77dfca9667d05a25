import type { ReactNode } from 'react'
import { Sidebar } from './Sidebar.tsx'
import { SkipLink } from './SkipLink.tsx'
import { TitleBar } from './TitleBar.tsx'
import styles from './Shell.module.css'

/** The window with its sidebar: everything but a running session. */
export function AppShell({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.window}>
      <SkipLink />
      <TitleBar />
      <div className={styles.shell}>
        <Sidebar />
        <main id="main" tabIndex={-1} data-quiet-focus className={styles.main}>
          {children}
        </main>
      </div>
    </div>
  )
}
