/** What is in decks, and would go with them. */
import type { ReadDb, WriteDb } from '../connection.ts'
import type { CardId, DeckId, NoteId } from '../domain/ids.ts'

/** Cards of some decks, and the notes of which no card lies elsewhere. */
export function goingWith(db: ReadDb, decks: readonly DeckId[]): { readonly cards: number; readonly notes: number } {
  const ids = JSON.stringify(decks)
  const counts = db.get<{ cards: number; notes: number }>(
    `select count(*) as cards, count(distinct c.note_id) as notes
     from json_each(?) asked cross join cards c on c.deck_id = asked.value`,
    ids,
  )
  const staying = db.get<{ notes: number }>(
    `select count(distinct c.note_id) as notes
     from json_each(?) asked cross join cards c on c.deck_id = asked.value cross join cards s on s.note_id = c.note_id
     where s.deck_id not in (select value from json_each(?))`,
    ids,
    ids,
  )
  return { cards: counts?.cards ?? 0, notes: (counts?.notes ?? 0) - (staying?.notes ?? 0) }
}

/** Whether a card in some decks belongs to the content as it is now: the next update would bring it back. */
export function holdsShipped(db: ReadDb, decks: readonly DeckId[]): boolean {
  const sql = `select 1 as one
    from json_each(?) asked cross join cards c on c.deck_id = asked.value cross join origins o on o.note_id = c.note_id
    where o.retired = 0 limit 1`
  return db.get(sql, JSON.stringify(decks)) !== undefined
}

/** Some cards of a deck, with their notes. */
export function someOf(
  db: ReadDb,
  deck: DeckId,
  limit: number,
): readonly { readonly card: CardId; readonly note: NoteId }[] {
  return db.all('select id as card, note_id as note from cards where deck_id = ? limit ?', deck, limit)
}

/** Deletes the questions of a deck. */
export function removeQuestions(db: WriteDb, deck: DeckId): void {
  db.run('delete from questions where deck_id = ?', deck)
}
