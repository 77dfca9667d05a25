/** What is particular to a block: what it says of itself, and whether it gives cards. */
import type { AboutBlock, BlockState } from '../../api/decks.ts'
import { orNotFound } from '../../domain/errors.ts'
import type { DeckId } from '../../domain/ids.ts'
import { minutesToRead } from '../../domain/reading.ts'
import { renderMarkdown } from '../../render/markdown.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as deckCounts from '../../repositories/deck-counts.ts'
import * as decks from '../../repositories/decks.ts'
import type { Open } from '../open.ts'
import { transact } from '../transact.ts'

/** A block's summary, rendered, its subtopics as far as they were met, and its sources; null for any other deck. */
export async function about({ store: { read } }: Open, deck: DeckId): Promise<AboutBlock | null> {
  const block = blocks.ofDeck(read, deck)
  if (block === null) return null
  const met = new Map(deckCounts.metBySubtopic(read, deck).map(row => [row.subtopic, row]))
  return {
    code: block.code,
    name: decks.byId(read, deck)?.name ?? block.code,
    minutes: minutesToRead(block.summary),
    summary: await renderMarkdown(block.summary),
    subtopics: block.subtopics.map(({ key, name }) => {
      const { met: seen = 0, cards: of = 0 } = met.get(key) ?? {}
      return { key, name, met: seen, cards: of }
    }),
    sources: [...block.sources],
  }
}

/** Puts a block on, later or off. */
export function setBlock({ store, day }: Open, deck: DeckId, state: BlockState): void {
  const { name } = orNotFound(decks.byId(store.read, deck), 'deck')
  transact(store, { name: 'set-block', facts: { deck: name, state } }, ({ db }) => {
    orNotFound(blocks.setState(db, deck, state) || null, 'block')
  })
  day.forget()
}
