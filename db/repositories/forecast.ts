/** What pace and runway are computed from. */
import type { ReadDb } from '../connection.ts'
import type { DeckId } from '../domain/ids.ts'
import type { SeenRow } from '../domain/pace/load.ts'
import { studyDayOf } from '../domain/time.ts'

/** Seen cards that are not suspended, of the given decks. */
export function seen(db: ReadDb, within: ReadonlySet<DeckId>): readonly SeenRow[] {
  const rows = db.all<{ deck: DeckId; due: number; scheduled: number; n: number; ease: number; interval: number }>(
    `select deck_id as deck, due, scheduled_due as scheduled, n, ease, interval from cards
     where due is not null and suspended = 0`,
  )
  return rows
    .filter(row => within.has(row.deck))
    .map(row => ({
      due: studyDayOf(row.due),
      scheduledDue: studyDayOf(row.scheduled),
      n: row.n,
      ease: row.ease,
      interval: row.interval,
    }))
}

/** How many new cards the given decks still have, counted no further than `most`. */
export function newUpTo(db: ReadDb, within: ReadonlySet<DeckId>, most: number): number {
  let found = 0
  for (const deck of within) {
    if (found >= most) break
    const row = db.get<{ n: number }>(
      `select count(*) as n from (
         select 1 from cards where deck_id = ? and due is null and suspended = 0 and known = 0 limit ?)`,
      deck,
      most - found,
    )
    found += row?.n ?? 0
  }
  return found
}

/** How many new cards the given decks still have. */
export function newAvailable(db: ReadDb, within: ReadonlySet<DeckId>): number {
  const rows = db.all<{ deck: DeckId; n: number }>(
    `select deck_id as deck, count(*) as n from cards
     where due is null and suspended = 0 and known = 0 group by deck_id`,
  )
  return rows.reduce((sum, row) => sum + (within.has(row.deck) ? row.n : 0), 0)
}
