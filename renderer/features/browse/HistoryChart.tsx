import { useQuery } from '@tanstack/react-query'
import type { CardMoment } from '../../../db/api/decks.ts'
import type { CardId } from '../../../db/domain/ids.ts'
import { query } from '../../api/client.ts'
import { text } from './text.ts'
import styles from './Preview.module.css'

/** In the units of the drawing. */
const SIZE = { width: 308, height: 64, edge: 8, floor: 56 } as const
/** Answers that are drawn, the newest. */
const MOST = 12

interface Point {
  readonly x: number
  readonly y: number
  readonly interval: number
  readonly missed: boolean
}

type Answer = Extract<CardMoment, { readonly kind: 'answer' }>

/** The intervals that a card's answers led to, one after the other; those that were missed as crosses. */
export function HistoryChart({ card }: { readonly card: CardId }) {
  const { data: moments = [] } = useQuery(query.decks.history.queryOptions({ input: { card } }))
  const answers = moments
    .flatMap(moment => (moment.kind === 'answer' ? [moment] : []))
    .slice(0, MOST)
    .toReversed()
  if (answers.length < 2) return null
  const points = pointsOf(answers)
  const last = points.at(-1)
  return (
    <svg
      role="img"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      aria-label={text.intervals(points.map(wordsOf).join(', '))}
      className={styles.chart}
    >
      <line x1={0} x2={SIZE.width} y1={SIZE.floor} y2={SIZE.floor} className={styles.floor} />
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} className={styles.line} />
      {points.map(({ x, y, missed }) =>
        missed ? (
          <path key={x} d={`M${x - 4} ${y - 4}l8 8m0-8l-8 8`} className={styles.missed} />
        ) : (
          <circle key={x} cx={x} cy={y} r={4} className={x === last?.x ? styles.last : styles.passed} />
        ),
      )}
    </svg>
  )
}

function pointsOf(answers: readonly Answer[]): readonly Point[] {
  const longest = Math.max(1, ...answers.map(({ interval }) => interval))
  const step = (SIZE.width - 2 * SIZE.edge) / Math.max(1, answers.length - 1)
  return answers.map(({ interval, button }, at) => {
    const missed = MISSES.has(button)
    // By the root, so that the first steps can be told apart beside long intervals.
    const height = missed ? 0 : Math.sqrt(interval / longest) * (SIZE.floor - SIZE.edge)
    return { x: SIZE.edge + at * step, y: SIZE.floor - height, interval, missed }
  })
}

const MISSES: ReadonlySet<string> = new Set(['again', 'q0', 'q1', 'q2'])

function wordsOf({ interval, missed }: Point): string {
  return missed ? text.lapse : text.days(interval)
}
