import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/client.ts'
import { Waiting } from '../../Waiting.tsx'
import { Browser } from './Browser.tsx'
import { text } from './text.ts'
import styles from './Browse.module.css'

/** All cards, by a search. */
export function BrowseScreen() {
  const { data: settings, error, refetch } = useQuery(query.settings.get.queryOptions({ input: {} }))
  if (settings !== undefined) return <Browser settings={settings} />
  return (
    <div className={styles.waiting}>
      <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />
    </div>
  )
}
