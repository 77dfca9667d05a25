import Sqlite from 'better-sqlite3'
import { AppError } from './domain/errors.ts'
import { asAppError } from './connection.ts'

/** Held for as long as a collection's folder is in use; the system lets go of it when the process dies. */
export interface Lock {
  release(): void
}

/**
 * Takes a folder for this process: an exclusive SQLite lock on an empty file beside the collection, so that it can be
 * asked for before the collection itself is touched.
 * @throws AppError `collection-in-use` at once when another process has it; `read-only`, `folder-missing`
 */
export function takeLock(path: string): Lock {
  try {
    const file = new Sqlite(path, { timeout: 0 })
    try {
      file.exec('begin exclusive')
    } catch (error) {
      file.close()
      throw error
    }
    return { release: () => file.close() }
  } catch (error) {
    const known = asAppError(error, path)
    throw known instanceof AppError && known.code === 'folder-missing'
      ? new AppError('read-only', { path }, error)
      : known
  }
}
