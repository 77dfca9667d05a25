import { ringDashes, type RingState } from './ring-state.ts'
import styles from './Ring.module.css'

interface RingProps {
  /** How the clock stands; each state has a shape of its own. */
  readonly state: RingState
  /** How much is left, 0 to 1. */
  readonly share: number
  /** Written inside: `5:38`. `null` where the learner hid the clock; the ring still tells. */
  readonly digits: string | null
  /** Spoken: `5 minutes 38 seconds left`. */
  readonly label: string
  /** A clock, which is silent by itself, or a piece of work that goes forward. */
  readonly role: 'timer' | 'progressbar'
  readonly size?: 'small' | 'normal' | 'large'
}

/** In units of the drawing, which is 112 across; the ring grows thicker as time runs out. */
const SHAPES = {
  small: { radius: 44, pace: 9, behind: 14, last: 18 },
  normal: { radius: 48, pace: 7, behind: 11, last: 14 },
  large: { radius: 49, pace: 7, behind: 10, last: 13 },
} as const
const HOURS = Array.from({ length: 12 }, (_, hour) => hour * 30)

/** A clock that drains, or a count that fills. The whole circle is 100 units of dash. */
export function Ring({ state, share, digits, label, role, size = 'normal' }: RingProps) {
  const left = Math.min(1, Math.max(0, share))
  const shape = SHAPES[size]
  const width = state === 'behind' || state === 'last' ? shape[state] : shape.pace
  const dashes = ringDashes(state, left)
  const values =
    role === 'timer'
      ? { 'aria-live': 'off' as const }
      : { 'aria-valuenow': Math.round(left * 100), 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuetext': label }
  return (
    <div role={role} aria-label={label} {...values} data-state={state} className={`${styles.ring} ${styles[size]}`}>
      <svg viewBox="0 0 112 112" aria-hidden className={styles.drawing}>
        <circle cx="56" cy="56" r={shape.radius} strokeWidth={width} className={styles.track} />
        {dashes !== null && (
          <circle
            cx="56"
            cy="56"
            r={shape.radius}
            pathLength={100}
            strokeWidth={width}
            strokeDasharray={dashes}
            className={styles.left}
          />
        )}
        {size === 'large' &&
          HOURS.map(angle => (
            <line
              key={angle}
              x1="56"
              x2="56"
              y1="15"
              y2="19"
              transform={`rotate(${angle} 56 56)`}
              className={styles.hour}
            />
          ))}
      </svg>
      {digits !== null && (
        <span aria-hidden className={styles.digits}>
          {digits}
        </span>
      )}
    </div>
  )
}
