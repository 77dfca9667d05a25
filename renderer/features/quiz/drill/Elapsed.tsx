import { useEffect, useState } from 'react'
import { text } from './text.ts'
import styles from './Drill.module.css'

const SECOND_MS = 1000

interface ElapsedProps {
  /** By the monotonic clock. */
  readonly since: number
  /** What it usually takes. */
  readonly seconds: number
  readonly stopped: boolean
}

/** The running clock of an estimate. It counts up and ends nothing. */
export function Elapsed({ since, seconds, stopped }: ElapsedProps) {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (stopped) return
    const timer = setInterval(() => setNow(performance.now()), SECOND_MS)
    return () => clearInterval(timer)
  }, [stopped])
  const ms = Math.max(0, now - since)
  const over = ms > seconds * SECOND_MS
  return (
    <span role="timer" aria-live="off" data-over={over || undefined} className={styles.clock}>
      {text.clock(ms, seconds)}
      {over && ` · ${text.over}`}
    </span>
  )
}
