import { shortClock } from '../../../numbers.ts'
import { RingStatus } from '../../../ui/RingStatus.tsx'
import { useElapsed, useRunning } from './state.ts'
import { timeOf } from './time.ts'
import styles from './TopBar.module.css'

/** The time where the rail is out of sight: in a narrow window. */
export function BarClock() {
  const { phase, attempt, clockHidden } = useRunning()
  const { elapsedMs } = useElapsed()
  if (attempt === null || clockHidden) return null
  const { state, leftMs } = timeOf(attempt, elapsedMs, phase === 'paused')
  return (
    <span aria-hidden className={styles.clock}>
      <RingStatus state={state}>{shortClock(leftMs ?? elapsedMs)}</RingStatus>
    </span>
  )
}
