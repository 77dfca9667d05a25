import { Link } from 'wouter'
import type { Overview } from '../../../db/api/today.ts'
import { text } from './text.ts'
import styles from './Today.module.css'

/** Why so many new cards, and what would change it. */
export function Pace({ overview: { pace, interview } }: { readonly overview: Overview }) {
  const date = interview === null || interview.daysLeft < 0 ? null : interview.day.label
  const section = pace.bound === 'setting' ? '/settings/interview' : '/settings/reviewing'
  return (
    <p className={styles.pace}>
      {text.pace(pace, date)} <Link href={section}>{pace.bound === 'setting' ? text.setDate : text.paceLink}</Link>
    </p>
  )
}
