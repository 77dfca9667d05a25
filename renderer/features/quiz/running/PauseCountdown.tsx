import { useEffect, useEffectEvent, useState } from 'react'
import { text } from './text.ts'
import styles from './PausedPanel.module.css'

interface PauseCountdownProps {
  /** When the pause began, by the monotonic clock. */
  readonly sinceMs: number
  readonly ofMs: number
}

const BEAT_MS = 250

/** What is left of the one pause. */
export function PauseCountdown({ sinceMs, ofMs }: PauseCountdownProps) {
  const [leftMs, setLeftMs] = useState(() => ofMs - (performance.now() - sinceMs))
  const beat = useEffectEvent(() => {
    const left = ofMs - (performance.now() - sinceMs)
    setLeftMs(Math.ceil(left / 1000) * 1000)
  })
  useEffect(() => {
    const timer = setInterval(() => beat(), BEAT_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <p role="timer" aria-live="off" className={styles.left}>
      {text.pauseLeft(leftMs)}
    </p>
  )
}
