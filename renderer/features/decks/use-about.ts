import { useQuery } from '@tanstack/react-query'
import type { AboutBlock, DeckRow } from '../../../db/api/decks.ts'
import { query } from '../../api/client.ts'

/** What is particular to a block; null for a deck that is none, and until it is known. */
export function useAbout(deck: DeckRow): AboutBlock | null {
  const { data } = useQuery(query.decks.about.queryOptions({ input: { deck: deck.id } }))
  return data ?? null
}
