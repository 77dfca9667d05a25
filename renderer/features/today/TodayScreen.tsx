import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/client.ts'
import { toAppError } from '../../api/errors.ts'
import { errorWords, text as shared } from '../../text.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorPanel } from '../../ui/ErrorPanel.tsx'
import { LoadingBlocks } from '../../ui/LoadingBlocks.tsx'
import { Today } from './Today.tsx'
import { text } from './text.ts'
import styles from './Today.module.css'

/** What today holds. */
export function TodayScreen() {
  const { data, error, refetch } = useQuery(query.today.overview.queryOptions({ input: {} }))
  if (data !== undefined) return <Today overview={data} />
  return (
    <div className={styles.left}>
      {error === null ? (
        <LoadingBlocks label={text.loading} />
      ) : (
        <ErrorPanel
          title={errorWords(toAppError(error)).title}
          actions={<Button onClick={() => void refetch()}>{shared.tryAgain}</Button>}
        >
          {errorWords(toAppError(error)).body}
        </ErrorPanel>
      )}
    </div>
  )
}
