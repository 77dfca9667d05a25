/** Counts per deck, and the cards of one deck, for the Decks screen. */
import type { ReadDb } from '../connection.ts'
import { studyDayOf, type StudyDay } from '../domain/time.ts'
import type { CardId, DeckId, NoteId } from '../domain/ids.ts'

/** An interval of this many days or more makes a card mature (as Anki counts). */
export const MATURE_DAYS = 21

export interface DeckCounts {
  readonly deck: DeckId
  readonly total: number
  readonly due: number
  readonly unseen: number
  readonly mature: number
  readonly young: number
  readonly known: number
  readonly suspended: number
  /** Missed as often as its deck allows, or more. */
  readonly leeches: number
}

const COUNTS = `c.deck_id as deck, count(*) as total,
  sum(c.suspended = 0 and c.due is not null and c.due <= ? and (c.buried_until is null or c.buried_until <= ?)) as due,
  sum(c.suspended = 0 and c.due is null and c.known = 0) as unseen,
  sum(c.suspended = 0 and c.due is not null and c.interval >= ${MATURE_DAYS}) as mature,
  sum(c.suspended = 0 and c.due is not null and c.interval < ${MATURE_DAYS}) as young,
  sum(c.suspended = 0 and c.known = 1) as known,
  sum(c.suspended = 1) as suspended,
  sum(case when c.failures > 0 then c.failures >=
    (select p.leech_threshold from decks d cross join presets p on p.id = d.preset_id where d.id = c.deck_id)
    else 0 end) as leeches`

/** The counts of every deck that has cards. */
export function countsByDeck(db: ReadDb, day: StudyDay): readonly DeckCounts[] {
  return db.all<DeckCounts>(`select ${COUNTS} from cards c group by c.deck_id`, day, day)
}

/** The counts of the decks that are blocks, however large the rest of the collection. */
export function countsOfBlocks(db: ReadDb, day: StudyDay): readonly DeckCounts[] {
  return db.all<DeckCounts>(
    `select ${COUNTS} from blocks b cross join cards c on c.deck_id = b.deck_id group by c.deck_id`,
    day,
    day,
  )
}

export interface SubtopicCounts {
  readonly subtopic: string
  /** Answered once, or known before. */
  readonly met: number
  readonly cards: number
}

/** The shipped cards of a block by subtopic, without those that are retired. */
export function metBySubtopic(db: ReadDb, deck: DeckId): readonly SubtopicCounts[] {
  return db.all<SubtopicCounts>(
    `select json_extract(o.details, '$.subtopic') as subtopic, count(*) as cards,
       sum(c.due is not null or c.known = 1) as met
     from cards c join origins o on o.note_id = c.note_id
     where c.deck_id = ? and o.retired = 0 group by 1`,
    deck,
  )
}

export interface ListedCard {
  readonly card: CardId
  readonly note: NoteId
  readonly callNumber: string | null
  readonly front: string
  readonly markup: 'markdown' | 'html'
  readonly tier: string | null
  readonly due: StudyDay | null
  readonly interval: number
  readonly failures: number
  readonly flag: number
  readonly known: boolean
  readonly suspended: boolean
  readonly buriedUntil: StudyDay | null
}

interface ListedRow {
  readonly card: CardId
  readonly note: NoteId
  readonly call_number: string | null
  readonly front: string
  readonly markup: 'markdown' | 'html'
  readonly tier: string | null
  readonly due: number | null
  readonly interval: number
  readonly failures: number
  readonly flag: number
  readonly known: number
  readonly suspended: number
  readonly buried_until: number | null
}

/** A deck, a text and the pattern it makes: nothing, part of a front, or one of the two states that leave the queue. */
const MATCHING = `where c.deck_id = ? and case ?
  when '' then 1 when 'is:known' then c.known when 'is:suspended' then c.suspended
  else n.fields ->> 0 like ? escape '\\' end`

const LISTED = `select c.id as card, c.note_id as note, o.call_number, n.fields ->> 0 as front, o.tier, c.due, c.interval,
    c.failures, c.flag, c.known, c.suspended, c.buried_until, (select markup from note_types where id = n.note_type_id) as markup
  from cards c join notes n on n.id = c.note_id left join origins o on o.note_id = c.note_id`

/** Cards of a deck whose front contains a text (ASCII case apart), or `is:known`, `is:suspended`; by call number. */
export function cardsOf(db: ReadDb, deck: DeckId, text: string, limit: number): readonly ListedCard[] {
  const rows = db.all<ListedRow>(
    `${LISTED} ${MATCHING} order by o.call_number nulls last, c.first_position limit ?`,
    deck,
    text,
    contains(text),
    limit,
  )
  return rows.map(toListed)
}

/** One card of a deck, or null when it is not there. */
export function cardOf(db: ReadDb, deck: DeckId, card: CardId): ListedCard | null {
  const row = db.get<ListedRow>(`${LISTED} where c.id = ? and c.deck_id = ?`, card, deck)
  return row === undefined ? null : toListed(row)
}

/** How many cards `cardsOf` would list without a limit. */
export function matching(db: ReadDb, deck: DeckId, text: string): number {
  const row = db.get<{ n: number }>(
    `select count(*) as n from cards c join notes n on n.id = c.note_id
     ${MATCHING}`,
    deck,
    text,
    contains(text),
  )
  return row?.n ?? 0
}

function toListed(row: ListedRow): ListedCard {
  return {
    card: row.card,
    note: row.note,
    callNumber: row.call_number,
    front: row.front,
    markup: row.markup,
    tier: row.tier,
    due: row.due === null ? null : studyDayOf(row.due),
    interval: row.interval,
    failures: row.failures,
    flag: row.flag,
    known: row.known === 1,
    suspended: row.suspended === 1,
    buriedUntil: row.buried_until === null ? null : studyDayOf(row.buried_until),
  }
}

function contains(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, character => `\\${character}`)}%`
}
