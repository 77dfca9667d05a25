import type { AttemptView } from '../../../../db/api/quiz.ts'
import { shortClock } from '../../../numbers.ts'
import { Ring } from '../../../ui/Ring.tsx'
import { RingStatus } from '../../../ui/RingStatus.tsx'
import { useElapsed, useRunning } from './state.ts'
import { text } from './text.ts'
import { timeOf } from './time.ts'
import styles from './Clock.module.css'

/** The ring that drains, its digits, and how things stand in words. */
export function Clock({ attempt }: { readonly attempt: AttemptView }) {
  const paused = useRunning(state => state.phase === 'paused')
  const hidden = useRunning(state => state.clockHidden)
  const { elapsedMs } = useElapsed()
  const time = timeOf(attempt, elapsedMs, paused)
  const { state, leftMs, share } = time
  return (
    <div className={styles.clock}>
      <Ring
        role="timer"
        size="large"
        state={state}
        share={share}
        digits={hidden ? null : shortClock(leftMs ?? elapsedMs)}
        label={text.spoken(leftMs, elapsedMs)}
      />
      <div className={styles.words}>
        <span className={styles.name}>{leftMs === null ? text.timeUsed : text.timeLeft}</span>
        {leftMs !== null && attempt.limitMs !== null && !hidden && (
          <span className={styles.limit}>{text.ofTime(attempt.limitMs)}</span>
        )}
        {attempt.addedMs > 0 && !hidden && <span className={styles.limit}>{text.withMinutes(attempt.addedMs)}</span>}
        <span className={styles.standing}>
          <RingStatus state={state}>{text.standing(time, attempt.overtime)}</RingStatus>
        </span>
      </div>
    </div>
  )
}
