import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FoundCard } from '../../../db/api/decks.ts'
import { api, query } from '../../api/client.ts'
import { useAllCommands } from '../../commands/registry.ts'
import type { Wanted } from './query.ts'
import type { Sources } from './row.ts'

/** Nobody types a word faster; until then the collection is left alone. */
const PAUSE_MS = 90
const MOST_CARDS = 8

/** Where the palette's lines come from. Cards are asked for once typing pauses; until then the last ones stay. */
export function useSources({ kind, words }: Wanted): Sources {
  const commands = useAllCommands()
  const { data: groups } = useQuery(query.decks.list.queryOptions({ input: {} }))
  const { data: kept } = useQuery(query.collection.recent.queryOptions({ input: {} }))
  const cards = useCards(kind === 'all' || kind === 'cards' ? words : '')
  return { commands, decks: groups?.flatMap(group => group.decks) ?? [], cards, recent: kept?.recent ?? [] }
}

function useCards(text: string): readonly FoundCard[] {
  const input = { text, limit: MOST_CARDS }
  const { data } = useQuery({
    queryKey: query.decks.find.queryKey({ input }),
    queryFn: async ({ signal }) => {
      await pause(signal)
      return api.decks.find(input, { signal })
    },
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  return data ?? []
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
