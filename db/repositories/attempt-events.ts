/** The log of attempts: only ever inserted into. */
import type { ReadDb, WriteDb } from '../connection.ts'
import type { AttemptEvent, AttemptEventBody } from '../domain/quiz/attempt/event.ts'
import type { AttemptId } from '../domain/ids.ts'

/** Appends an event under the next number of its attempt. */
export function append(db: WriteDb, attempt: AttemptId, number: number, at: number, event: AttemptEvent): void {
  const { kind, ...payload } = event.body
  db.run(
    'insert into attempt_events (attempt_id, number, kind, at, elapsed_ms, payload) values (?, ?, ?, ?, ?, ?)',
    attempt,
    number,
    kind,
    at,
    event.elapsedMs,
    JSON.stringify(payload),
  )
}

/** The events of an attempt, in order. */
export function of(db: ReadDb, attempt: AttemptId): readonly AttemptEvent[] {
  const rows = db.all<{ kind: string; elapsed_ms: number; payload: string }>(
    'select kind, elapsed_ms, payload from attempt_events where attempt_id = ? order by number',
    attempt,
  )
  return rows.map(({ kind, elapsed_ms, payload }) => ({
    elapsedMs: elapsed_ms,
    // The kinds are checked by the domain when an event is made; the log is append-only since.
    body: { kind, ...(JSON.parse(payload) as object) } as AttemptEventBody,
  }))
}
