import type { ReactNode } from 'react'
import styles from './Mark.module.css'

/** The highlighter: where you are, what to do next, what must be said out loud. A handful per view at most. */
export function Mark({ children }: { readonly children: ReactNode }) {
  return <mark className={styles.mark}>{children}</mark>
}
