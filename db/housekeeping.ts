import type { Connection } from './connection.ts'
import * as journal from './repositories/journal.ts'

/** Moves the write-ahead log into the file and trims the undo journal, when nobody is waiting for an answer. */
export interface Housekeeping {
  /** Something was committed. */
  committed(): void
  /** Moves the log into the file now. */
  moveLog(): void
  /** Sets no more timers. */
  stop(): void
}

/** Quiet time after which the log is moved. */
const IDLE_MS = 1_000
/** Commits after which it is moved between two calls even if they never stop coming; about 8 MB of log. */
const MOST_COMMITS = 200
/** Undo keeps at least this many operations; trimmed in steps of a tenth. */
export const KEPT_OPERATIONS = 10_000

export function housekeeping(connection: Connection): Housekeeping {
  let timer: NodeJS.Timeout | undefined
  let commits = 0
  const moveLog = (): void => {
    // What is being written in pieces ends with a commit, after which this is called again.
    if (connection.isWriting()) return
    commits = 0
    try {
      connection.pragma('wal_checkpoint(passive)')
      trimJournal(connection)
    } catch (error) {
      // Everything committed is safe in the log; a full disk may have room again after the next commit.
      console.error('The write-ahead log could not be moved into the collection.', error)
    }
  }
  return {
    committed: () => {
      commits += 1
      clearTimeout(timer)
      timer = setTimeout(moveLog, commits < MOST_COMMITS ? IDLE_MS : 0)
      timer.unref()
    },
    moveLog,
    stop: () => clearTimeout(timer),
  }
}

function trimJournal(connection: Connection): void {
  if (journal.count(connection.read) < KEPT_OPERATIONS * 1.1) return
  connection.transaction(db => journal.trim(db, KEPT_OPERATIONS))
}
