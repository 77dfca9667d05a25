import type { DeckId } from '../ids.ts'

/** How many cards of some kind decks may still give today, each with those inside it. */
export interface DeckLimits {
  /** Decks without a limit are not in it; below 0 is the same as none. */
  readonly left: ReadonlyMap<DeckId, number>
  /** The decks a deck lies in, itself among them; one that is missing lies in none. */
  readonly within: ReadonlyMap<DeckId, readonly DeckId[]>
}

export const NO_LIMITS: DeckLimits = { left: new Map(), within: new Map() }

/** Limits being used up, card by card. */
export interface Allowance {
  /** Whether a card of the deck may still come: neither its own limit nor that of a deck it lies in is used up. */
  allows(deck: DeckId): boolean
  take(deck: DeckId): void
  /** What is left now. */
  left(): ReadonlyMap<DeckId, number>
}

export function allowanceOf({ left, within }: DeckLimits): Allowance {
  const now = new Map(left)
  const bounds = (deck: DeckId) => within.get(deck) ?? [deck]
  return {
    allows: deck => now.size === 0 || bounds(deck).every(one => (now.get(one) ?? 1) > 0),
    take: deck => {
      if (now.size === 0) return
      for (const one of bounds(deck)) {
        const before = now.get(one)
        if (before !== undefined) now.set(one, before - 1)
      }
    },
    left: () => now,
  }
}

/** The limits after cards of these decks came. */
export function usedUp(limits: DeckLimits, decks: readonly DeckId[]): DeckLimits {
  const allowance = allowanceOf(limits)
  for (const deck of decks) allowance.take(deck)
  return { ...limits, left: allowance.left() }
}

/** Cards in their order, without those beyond a limit. */
export function withinLimits<Card extends { readonly deck: DeckId }>(
  cards: readonly Card[],
  limits: DeckLimits,
): readonly Card[] {
  if (limits.left.size === 0) return cards
  const allowance = allowanceOf(limits)
  return cards.filter(({ deck }) => {
    const allowed = allowance.allows(deck)
    if (allowed) allowance.take(deck)
    return allowed
  })
}
