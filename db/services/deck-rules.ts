/** How decks give their cards, as their options say. */
import type { ReadDb } from '../connection.ts'
import { treeOf } from '../domain/deck-tree.ts'
import type { DeckId } from '../domain/ids.ts'
import type { PresetRules } from '../domain/preset.ts'
import type { DeckLimits } from '../domain/queue/deck-limits.ts'
import * as blocks from '../repositories/blocks.ts'
import * as decks from '../repositories/decks.ts'
import * as presets from '../repositories/presets.ts'

export interface DeckRules {
  /** Decks whose siblings may come on one day. */
  readonly together: ReadonlySet<DeckId>
  /** Decks that give new cards in an order drawn anew each day; blocks keep the order of learning. */
  readonly drawn: ReadonlySet<DeckId>
  /** What decks' own limits allow of new cards a day, each with those inside it. */
  readonly fresh: DeckLimits
  /** The same of reviews. */
  readonly reviews: DeckLimits
}

/** The rules of all decks. */
export function deckRules(db: ReadDb): DeckRules {
  const all = decks.all(db)
  const byId = new Map(presets.all(db).map(preset => [preset.id, preset]))
  const ofDecks = all.flatMap(deck => {
    const preset = byId.get(deck.preset)
    return preset === undefined ? [] : [{ id: deck.id, preset }]
  })
  const ofBlocks = blocks.deckIds(db)
  const those = (is: (preset: PresetRules, deck: DeckId) => boolean) =>
    new Set(ofDecks.flatMap(({ id, preset }) => (is(preset, id) ? [id] : [])))
  const limits = (of: (preset: PresetRules) => number | null) =>
    limitsOf(
      all,
      new Map(
        ofDecks.flatMap(({ id, preset }) => {
          const limit = of(preset)
          return limit === null ? [] : [[id, limit] as const]
        }),
      ),
    )
  return {
    together: those(({ siblings }) => siblings === 'together'),
    drawn: those(({ newOrder }, id) => newOrder === 'random' && !ofBlocks.has(id)),
    fresh: limits(({ newPerDay }) => newPerDay),
    reviews: limits(({ reviewsPerDay }) => reviewsPerDay),
  }
}

function limitsOf(all: readonly decks.Deck[], left: ReadonlyMap<DeckId, number>): DeckLimits {
  if (left.size === 0) return { left, within: new Map() }
  const tree = treeOf(all)
  const bounds = (id: DeckId) => [...tree.above(id).map(deck => deck.id), id].filter(one => left.has(one))
  return { left, within: new Map(all.map(({ id }) => [id, bounds(id)])) }
}
