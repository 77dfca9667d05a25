import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/client.ts'
import { Waiting } from '../../Waiting.tsx'
import { Today } from './Today.tsx'
import { text } from './text.ts'
import styles from './Today.module.css'

/** What today holds. */
export function TodayScreen() {
  const { data, error, refetch } = useQuery(query.today.overview.queryOptions({ input: {} }))
  if (data !== undefined) return <Today overview={data} />
  return (
    <div className={styles.left}>
      <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />
    </div>
  )
}
