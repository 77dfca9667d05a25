/** Undo and redo of every operation, many steps deep, across restarts: the log only ever grows. */
import { AppError } from '../domain/errors.ts'
import type { JournalEntry } from '../domain/operation.ts'
import { stateOf, type CardStateRow } from '../repositories/card-state.ts'
import * as cardEvents from '../repositories/card-events.ts'
import * as journal from '../repositories/journal.ts'
import type { WriteDb } from '../connection.ts'
import * as images from './images.ts'
import { appendEvent, spanSince, tablesOf, type Now, type Store } from './transact.ts'

/** What undo and redo would do next. */
export interface History {
  readonly undo: JournalEntry | null
  readonly redo: JournalEntry | null
}

/** An operation taken back or done again, with the log numbers it had before. */
export interface Turned {
  readonly entry: JournalEntry
  readonly span: { readonly first: number; readonly last: number } | null
}

/** The names of the next undo and the next redo. */
export function history({ read }: Store): History {
  return { undo: named(journal.lastDone(read)), redo: named(journal.firstUndone(read)) }
}

/** Takes back the newest operation. @throws AppError `nothing-to-undo` */
export function undo(store: Store): Turned {
  return turn(store, 'undo')
}

/** Does the operation last taken back again. @throws AppError `nothing-to-redo` */
export function redo(store: Store): Turned {
  return turn(store, 'redo')
}

function turn(store: Store, side: 'undo' | 'redo'): Turned {
  const now = store.now()
  const { tables, ...turned } = store.connection.transaction(db => {
    const entry = side === 'undo' ? journal.lastDone(db) : journal.firstUndone(db)
    if (entry === null) throw new AppError(side === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo')
    images.putBack(db, entry.images)
    const reverse = images.take(db)
    const firstSeq = cardEvents.lastSeq(db) + 1
    cancel(store, db, now, entry)
    journal.turn(db, entry.op, side === 'undo' ? 'redo' : 'undo', reverse, spanSince(db, firstSeq))
    return { entry: { op: entry.op, name: entry.name, facts: entry.facts }, span: entry.span, tables: tablesOf(reverse) }
  })
  store.publish(tables)
  return turned
}

/** Appends an `undone` for each event of the entry, newest first, with the state the card has been put back to. */
function cancel(store: Store, db: WriteDb, now: Now, entry: journal.StoredEntry): void {
  if (entry.span === null) return
  for (const event of cardEvents.between(db, entry.span.first, entry.span.last, store.device)) {
    const row = db.get<CardStateRow>('select * from cards where id = ?', event.card)
    const state = row === undefined ? event.after : stateOf(row)
    appendEvent(store, db, now, event.card, { kind: 'undone', of: { seq: event.seq, device: event.device } }, state)
  }
}

function named(entry: journal.StoredEntry | null): JournalEntry | null {
  return entry === null ? null : { op: entry.op, name: entry.name, facts: entry.facts }
}
