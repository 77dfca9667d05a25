import type { Forwarded } from '../../../../db/api/quiz.ts'
import { CardLink } from '../parts/CardLink.tsx'
import { readable } from '../parts/readable.ts'
import { text } from './text.ts'
import styles from './ComingForward.module.css'

/** Which cards come forward because of the misses, which were left alone, and that nothing else moves. */
export function ComingForward({ forwarded: { cards, off, takenBack } }: { readonly forwarded: Forwarded }) {
  return (
    <section className={styles.coming}>
      <h2>{text.comingForward}</h2>
      {cards.length > 0 && (
        <ul>
          {cards.map(({ card, callNumber, front, fate }) => (
            <li key={card}>
              <CardLink callNumber={callNumber}>{readable(front)}</CardLink>
              <span className={styles.fate}>{text.fates[fate]}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.note}>{off ? text.forwardingOff : takenBack ? text.takenBack : text.nothingElse}</p>
    </section>
  )
}
