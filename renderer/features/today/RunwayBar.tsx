import type { RunwayDay } from '../../../db/api/today.ts'
import styles from './Runway.module.css'

interface RunwayBarProps {
  readonly day: RunwayDay
  /** Of the fullest day, 0 to 1. */
  readonly share: number
  readonly isToday: boolean
  readonly label: string
  /** The one bar that Tab reaches. */
  readonly reachable: boolean
  readonly onChoose: () => void
  readonly onLeave: () => void
}

/** The interview day stands taller than any day of reviews. */
const FULLEST = 82

/** One day of the runway. */
export function RunwayBar({ day, share, isToday, label, reachable, onChoose, onLeave }: RunwayBarProps) {
  const height = day.isInterview ? 100 : Math.max(2, share * FULLEST)
  return (
    <li className={styles.day} data-today={isToday || undefined} data-interview={day.isInterview || undefined}>
      <span
        role="img"
        aria-label={label}
        tabIndex={reachable ? 0 : -1}
        className={styles.column}
        onFocus={onChoose}
        onMouseEnter={onChoose}
        onMouseLeave={onLeave}
      >
        <i style={{ height: `${height}%` }} />
      </span>
      <span className={styles.date} aria-hidden>
        {Number(day.date.slice(-2))}
      </span>
    </li>
  )
}
