import type { Summary } from '../../../db/api/review.ts'
import { editCard } from '../../state/location.ts'
import { showCardInfo } from '../../state/ui.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { text } from './text.ts'
import styles from './CardList.module.css'

interface CardListProps {
  readonly title: string
  readonly cards: Summary['missed']
}

/** As many as are read at the end of a session; a leech is among them wherever it stands. */
const SHOWN = 6

/** Cards of a session that were not recalled, and when they come back; each leads to what is known of it. */
export function CardList({ title, cards }: CardListProps) {
  if (cards.length === 0) return null
  const shown = cards.filter(({ leech }, at) => at < SHOWN || leech)
  return (
    <div className={styles.list}>
      <h2>{title}</h2>
      <ul>
        {shown.map(({ card, callNumber, front, next, leech }) => (
          <li key={card} className={styles.row}>
            <span className={styles.number}>{callNumber ?? text.ownCard}</span>
            <button
              type="button"
              aria-haspopup="dialog"
              title={front}
              onClick={() => showCardInfo(card)}
              className={styles.front}
            >
              {front}
            </button>
            {leech && (
              <>
                <Chip tone="warn">{text.leech}</Chip>
                <Button size="small" aria-label={text.rewriteIt(callNumber)} onClick={() => editCard(card)}>
                  {text.rewrite}
                </Button>
              </>
            )}
            <span className={styles.number}>{next}</span>
          </li>
        ))}
      </ul>
      {cards.length > shown.length && <p className={styles.others}>{text.others(cards.length - shown.length)}</p>}
    </div>
  )
}
