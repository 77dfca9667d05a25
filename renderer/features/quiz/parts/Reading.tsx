import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { query } from '../../../api/client.ts'
import { text } from '../text.ts'
import { useSettled } from '../use-settled.ts'
import styles from './Estimate.module.css'

interface ReadingProps {
  readonly typed: string
  readonly unit: string
  readonly wanted: string
}

const SETTLED_MS = 150

/** What a typed number is read as, once typing rests for a moment. */
export function Reading({ typed, unit, wanted }: ReadingProps) {
  const settled = useSettled(typed.trim(), SETTLED_MS)
  const { data } = useQuery({
    ...query.quiz.readNumber.queryOptions({ input: { text: settled, unit, wanted } }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const shown = typed.trim() === '' ? undefined : data
  return (
    <p role="status" data-unread={shown?.label === null || undefined} className={styles.reading}>
      {shown === undefined ? '' : shown.label === null ? (shown.why ?? '') : text.readAs(shown.label)}
    </p>
  )
}
