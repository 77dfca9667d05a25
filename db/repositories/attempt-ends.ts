/** Attempts by whether they are over. */
import type { ReadDb } from '../connection.ts'
import type { AttemptId } from '../domain/ids.ts'

/** Attempts that have ended, the newest day first. Read from the index of these. */
export function ended(db: ReadDb): readonly AttemptId[] {
  const sql = 'select id from attempts indexed by attempts_ended where ended_day is not null order by ended_day desc'
  return db.all<{ id: AttemptId }>(sql).map(({ id }) => id)
}

/** Attempts that have not ended, the oldest first. Read from the index of these. */
export function open(db: ReadDb): readonly AttemptId[] {
  const sql = 'select id from attempts indexed by attempts_open where ended_at is null order by started_at'
  return db.all<{ id: AttemptId }>(sql).map(({ id }) => id)
}
