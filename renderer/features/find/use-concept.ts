import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Concept } from '../../../db/api/find.ts'
import { api, query } from '../../api/client.ts'
import { useAsked } from '../../state/ui.ts'

/** Nobody types a word faster; until then the collection is left alone. */
const PAUSE_MS = 90

/** What answers to a text once typing pauses; until then what answered last. Undefined before anything was asked for. */
export function useConcept(typed: string): { readonly concept: Concept | undefined; readonly error: Error | null } {
  const input = { text: typed.trim(), asked: useAsked(({ card }) => card) }
  const { data, error } = useQuery({
    queryKey: query.find.concept.queryKey({ input }),
    queryFn: async ({ signal }) => {
      await pause(signal)
      return api.find.concept(input, { signal })
    },
    enabled: input.text !== '',
    placeholderData: keepPreviousData,
  })
  return { concept: input.text === '' ? undefined : data, error }
}

/** A moment; over at once when nobody waits for it any more. */
function pause(signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, PAUSE_MS)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    reject(new DOMException('not wanted any more', 'AbortError'))
  })
  return promise
}
