import { useEffect, useState } from 'react'
import { clock } from '../../numbers.ts'
import { sessionWatch } from './state.ts'
import { text } from './text.ts'
import styles from './TopBar.module.css'

/** How long the session has run, in sight. It says nothing by itself. */
export function Elapsed() {
  const [shown, setShown] = useState(() => clock(sessionWatch.read()))
  useEffect(() => {
    const timer = setInterval(() => setShown(clock(sessionWatch.read())), 250)
    return () => clearInterval(timer)
  }, [])
  return (
    <span role="timer" aria-live="off" aria-label={text.elapsed} className={styles.elapsed}>
      {shown}
    </span>
  )
}
