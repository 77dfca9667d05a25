import type { BatchCard } from '../../formats/batch.ts'

/** How many answers a card brings. */
export function answersIn({ reviews, events }: BatchCard): number {
  return events?.filter(({ body }) => body.kind === 'answered').length ?? reviews.length
}
