import type { BatchCard } from '../../formats/batch.ts'

/** How many answers a card brings, given here or elsewhere. */
export function answersIn({ reviews, events }: BatchCard): number {
  return (
    events?.filter(({ body: { kind } }) => kind === 'answered' || kind === 'history_imported').length ?? reviews.length
  )
}
