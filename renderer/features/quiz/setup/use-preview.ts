import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Preview } from '../../../../db/api/quiz.ts'
import { DEFAULT_CHOICE } from '../../../../db/domain/quiz/quiz-choice.ts'
import { query } from '../../../api/client.ts'
import { useSettled } from '../use-settled.ts'
import { completed, type Drafted } from './choice.ts'

const SETTLED_MS = 120

/** What a choice finds, as far as it is known; null while it cannot be drawn. */
export function usePreview(choice: Drafted): Preview | null {
  const complete = useSettled(
    useMemo(() => completed(choice), [choice]),
    SETTLED_MS,
  )
  const { data } = useQuery({
    ...query.quiz.preview.queryOptions({ input: complete ?? DEFAULT_CHOICE }),
    enabled: complete !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return complete === null ? null : (data ?? null)
}
