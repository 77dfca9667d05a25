/** Notes by the text of their first field. */
import type { ReadDb } from '../connection.ts'
import type { CardId, NoteId } from '../domain/ids.ts'

/** The first card of a note with exactly this first field, or null. Read from `notes_first`. */
export function withFirstField(db: ReadDb, text: string, except: NoteId | null): { readonly card: CardId } | null {
  const row = db.get<{ card: CardId }>(
    `select c.id as card from notes n cross join cards c on c.note_id = n.id
     where substr(n.fields ->> 0, 1, 64) = substr(?, 1, 64) and n.fields ->> 0 = ? and n.id is not ? limit 1`,
    text,
    text,
    except,
  )
  return row ?? null
}

export interface AlikeNote {
  readonly card: CardId
  readonly front: string
  readonly markup: 'markdown' | 'html'
}

/** Notes that are weighed against each other. */
const MOST_WEIGHED = 500

/** Whether more fronts hold all these words than are weighed. */
export function areCommon(db: ReadDb, words: readonly string[]): boolean {
  const sql = 'select count(*) as n from (select 1 from note_index where note_index match ? limit ?)'
  return (db.get<{ n: number }>(sql, inFront(words), MOST_WEIGHED + 1)?.n ?? 0) > MOST_WEIGHED
}

function inFront(words: readonly string[]): string {
  return `front : (${words.map(word => `"${word.replaceAll('"', '""')}"`).join(' AND ')})`
}

/** Notes whose front holds all these words, the best of the first few hundred first. Read from the index of words. */
export function holding(
  db: ReadDb,
  words: readonly string[],
  limit: number,
  except: NoteId | null,
): readonly AlikeNote[] {
  return db.all<AlikeNote>(
    `select (select id from cards where note_id = n.id order by template limit 1) as card, n.fields ->> 0 as front, t.markup
     from (select rowid from (select rowid, rank from note_index where note_index match ? limit ${MOST_WEIGHED})
         order by rank limit ?) i
       cross join note_words w on w.number = i.rowid cross join notes n on n.id = w.note_id
       cross join note_types t on t.id = n.note_type_id
     where n.id is not ? and card is not null`,
    inFront(words),
    limit,
    except,
  )
}
