import type { CardInfo } from '../../../db/api/cards.ts'
import { factsOf, leechWords } from './facts.ts'
import { text } from './text.ts'
import styles from './CardInfo.module.css'

interface FactsProps {
  readonly info: CardInfo
  readonly side: 'front' | 'back'
}

/** How the card stands, and what it is. */
export function Facts({ info, side }: FactsProps) {
  return (
    <section aria-label={text.facts} className={styles.part}>
      <h3>{text.facts}</h3>
      <p>{leechWords(info.failures, info.leechAt)}</p>
      <dl className={styles.facts}>
        {factsOf(info, side).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
