import { useEffect } from 'react'
import styles from './Browse.module.css'

interface WantedProps {
  readonly at: number
  readonly want: (at: number) => void
}

/** A row that is only scrolled past is not asked for. */
const PAUSE_MS = 70

/** A row that has not come yet, and is asked for because it stays in sight. */
export function Wanted({ at, want }: WantedProps) {
  useEffect(() => {
    const timer = setTimeout(want, PAUSE_MS, at)
    return () => clearTimeout(timer)
  }, [at, want])
  return <span className={styles.wanted} />
}
