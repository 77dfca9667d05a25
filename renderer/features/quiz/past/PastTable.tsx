import { Link } from 'wouter'
import type { PastAttempt } from '../../../../db/api/quiz.ts'
import { score } from '../../../numbers.ts'
import { text } from './text.ts'
import styles from './Past.module.css'

/** One line an attempt; its name leads to its results, or back into it. */
export function PastTable({ attempts }: { readonly attempts: readonly PastAttempt[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text.columns.day}</th>
          <th scope="col">{text.columns.title}</th>
          <th scope="col">{text.columns.score}</th>
          <th scope="col">{text.columns.hits}</th>
          <th scope="col">{text.columns.time}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map(attempt => (
          <tr key={attempt.attempt}>
            <td className={styles.day}>{attempt.day.label}</td>
            <th scope="row">
              <Link href={placeOf(attempt)}>{attempt.kind === 'placement' ? text.placement : attempt.title}</Link>{' '}
              {noteOf(attempt) !== null && <small>{noteOf(attempt)}</small>}
            </th>
            <td className={styles.number}>{attempt.score === null ? text.noScore : score(attempt.score)}</td>
            <td className={styles.number}>{text.share(attempt)}</td>
            <td className={styles.number}>{text.time(attempt.usedMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function hasEnded({ state }: PastAttempt): boolean {
  return state === 'finished' || state === 'abandoned'
}

function placeOf(attempt: PastAttempt): string {
  return hasEnded(attempt) ? `/quiz/${attempt.attempt}/results` : `/quiz/${attempt.attempt}`
}

function noteOf(attempt: PastAttempt): string | null {
  if (attempt.state === 'abandoned') return text.abandoned
  return hasEnded(attempt) ? null : text.running
}
