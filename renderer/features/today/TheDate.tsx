import { Link } from 'wouter'
import type { Overview } from '../../../db/api/today.ts'
import { text } from './text.ts'
import styles from './Aside.module.css'

/** The date of the interview, or that there is none. The headline counts the days. */
export function TheDate({ interview }: { readonly interview: Overview['interview'] }) {
  return (
    <section className={`${styles.section} ${styles.ruled} ${styles.last}`}>
      <div className={styles.head}>
        <h2 className={styles.small}>{text.date}</h2>
        {interview !== null && <span className={styles.counted}>{interview.day.label}</span>}
      </div>
      {interview === null ? (
        <p>
          {text.noDate} <Link href="/settings/interview">{text.setDate}</Link>
        </p>
      ) : (
        <p>
          <Link href="/settings/interview">{text.changeDate}</Link>
        </p>
      )}
    </section>
  )
}
