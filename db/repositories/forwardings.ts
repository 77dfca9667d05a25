/** Cards that came forward because of an attempt. Undo takes the rows back with the cards. */
import type { ReadDb, WriteDb } from '../connection.ts'
import type { AttemptId, CardId } from '../domain/ids.ts'

export function add(db: WriteDb, attempt: AttemptId, card: CardId, op: number): void {
  db.run(
    `insert into forwardings (attempt_id, card_id, op) values (?, ?, ?)
     on conflict (attempt_id, card_id) do update set op = excluded.op`,
    attempt,
    card,
    op,
  )
}

/** The cards an attempt has brought forward, and by which operation. */
export function of(db: ReadDb, attempt: AttemptId): readonly { readonly card: CardId; readonly op: number }[] {
  return db.all('select card_id as card, op from forwardings where attempt_id = ?', attempt)
}
