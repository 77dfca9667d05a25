import type { ReadDb } from '../connection.ts'

/** How many rows were changed through this connection since it is open: the same number again means that nothing was. */
export function count(db: ReadDb): number {
  return db.get<{ n: number }>('select total_changes() as n')?.n ?? 0
}
