import { useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter'
import { query } from '../../api/client.ts'
import { scopeIn } from '../../state/scope.ts'
import { Waiting } from '../../Waiting.tsx'
import { Results } from './Results.tsx'
import { text } from './text.ts'
import styles from './Summary.module.css'

/** What a session came to. The address says which: the log's end when it began, and which cards it was about. */
export function SummaryScreen() {
  const search = useSearch()
  const since = Number(new URLSearchParams(search).get('since') ?? 0)
  const scope = scopeIn(search)
  const { data, error, refetch } = useQuery(query.review.summary.queryOptions({ input: { since, scope } }))
  // Today is where one goes from here; asked now, it is there when it is wanted.
  useQuery(query.today.overview.queryOptions({ input: {} }))
  if (data !== undefined) return <Results summary={data} scope={scope} />
  return (
    <div className={styles.waiting}>
      <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />
    </div>
  )
}
