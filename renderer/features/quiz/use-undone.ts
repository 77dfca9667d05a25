import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/client.ts'

/** Whether an operation was taken back and could be done again: then what it did can be chosen anew. */
export function useUndone(op: number | null): boolean {
  const { data } = useQuery(query.history.peek.queryOptions({ input: {} }))
  return op !== null && data?.redo?.op === op
}
