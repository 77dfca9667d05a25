import { useQuery } from '@tanstack/react-query'
import { query } from '../../../api/client.ts'

/** Where a card stands in Decks, by its call number; null while that is not known, or the learner does not have it. */
export function useCardPlace(callNumber: string | null): string | null {
  const { data } = useQuery({
    ...query.decks.find.queryOptions({ input: { text: callNumber ?? '', limit: 1 } }),
    enabled: callNumber !== null,
  })
  const found = data?.find(card => card.callNumber === callNumber)
  return found === undefined ? null : `/decks/${found.deck.id}?card=${encodeURIComponent(found.card)}`
}
