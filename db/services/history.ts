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
import { inPieces, journaled } from './transact-long.ts'
import { logWriter, withLog, type LogWriter, type Now, type Store } from './transact.ts'

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

/**
 * Takes the newest operation back, or does the last undone one again: what was written in pieces in pieces, alone,
 * anything else at once.
 * @param turned called before anybody else has a turn
 * @throws AppError `nothing-to-undo` or `nothing-to-redo`
 */
export async function turn(store: Store, side: 'undo' | 'redo', turned: () => void): Promise<Turned> {
  const publish = ({ tables, ...rest }: Told): Turned => {
    turned()
    store.publish(rest.span === null ? tables : withLog(tables))
    return rest
  }
  const atOnce = await store.gate.pass(() => (isLong(store, side) ? null : publish(turnAtOnce(store, side))))
  return atOnce ?? store.gate.alone(async () => publish(await turnLong(store, side)))
}

function isLong(store: Store, side: 'undo' | 'redo'): boolean {
  const end = history(store)[side]
  return end !== null && journal.lastPart(store.read, end.op) > 0
}

type Told = Turned & { readonly tables: ReadonlySet<string> }

function turnAtOnce(store: Store, side: 'undo' | 'redo'): Told {
  const now = store.now()
  return store.connection.transaction(db => {
    const entry = entryAt(db, side)
    images.putBack(db, entry.images)
    const reverse = images.take(db)
    return { ...close(store, db, entry, side, now, reverse.images), tables: reverse.tables }
  })
}

function turnLong(store: Store, side: 'undo' | 'redo'): Promise<Told> {
  return inPieces(store, undefined, async (db, pieces) => {
    const entry = entryAt(db, side)
    const last = journal.lastPart(db, entry.op)
    const touched = journaled(db, entry.op)
    for (let part = journal.takePart(db, entry.op, last); part !== null; part = journal.takePart(db, entry.op, last)) {
      for (const image of part.images.toReversed()) {
        images.putBack(db, [image])
        await pieces.after(touched.keep)
      }
    }
    images.putBack(db, entry.images)
    touched.end()
    return { ...close(store, db, entry, side, store.now(), '[]'), tables: touched.tables }
  })
}

function entryAt(db: ReadDb, side: 'undo' | 'redo'): journal.StoredEntry {
  const entry = side === 'undo' ? journal.lastDone(db) : journal.firstUndone(db)
  if (entry === null) throw new AppError(side === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo')
  return entry
}

/** Cancels the events of an entry whose rows are back, and moves it to the other side. */
function close(
  store: Store,
  db: WriteDb,
  entry: journal.StoredEntry,
  side: 'undo' | 'redo',
  now: Now,
  reverse: string,
): Turned {
  const log = logWriter(store, db, now)
  if (entry.name === 'import') cancelTogether(store, db, log, entry)
  else cancel(store, db, log, entry)
  journal.turn(db, entry.op, side === 'undo' ? 'redo' : 'undo', reverse, log.span())
  return { entry: { op: entry.op, name: entry.name, facts: entry.facts }, span: entry.span }
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

/** One `undone` for all that an import wrote to the log: of cards that came, and so come and go, with it. */
function cancelTogether({ device }: Store, db: WriteDb, log: LogWriter, { span }: journal.StoredEntry): void {
  const first = span === null ? null : cardEvents.byName(db, { seq: span.first, device })
  if (span === null || first === null) return
  const body = { kind: 'undone', of: { seq: span.first, device }, through: span.last } as const
  log.append(first.card, body, cards.byId(db, first.card)?.state ?? first.after)
}

/** Where a card stood as it was made; 0 when the operation being undone made it, and it is gone. */
function firstPosition(db: ReadDb, card: CardId): number {
  return cards.byId(db, card)?.firstPosition ?? 0
}
