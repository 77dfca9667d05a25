import { useQuery } from '@tanstack/react-query'
import type { AttemptId } from '../../../../db/domain/ids.ts'
import { query } from '../../../api/client.ts'
import { Waiting } from '../../../Waiting.tsx'
import { Explanation } from '../Explanation.tsx'
import { Text, TextsOfQuestion } from '../Text.tsx'
import { text } from './text.ts'

interface ExplainedProps {
  readonly attempt: AttemptId
  readonly ordinal: number
}

/** A question of an attempt that has ended: what was asked, and everything about its answer. */
export function Explained({ attempt, ordinal }: ExplainedProps) {
  const { data, error, refetch } = useQuery(query.quiz.question.queryOptions({ input: { attempt, ordinal } }))
  if (data === undefined) return <Waiting label={text.loadingAnswer} error={error} onRetry={() => void refetch()} />
  return (
    <>
      <TextsOfQuestion value={data.texts}>
        <Text of={data.asked.stem} as="reading" />
      </TextsOfQuestion>
      <Explanation question={data} onMark={null} />
    </>
  )
}
