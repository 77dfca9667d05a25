/** Shipped cards by the subtopic they belong to. */
import type { ReadDb } from '../connection.ts'
import type { CardId, DeckId } from '../domain/ids.ts'

/** A shipped card by what it asks. */
export interface AskingCard {
  readonly card: CardId
  readonly callNumber: string
  readonly front: string
  readonly subtopic: string
}

/** The shipped cards of a block in their order, without those that are retired. */
export function askingIn(db: ReadDb, deck: DeckId): readonly AskingCard[] {
  return db.all<AskingCard>(
    `select c.id as card, o.call_number as callNumber, n.fields ->> 0 as front,
       json_extract(o.details, '$.subtopic') as subtopic
     from cards c join origins o on o.note_id = c.note_id join notes n on n.id = c.note_id
     where c.deck_id = ? and o.retired = 0 order by o.ordinal`,
    deck,
  )
}

/** The subtopic of a shipped card, by its key; null for any other card. */
export function subtopicOf(db: ReadDb, card: CardId): string | null {
  const row = db.get<{ subtopic: string | null }>(
    `select json_extract(o.details, '$.subtopic') as subtopic
     from cards c join origins o on o.note_id = c.note_id where c.id = ?`,
    card,
  )
  return row?.subtopic ?? null
}
