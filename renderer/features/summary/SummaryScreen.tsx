import { useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter'
import type { Scope } from '../../../db/api/values.ts'
import { idOf, type DeckId } from '../../../db/domain/ids.ts'
import { query } from '../../api/client.ts'
import { Waiting } from '../../Waiting.tsx'
import { Results } from './Results.tsx'
import { text } from './text.ts'
import styles from './Summary.module.css'

/** What a session came to. The address says which: the log's end when it began, and the deck it was about. */
export function SummaryScreen() {
  const search = new URLSearchParams(useSearch())
  const deck = search.get('deck')
  const since = Number(search.get('since') ?? 0)
  const scope: Scope = deck === null ? { kind: 'today' } : { kind: 'deck', deck: idOf<DeckId>(deck) }
  const { data, error, refetch } = useQuery(query.review.summary.queryOptions({ input: { since, scope } }))
  // Today is where one goes from here; asked now, it is there when it is wanted.
  useQuery(query.today.overview.queryOptions({ input: {} }))
  if (data !== undefined) return <Results summary={data} deck={deck} />
  return (
    <div className={styles.waiting}>
      <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />
    </div>
  )
}
