import { useQuery } from '@tanstack/react-query'
import type { CardMoment } from '../../../db/api/decks.ts'
import type { CardId } from '../../../db/domain/ids.ts'
import { query } from '../../api/client.ts'
import { buttonName } from '../../text.ts'
import { text } from './text.ts'
import styles from './CardsOfDeck.module.css'

/** A card's answers, newest first: what was planned, what passed, and what came of it. */
export function CardHistory({ card }: { readonly card: CardId }) {
  const { data: moments } = useQuery(query.decks.history.queryOptions({ input: { card } }))
  if (moments === undefined || moments.length === 0) return null
  return (
    <>
      <p className={styles.historyKey}>{text.historyKey}</p>
      <ol className={styles.history} aria-label={text.history}>
        {moments.map((moment, index) => (
          <li key={`${moments.length - index}`} data-reset={moment.kind === 'reset' || undefined}>
            {wordsOf(moment)}
          </li>
        ))}
      </ol>
    </>
  )
}

function wordsOf(moment: CardMoment): string {
  if (moment.kind === 'reset') return text.resetOn(moment.day)
  const { day, button, early, days, interval } = moment
  const name = buttonName(button)
  return days === null ? text.firstAnswer(day, name, interval) : text.laterAnswer(day, name, days, early, interval)
}
