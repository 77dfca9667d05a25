/** Writing the log of attempts: committed before it returns, and not taken back by undo. */
import type { WriteDb } from '../../connection.ts'
import * as images from '../images.ts'
import type { Store } from '../transact.ts'

/** What listeners are told to have changed. */
export const ATTEMPTS: ReadonlySet<string> = new Set(['attempts'])
/** For what no other window shows. */
const NOBODY: ReadonlySet<string> = new Set()

/**
 * Runs `work` in one transaction without an entry in the journal, and publishes after the COMMIT. The redo side stays.
 * What undo would have to know of is refused: it belongs to an operation (`transact`).
 */
export function logged<T>(store: Store, work: (db: WriteDb) => T): T {
  return writeLog(store, work, ATTEMPTS)
}

/** The same, without telling anybody. */
export function loggedQuietly<T>(store: Store, work: (db: WriteDb) => T): T {
  return writeLog(store, work, NOBODY)
}

function writeLog<T>(store: Store, work: (db: WriteDb) => T, told: ReadonlySet<string>): T {
  const result = store.connection.transaction(db => {
    const done = work(db)
    const { tables } = images.take(db)
    if (tables.size > 0) throw new TypeError(`no log: ${[...tables].join(', ')}`)
    return done
  })
  store.publish(told)
  return result
}
