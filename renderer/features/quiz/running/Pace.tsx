import type { AttemptView } from '../../../../db/api/quiz.ts'
import { shortClock } from '../../../numbers.ts'
import { useElapsed, useRunning } from './state.ts'
import { text } from './text.ts'
import { paceOf, spentOn } from './time.ts'
import styles from './Pace.module.css'

/** How long this question has taken against its pace. Advice only. */
export function Pace({ attempt }: { readonly attempt: AttemptView }) {
  const hidden = useRunning(state => state.clockHidden)
  const { elapsedMs } = useElapsed()
  const cell = attempt.cells[attempt.at]
  if (cell === undefined) return null
  const paceMs = paceOf(cell, attempt)
  const spentMs = spentOn(attempt, elapsedMs)
  const share = Math.min(1, spentMs / paceMs)
  return (
    <section className={styles.pace}>
      <div className={styles.line}>
        <h2 className={styles.name}>{text.thisQuestion}</h2>
        {!hidden && (
          <span className={styles.digits}>
            {shortClock(spentMs)}
            <span className={styles.of}> / {shortClock(paceMs)}</span>
          </span>
        )}
      </div>
      <div className={styles.bar} data-over={spentMs > paceMs || undefined}>
        <div style={{ width: `${share * 100}%` }} className={styles.fill} />
      </div>
      <p className={styles.words}>{text.paceGuide(paceMs)}</p>
    </section>
  )
}
