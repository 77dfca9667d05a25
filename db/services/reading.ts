/** Summaries that are offered before the first card of their block, once. */
import type { Reading } from '../api/today.ts'
import { orNotFound } from '../domain/errors.ts'
import type { DeckId } from '../domain/ids.ts'
import type { DayQueue } from '../domain/queue/queue.ts'
import { minutesToRead } from '../domain/reading.ts'
import * as blocks from '../repositories/blocks.ts'
import * as decks from '../repositories/decks.ts'
import * as settings from '../repositories/settings.ts'
import type { Open } from './open.ts'
import { transact, type Store } from './transact.ts'

/** Blocks that the day's new cards begin, in the order of those cards, and whose summary was not read. */
export function toRead(store: Store, { fresh, freshAt }: DayQueue): Reading[] {
  const { read } = store
  if (!store.settings().offerSummaries) return []
  const begun = new Set(fresh.slice(freshAt).flatMap(({ deck, block }) => (block === null ? [] : [deck])))
  const done = new Set(summariesRead(store))
  return [...begun].flatMap(deck => {
    const block = blocks.ofDeck(read, deck)
    if (block === null || block.summary === '' || done.has(block.code) || blocks.isMet(read, deck)) return []
    const { code, summary } = block
    return [{ deck, code, name: decks.byId(read, deck)?.name ?? code, minutes: minutesToRead(summary) }]
  })
}

/** Keeps that a summary was read, or skipped, so that it is not offered again. Returns the one that comes after it. */
export function readSummary({ store, day }: Open, deck: DeckId): { next: DeckId | null } {
  const { code } = orNotFound(blocks.ofDeck(store.read, deck), 'block')
  const { name } = orNotFound(decks.byId(store.read, deck), 'deck')
  const done = summariesRead(store)
  if (!done.includes(code)) {
    transact(store, { name: 'read-summary', facts: { deck: name } }, ({ db }) => {
      settings.setFact(db, 'summariesRead', [...done, code])
    })
  }
  const [next] = toRead(store, day.queue({ kind: 'today' }, store.now()))
  return { next: next?.deck ?? null }
}

function summariesRead({ read }: Store): readonly string[] {
  return settings.fact(read, 'summariesRead') ?? []
}
