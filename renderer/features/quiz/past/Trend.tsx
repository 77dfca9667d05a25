import type { PastAttempt } from '../../../../db/api/quiz.ts'
import { text } from './text.ts'
import styles from './Past.module.css'

const HEIGHT = 64
const STEP = 24
const EDGE = 6

/** Scores from the oldest to the newest, as a line; the table below says the same in figures. */
export function Trend({ attempts }: { readonly attempts: readonly PastAttempt[] }) {
  const points = attempts.toReversed().map(({ score }, at) => ({
    x: EDGE + at * STEP,
    y: EDGE + (1 - (score ?? 0)) * (HEIGHT - 2 * EDGE),
  }))
  const width = 2 * EDGE + (points.length - 1) * STEP
  return (
    <figure className={styles.trend}>
      <figcaption>{text.trend}</figcaption>
      <svg
        role="img"
        aria-label={text.trendOf(attempts)}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
      >
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {points.map(({ x, y }) => (
          <circle key={x} cx={x} cy={y} r={3} />
        ))}
      </svg>
    </figure>
  )
}
