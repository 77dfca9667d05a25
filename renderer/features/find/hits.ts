import type { CardHit, Concept, ExplanationHit, SummaryHit } from '../../../db/api/find.ts'
import { text } from './text.ts'

/** Something that was found, of whichever kind. */
export type Hit =
  | { readonly kind: 'card'; readonly id: string; readonly of: CardHit }
  | { readonly kind: 'summary'; readonly id: string; readonly of: SummaryHit }
  | { readonly kind: 'explanation'; readonly id: string; readonly of: ExplanationHit }

/** Hits of one kind. */
export interface HitGroup {
  readonly title: string
  readonly hits: readonly Hit[]
  /** How many there are in all; null: more than were counted. */
  readonly found: number | null
}

/** What was found, by its kind; kinds without a hit are left out. */
export function groupsOf({ cards, summaries, explanations }: Concept): readonly HitGroup[] {
  const groups: readonly HitGroup[] = [
    {
      title: text.cards,
      found: cards.found,
      hits: cards.hits.map(of => ({ kind: 'card', id: `card:${of.card}`, of })),
    },
    {
      title: text.summaries,
      found: summaries.found,
      hits: summaries.hits.map(of => ({ kind: 'summary', id: `summary:${of.block}:${of.section}`, of })),
    },
    {
      title: text.explanations,
      found: explanations.found,
      hits: explanations.hits.map(of => ({ kind: 'explanation', id: `explanation:${of.question}`, of })),
    },
  ]
  return groups.filter(({ hits }) => hits.length > 0)
}

/** What a hit is called above what it says. */
export function titleOf(hit: Hit): string {
  switch (hit.kind) {
    case 'card':
      return text.card(hit.of.callNumber, hit.of.deck)
    case 'summary':
      return text.summary(hit.of.block, hit.of.name)
    case 'explanation':
      return text.explanation(hit.of.callNumber)
  }
}

/** Another place where a hit can be worked with, and what going there is called; null where there is none now. */
export function placeOf(hit: Hit, deck: string | null): { readonly label: string; readonly goTo: string } | null {
  switch (hit.kind) {
    case 'card': {
      const { callNumber, card } = hit.of
      return { label: text.toBrowse, goTo: `/browse?q=${encodeURIComponent(`id:${callNumber ?? card}`)}` }
    }
    case 'summary':
      return deck === null ? null : { label: text.toBlock, goTo: `/decks/${deck}` }
    case 'explanation':
      return hit.of.attempt === null ? null : { label: text.toResults, goTo: `/quiz/${hit.of.attempt}/results` }
  }
}
