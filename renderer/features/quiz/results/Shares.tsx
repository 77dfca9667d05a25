import type { Results } from '../../../../db/api/quiz.ts'
import { CallNumber } from '../../../ui/CallNumber.tsx'
import { FACES } from '../types/index.ts'
import { text } from './text.ts'
import styles from './Shares.module.css'

/** Per block, answer by answer; and per type. */
export function Shares({ results: { blocks, types } }: { readonly results: Results }) {
  return (
    <>
      {blocks.length > 0 && (
        <section className={styles.shares}>
          <h2>{text.byBlock}</h2>
          <ul>
            {blocks.map(({ code, name, outcomes, hits, of }) => (
              <li key={`${code} ${name}`} className={styles.row}>
                {code !== '' && <CallNumber code={code} />}
                <span className={styles.name}>{name}</span>
                <span
                  role="img"
                  aria-label={outcomes.map(outcome => text.outcomes[outcome]).join(', ')}
                  className={styles.dots}
                >
                  {outcomes.map((outcome, index) => (
                    // oxlint-disable-next-line react/no-array-index-key -- a row of marks has no other identity
                    <i key={index} data-outcome={outcome} />
                  ))}
                </span>
                <span className={styles.share}>{text.share(hits, of)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {types.length > 1 && (
        <section className={styles.shares}>
          <h2>{text.byType}</h2>
          <ul>
            {types.map(({ type, hits, of }) => (
              <li key={type} className={styles.row}>
                <span className={styles.name}>{FACES[type].name}</span>
                <span className={styles.share}>{text.share(hits, of)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
