/** Cards of any deck, as they are listed where they were looked for. */
import type { ReadDb } from '../connection.ts'
import type { CardId, DeckId } from '../domain/ids.ts'

export interface FoundRow {
  readonly card: CardId
  readonly callNumber: string | null
  readonly front: string
  readonly markup: 'markdown' | 'html'
  readonly deck: DeckId
  readonly deckName: string
}

const COLUMNS = `c.id as card, o.call_number as callNumber, n.fields ->> 0 as front, d.id as deck, d.name as deckName,
  (select markup from note_types where id = n.note_type_id) as markup`
/** Sorts behind every call number that begins alike. */
const BEHIND = '\u{10FFFF}'

/** Cards whose call number begins like this, in order. Read from the index of call numbers. */
export function byCallNumber(db: ReadDb, beginning: string, limit: number): readonly FoundRow[] {
  return db.all<FoundRow>(
    `select ${COLUMNS} from origins o cross join notes n on n.id = o.note_id
       cross join cards c on c.note_id = o.note_id cross join decks d on d.id = c.deck_id
     where o.call_number >= ? and o.call_number < ? order by o.call_number limit ?`,
    beginning,
    `${beginning}${BEHIND}`,
    limit,
  )
}

/** Cards by their ids, in that order. */
export function byIds(db: ReadDb, cards: readonly CardId[]): readonly FoundRow[] {
  return db.all<FoundRow>(
    `select ${COLUMNS} from json_each(?) asked cross join cards c on c.id = asked.value
       cross join notes n on n.id = c.note_id cross join decks d on d.id = c.deck_id
       left join origins o on o.note_id = n.id order by asked.key`,
    JSON.stringify(cards),
  )
}
