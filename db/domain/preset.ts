import { LONGEST_INTERVAL } from './card.ts'
import type { DrillRule } from './event.ts'

/** The scheduling choices of a deck; several decks may share one. */
export interface PresetRules {
  /** Days, ≥ 1. */
  readonly longestInterval: number
  readonly drill: DrillRule
  /** Failures that make a leech; again every half of it, rounded up. */
  readonly leechThreshold: number
  /** Whether a leech is also suspended. */
  readonly leechSuspends: boolean
  /** A deck's own share of the day's new cards, those inside it among them, or null for no limit of its own. */
  readonly newPerDay: number | null
  /** The most reviews of the deck a day, those inside it among them, or null for no limit. */
  readonly reviewsPerDay: number | null
  /** New cards by their position, or in an order drawn anew each day; the cards of a block keep the order of learning. */
  readonly newOrder: 'position' | 'random'
  /** Cards of one note on different days, or on the same one. */
  readonly siblings: 'apart' | 'together'
}

export const DEFAULT_PRESET: PresetRules = {
  longestInterval: LONGEST_INTERVAL,
  drill: 'below-good',
  leechThreshold: 6,
  leechSuspends: false,
  newPerDay: null,
  reviewsPerDay: null,
  newOrder: 'position',
  siblings: 'apart',
}
