/** Cards of one due day; the longest interval first, because that is the order of lateness ÷ interval on any later day. */
interface Pile {
  /** Counted from today. */
  readonly due: number
  readonly cards: readonly number[]
  /** How many have been taken. */
  taken: number
}

/** Overdue cards, the most urgent (`byUrgency`) found without going through all of them. */
export interface WaitingCards {
  readonly piles: readonly Pile[]
  readonly size: number
}

export const NOTHING_WAITING: WaitingCards = { piles: [], size: 0 }

/** What the order needs of every card: by its place in both lists. Days are counted from today. */
export interface Times {
  readonly due: Float64Array
  /** ≥ 1. */
  readonly interval: Float64Array
}

/** With these cards too. */
export function withMore(waiting: WaitingCards, cards: readonly number[], { due, interval }: Times): WaitingCards {
  const sorted = cards.toSorted((a, b) => (interval[b] ?? 1) - (interval[a] ?? 1))
  const byDue = Map.groupBy(sorted, card => due[card] ?? 0)
  const more = [...byDue].map(([day, pile]) => ({ due: day, cards: pile, taken: 0 }))
  return { piles: [...waiting.piles, ...more], size: waiting.size + cards.length }
}

/**
 * The `count` most urgent cards of a day, and what waits on. Among cards alike in lateness ÷ interval any may be taken.
 * The piles it was given are used up.
 */
export function mostUrgent(
  { piles, size }: WaitingCards,
  count: number,
  day: number,
  { interval }: Times,
): { readonly cards: readonly number[]; readonly rest: WaitingCards } {
  const urgencies = Float64Array.from(piles, pile => urgency(pile, day, interval))
  const cards: number[] = []
  while (cards.length < Math.min(count, size)) {
    const first = leastOf(urgencies)
    const pile = piles[first]
    if (pile === undefined) break
    cards.push(pile.cards[pile.taken++] ?? 0)
    urgencies[first] = urgency(pile, day, interval)
  }
  const rest = piles.filter(pile => pile.taken < pile.cards.length)
  return { cards, rest: { piles: rest, size: size - cards.length } }
}

/** Lateness ÷ interval of the first card of a pile; equal fractions are equal doubles. Infinite for an empty pile. */
function urgency({ due, cards, taken }: Pile, day: number, interval: Float64Array): number {
  const card = cards[taken]
  return card === undefined ? Infinity : (day - due) / (interval[card] ?? 1)
}

function leastOf(values: Float64Array): number {
  let least = 0
  for (let at = 1; at < values.length; at++) {
    if ((values[at] ?? 0) < (values[least] ?? 0)) least = at
  }
  return least
}
