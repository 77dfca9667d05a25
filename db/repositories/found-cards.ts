/** Cards of any deck, by what they are called or by what their front says. */
import type { ReadDb } from '../connection.ts'
import type { CardId, DeckId } from '../domain/ids.ts'

export interface FoundRow {
  readonly card: CardId
  readonly callNumber: string | null
  readonly front: string
  readonly deck: DeckId
  readonly deckName: string
}

const COLUMNS = `c.id as card, o.call_number as callNumber, n.fields ->> 0 as front, d.id as deck, d.name as deckName`
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

/**
 * Cards whose front contains every word (ASCII case apart); stops at the limit. Goes through all notes at worst: the
 * text as it is stored decides for most of them, before the front is taken out of it.
 */
export function byWords(db: ReadDb, words: readonly string[], limit: number): readonly FoundRow[] {
  const contain = words.map(() => `n.fields like ? escape '\\' and n.fields ->> 0 like ? escape '\\'`).join(' and ')
  return db.all<FoundRow>(
    `select ${COLUMNS} from notes n cross join cards c on c.note_id = n.id cross join decks d on d.id = c.deck_id
       left join origins o on o.note_id = n.id
     where ${contain} limit ?`,
    ...words.flatMap(word => [contains(JSON.stringify(word).slice(1, -1)), contains(word)]),
    limit,
  )
}

function contains(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, character => `\\${character}`)}%`
}
