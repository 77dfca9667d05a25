/** Operations that take longer than a call may keep others waiting: written alone, in pieces, whole or not at all. */
import { setImmediate as turn } from 'node:timers/promises'
import type { WriteDb } from '../connection.ts'
import { AppError } from '../domain/errors.ts'
import * as journal from '../repositories/journal.ts'
import { indexChanged } from './browse/keep-index.ts'
import * as images from './images.ts'
import { logWriter, operationOn, type LogWriter, type Named, type Operation, type Store } from './transact.ts'

/** How long one piece of work may keep an abort waiting. */
const PIECE_MS = 10
/** Written in pieces, what is searched follows this often: more rarely it would take longer than an abort may wait. */
const INDEX_MS = 250

/** Writing in pieces, each of which is journaled on its own. */
export interface Pieces {
  /** Between two pieces: keeps what the last one touched, and lets others have their turn. @throws AppError `aborted` */
  rest(): Promise<void>
}

export interface LongOperation extends Operation, Pieces {
  /** Appends to the log without saving a card: for cards that are written whole. */
  readonly append: LogWriter['append']
}

/**
 * Runs a named operation in one transaction, journals how to take it back, and publishes after the COMMIT. Any throw, and
 * an abort heard at a rest, rolls everything back. To be called alone at the gate.
 */
export async function transactLong<T>(
  store: Store,
  named: Named,
  signal: AbortSignal | undefined,
  work: (operation: LongOperation) => Promise<T>,
): Promise<T> {
  const done = await inPieces(store, signal, async (db, pieces) => {
    const now = named.now ?? store.now()
    const op = journal.nextOp(db)
    const log = logWriter(store, db, now)
    const touched = journaled(db, op)
    const rest = () => pieces.after(touched.keep)
    const result = await work({ ...operationOn(db, op, now, log), append: log.append, rest })
    touched.end()
    const span = log.span()
    if (touched.tables.size > 0 || span !== null) {
      journal.clearRedo(db)
      journal.add(db, { op, name: named.name, facts: named.facts ?? {}, at: now.ms, side: 'undo', span, images: '[]' })
    }
    return { result, tables: touched.tables }
  })
  if (done.tables.size > 0) store.publish(done.tables)
  return done.result
}

/** Rests that a piece of writing ends with. */
interface Rests {
  after(keep: () => void): Promise<void>
}

/** One transaction in pieces. Its caller is alone. */
export function inPieces<T>(
  { connection }: Store,
  signal: AbortSignal | undefined,
  work: (db: WriteDb, rests: Rests) => Promise<T>,
): Promise<T> {
  return connection.longTransaction(db => {
    let began = performance.now()
    const after = async (keep: () => void): Promise<void> => {
      if (performance.now() - began < PIECE_MS) return
      keep()
      await turn()
      if (signal?.aborted === true) throw new AppError('aborted')
      began = performance.now()
    }
    return work(db, { after })
  })
}

/** Moves what was touched into parts of a journal entry, piece by piece. */
export function journaled(db: WriteDb, op: number) {
  const tables = new Set<string>()
  let part = journal.lastPart(db, op)
  let indexed = performance.now()
  const keep = (): void => {
    if (performance.now() - indexed > INDEX_MS) {
      indexChanged(db)
      indexed = performance.now()
    }
    const taken = images.takeRows(db)
    if (taken.tables.size === 0) return
    part += 1
    journal.addPart(db, op, part, taken.images)
    for (const table of taken.tables) tables.add(table)
  }
  return {
    /** All tables touched so far. */
    tables,
    /** After a piece. */
    keep,
    /** After the last one. */
    end: (): void => {
      indexChanged(db)
      keep()
    },
  }
}
