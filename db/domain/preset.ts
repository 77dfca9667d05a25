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
  /** A deck's own share of the day's new cards, or null for no limit of its own. */
  readonly newPerDay: number | null
}

export const DEFAULT_PRESET: PresetRules = {
  longestInterval: LONGEST_INTERVAL,
  drill: 'below-good',
  leechThreshold: 6,
  leechSuspends: false,
  newPerDay: null,
}
