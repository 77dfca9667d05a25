import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/client.ts'
import { Runway } from './Runway.tsx'

/** The runway, once it is known; the plan above it does not wait for it. */
export function ComingDays() {
  const { data: days } = useQuery(query.today.runway.queryOptions({ input: {} }))
  return days !== undefined && days.length > 1 ? <Runway days={days} /> : null
}
