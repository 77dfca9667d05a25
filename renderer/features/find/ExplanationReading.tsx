import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { QuestionView } from '../../../db/api/quiz.ts'
import type { QuestionId } from '../../../db/domain/ids.ts'
import { query } from '../../api/client.ts'
import { Waiting } from '../../Waiting.tsx'
import { text } from './text.ts'

interface ExplanationReadingProps {
  readonly question: QuestionId
  readonly Explained: ComponentType<{ readonly question: QuestionView }>
}

/** A question as its results show it. */
export function ExplanationReading({ question, Explained }: ExplanationReadingProps) {
  const { data, error, refetch } = useQuery(query.find.explanation.queryOptions({ input: { question } }))
  if (data === undefined) return <Waiting label={text.loading} error={error} onRetry={() => void refetch()} />
  return <Explained question={data} />
}
