import type { Summary } from '../../../db/api/review.ts'
import { Chip } from '../../ui/Chip.tsx'
import { text } from './text.ts'
import styles from './CardList.module.css'

interface CardListProps {
  readonly title: string
  readonly cards: Summary['missed']
}

/** As many as are read at the end of a session. */
const SHOWN = 6

/** Cards of a session that were not recalled, and when they come back. */
export function CardList({ title, cards }: CardListProps) {
  if (cards.length === 0) return null
  return (
    <div className={styles.list}>
      <h2>{title}</h2>
      <ul>
        {cards.slice(0, SHOWN).map(({ card, callNumber, front, next, leech }) => (
          <li key={card} className={styles.row}>
            <span className={styles.number}>{callNumber ?? text.ownCard}</span>
            <span className={styles.front} title={front}>
              {front}
            </span>
            {leech && <Chip tone="warn">{text.leech}</Chip>}
            <span className={styles.number}>{next}</span>
          </li>
        ))}
      </ul>
      {cards.length > SHOWN && <p className={styles.others}>{text.others(cards.length - SHOWN)}</p>}
    </div>
  )
}
