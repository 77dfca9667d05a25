import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { query } from '../../../api/client.ts'
import { EmptyPanel } from '../../../ui/EmptyPanel.tsx'
import { Title } from '../../../ui/Title.tsx'
import { Waiting } from '../../../Waiting.tsx'
import { text as shared } from '../text.ts'
import { PastTable } from './PastTable.tsx'
import { text } from './text.ts'
import { Trend } from './Trend.tsx'
import styles from './Past.module.css'

/** Every attempt, the newest first, and how the score went. */
export function PastScreen() {
  const { data, error, refetch } = useQuery(query.quiz.past.queryOptions({ input: {} }))
  const scored = (data?.attempts ?? []).filter(attempt => attempt.kind === 'quiz' && attempt.score !== null)
  return (
    <div className={styles.page}>
      <p>
        <Link href="/quiz">{shared.backToQuiz}</Link>
      </p>
      <Title name={text.name} look="screen">
        {text.name}
      </Title>
      {data === undefined && <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />}
      {data?.attempts.length === 0 && (
        <EmptyPanel title={text.none} actions={<Link href="/quiz">{text.first}</Link>}>
          {text.noneBody}
        </EmptyPanel>
      )}
      {scored.length > 1 && <Trend attempts={scored} />}
      {data !== undefined && data.attempts.length > 0 && <PastTable attempts={data.attempts} />}
    </div>
  )
}
