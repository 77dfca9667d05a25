import type { Overview } from '../../../db/api/today.ts'
import { text } from './text.ts'
import styles from './Aside.module.css'

/** What yesterday came to. */
export function Yesterday({ yesterday }: { readonly yesterday: Overview['yesterday'] }) {
  return (
    <section className={`${styles.section} ${styles.ruled}`}>
      <div className={styles.head}>
        <h2 className={styles.small}>{text.yesterday}</h2>
        {yesterday !== null && <span className={styles.counted}>{text.minutes(yesterday.minutes)}</span>}
      </div>
      {yesterday === null ? (
        <p>{text.yesterdayNone}</p>
      ) : (
        <p>
          {text.answers(yesterday.answers)}
          {yesterday.score !== null && (
            <>
              , <span className={styles.mono}>{text.recallAt(yesterday.k, yesterday.score)}</span>
            </>
          )}
          {yesterday.newMet > 0 && `, ${text.newMet(yesterday.newMet)}`}.
        </p>
      )}
    </section>
  )
}
