import type { ReactNode } from 'react'
import type { Results } from '../../../../db/api/quiz.ts'
import { score as written } from '../../../numbers.ts'
import { medianMs } from './rows.ts'
import { text } from './text.ts'
import styles from './Figures.module.css'

/** Time, pace, and how it compares. */
export function Figures({ results }: { readonly results: Results }) {
  const { attempt, usedMs, slowest, partial, score, change, rows } = results
  const pace = medianMs(rows)
  const longest = rows.find(row => row.ordinal === slowest)
  return (
    <dl className={styles.figures}>
      <Figure name={text.timeUsed}>
        {text.used(usedMs, attempt.overtime ? null : attempt.limitMs)}
        {attempt.addedMs > 0 && <small>{text.added(attempt.addedMs)}</small>}
        {attempt.overtime && <small>{text.overtime}</small>}
      </Figure>
      {pace !== null && <Figure name={text.pace}>{text.seconds(pace)}</Figure>}
      {longest !== undefined && <Figure name={text.slowest}>{text.slowestAt(longest.ordinal, longest.spentMs)}</Figure>}
      {partial !== null && partial !== score && <Figure name={text.partly}>{written(partial)}</Figure>}
      {change !== null && <Figure name={text.change}>{text.changed(change)}</Figure>}
    </dl>
  )
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
