/** Undo and redo of every operation, many steps deep, across restarts: the log only ever grows. */
import { AppError } from '../domain/errors.ts'
import type { CardId } from '../domain/ids.ts'
import type { JournalEntry } from '../domain/operation.ts'
import { fold } from '../domain/scheduler/fold.ts'
import * as cards from '../repositories/cards.ts'
import * as cardEvents from '../repositories/card-events.ts'
import * as journal from '../repositories/journal.ts'
import type { ReadDb, WriteDb } from '../connection.ts'
import * as images from './images.ts'
import { logWriter, type LogWriter, type Store } from './transact.ts'

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
  return journal.ends(read)
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
    const log = logWriter(store, db, now)
    cancel(store, db, log, entry)
    journal.turn(db, entry.op, side === 'undo' ? 'redo' : 'undo', reverse.images, log.span())
    return {
      entry: { op: entry.op, name: entry.name, facts: entry.facts },
      span: entry.span,
      tables: reverse.tables,
    }
  })
  store.publish(tables)
  return turned
}

/** Appends an `undone` for each event of the entry, newest first, with the state its card folds to from then on. */
function cancel(store: Store, db: WriteDb, log: LogWriter, entry: journal.StoredEntry): void {
  if (entry.span === null) return
  for (const event of cardEvents.between(db, entry.span.first, entry.span.last, store.device)) {
    const body = { kind: 'undone', of: { seq: event.seq, device: event.device } } as const
    const undone = { ...event, seq: log.last() + 1, body }
    const state = fold([...cardEvents.ofCard(db, event.card), undone], firstPosition(db, event.card))
    log.append(event.card, body, state)
  }
}

/** Where a card stood as it was made; 0 when the operation being undone made it, and it is gone. */
function firstPosition(db: ReadDb, card: CardId): number {
  return cards.byId(db, card)?.firstPosition ?? 0
}
