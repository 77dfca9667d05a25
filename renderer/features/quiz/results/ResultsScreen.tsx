import { useQuery } from '@tanstack/react-query'
import { Redirect, useParams } from 'wouter'
import { idOf, type AttemptId } from '../../../../db/domain/ids.ts'
import { query } from '../../../api/client.ts'
import { toAppError } from '../../../api/errors.ts'
import { Waiting } from '../../../Waiting.tsx'
import { Report } from './Report.tsx'
import { text } from './text.ts'
import styles from './Results.module.css'

/** What an attempt came to; the address says which. One that has not ended is gone on with. */
export function ResultsScreen() {
  const attempt = idOf<AttemptId>(useParams<{ id: string }>().id)
  const { data, error, refetch } = useQuery(query.quiz.results.queryOptions({ input: { attempt } }))
  if (data !== undefined) return <Report key={attempt} results={data} />
  if (error !== null && toAppError(error).code === 'bad-input') return <Redirect to={`/quiz/${attempt}`} replace />
  return (
    <div className={styles.waiting}>
      <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />
    </div>
  )
}
