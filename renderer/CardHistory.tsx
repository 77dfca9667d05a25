import { useQuery } from '@tanstack/react-query'
import type { CardMoment } from '../db/api/decks.ts'
import type { CardId } from '../db/domain/ids.ts'
import { query } from './api/client.ts'
import { buttonName, text } from './text.ts'
import styles from './CardHistory.module.css'

/** A card's answers, newest first: what was planned, what passed, and what came of it. */
export function CardHistory({ card }: { readonly card: CardId }) {
  const { data: moments } = useQuery(query.decks.history.queryOptions({ input: { card } }))
  if (moments === undefined) return null
  if (moments.length === 0) return <p className={styles.key}>{text.history.none}</p>
  return (
    <>
      <p className={styles.key}>{text.history.key}</p>
      <ol className={styles.history} aria-label={text.history.title}>
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
  if (moment.kind === 'reset') return text.history.reset(moment.day)
  const { day, button, early, days, interval } = moment
  const name = buttonName(button)
  return days === null ? text.history.first(day, name, interval) : text.history.later(day, name, days, early, interval)
}
