import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/client.ts'
import { Waiting } from '../../Waiting.tsx'
import { Runway } from './Runway.tsx'
import { text } from './text.ts'

/** The runway, once it is known; the plan above it does not wait for it. */
export function ComingDays() {
  const { data: days, error, refetch } = useQuery(query.today.runway.queryOptions({ input: {} }))
  if (days !== undefined) return days.length > 1 ? <Runway days={days} /> : null
  return error === null ? null : <Waiting label={text.loadingDays} error={error} onRetry={() => void refetch()} />
}
