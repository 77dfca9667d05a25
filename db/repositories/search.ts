/** Cards that meet a condition made by `db/domain/search/to-sql.ts`, which speaks of a card `c`. */
import type { ReadDb } from '../connection.ts'
import type { CardId } from '../domain/ids.ts'
import type { Names } from '../domain/search/names.ts'
import type { Narrowed } from '../domain/search/narrow.ts'
import type { Sort, SortBy } from '../domain/search/sort.ts'
import type { Condition } from '../domain/search/condition.ts'

/** Numbers of notes. */
export interface Numbers {
  /** How many; one may be counted twice. */
  readonly count: number
  /** A JSON list. */
  readonly list: string
}

/**
 * Numbers of the notes that the indexes name, with those not indexed yet, at most so many of each. Each index is asked by
 * itself, so that it stops there.
 */
export function numbers(db: ReadDb, { grams, words }: Narrowed, most: number): Numbers {
  const sources = [
    ...(grams === null ? [] : ([['select rowid as number from note_grams where note_grams match ?', grams]] as const)),
    ...(grams === null
      ? []
      : ([['select number from note_words where number > (select grams from searched)']] as const)),
    ...(words === null ? [] : ([['select rowid as number from note_index where note_index match ?', words]] as const)),
  ]
  const asked = sources.map(([sql]) => `select number from (${sql} limit ?)`).join(' union all ')
  const row = db.get<Numbers>(
    `select count(*) as count, json_group_array(number) as list from (${asked})`,
    ...sources.flatMap(([, ...values]) => [...values, most]),
  )
  return row ?? { count: 0, list: '[]' }
}

/** Whether words that begin so stand in the notes more often than so many times; counted up to there. */
export function isCommon(db: ReadDb, beginning: string, most: number): boolean {
  const row = db.get<{ n: number }>(
    'select count(*) as n from (select 1 from temp.note_terms where term >= ? and term < ? limit ?)',
    beginning,
    `${beginning}${LAST_CHARACTER}`,
    most + 1,
  )
  return (row?.n ?? 0) > most
}

const LAST_CHARACTER = '\u{10FFFF}'

/**
 * A condition on `c`, looked for among the notes of some numbers.
 * @param words one on their words, `w`
 */
export function among({ sql, params }: Condition, { list }: Numbers, words?: Condition): Condition {
  const chosen = 'select w.note_id from json_each(?) g cross join note_words w on w.number = g.value'
  const where = words === undefined ? '' : ` where ${words.sql}`
  return { sql: `c.note_id in (${chosen}${where}) and (${sql})`, params: [list, ...(words?.params ?? []), ...params] }
}

/** The cards that meet a condition which an index answers, as a JSON list; null when there are more than `most`. */
export function fewWhere(db: ReadDb, { sql, params }: Condition, most: number): string | null {
  const row = db.get<{ n: number; list: string }>(
    `select count(*) as n, json_group_array(id) as list from (select c.id from cards c where ${sql} limit ?)`,
    ...params,
    most + 1,
  )
  return row === undefined || row.n > most ? null : row.list
}

/** A condition on `c`, looked for among some cards, a JSON list. */
export function amongCards({ sql, params }: Condition, cards: string): Condition {
  return { sql: `c.id in (select value from json_each(?)) and (${sql})`, params: [cards, ...params] }
}

/** All cards that meet a condition, by age. */
export function idsWhere(db: ReadDb, { sql, params }: Condition): readonly CardId[] {
  return db.all<{ id: CardId }>(`select c.id from cards c where ${sql} order by c.id`, ...params).map(({ id }) => id)
}

/** What everything is called. */
export function names(db: ReadDb): Names {
  const types = db.all<{ id: string; name: string; templates: string }>('select id, name, templates from note_types')
  return {
    decks: db
      .all<{ id: string; path: string; archived: number }>(
        `with recursive paths (id, path, archived) as (
           select id, name, archived from decks where parent_id is null
           union all select d.id, p.path || '::' || d.name, max(p.archived, d.archived)
           from paths p cross join decks d on d.parent_id = p.id
         ) select id, path, archived from paths`,
      )
      .map(deck => ({ ...deck, archived: deck.archived === 1 })),
    tags: db.all('select id, name from tags order by name'),
    blocks: db.all('select b.code, d.name, b.deck_id as deck from blocks b cross join decks d on d.id = b.deck_id'),
    types: types.map(({ id, name, templates }) => ({
      id,
      name,
      templates: (JSON.parse(templates) as readonly { readonly name: string }[]).map(template => template.name),
    })),
  }
}

/** A card's id with what it is sorted by. */
export interface KeyedRow {
  readonly id: CardId
  readonly key: string | number | null
}

/** What is sorted by, of a card `c`; null for its age, which its id tells. */
export const SORT_KEYS: Readonly<Record<SortBy, string | null>> = {
  match: null,
  added: null,
  interval: 'nullif(c.interval, 0)',
  ease: 'iif(c.due is null, null, c.ease)',
  lapses: 'c.lapses',
  reps: 'c.n',
  flag: 'nullif(c.flag, 0)',
  // The new ones behind, in their order.
  due: 'coalesce(c.due, 1000000000 + c.position)',
  number: '(select o.call_number from origins o where o.note_id = c.note_id)',
  tier: `(select case o.tier when 'essential' then 0 when 'core' then 1 when 'deep' then 2 else 3 end
    from origins o where o.note_id = c.note_id)`,
  question:
    '(select substr(w.words, 1, min(60, instr(w.words, char(30)) - 1)) from note_words w where w.note_id = c.note_id)',
  deck: '(select d.name from decks d where d.id = c.deck_id)',
  type: '(select t.name from notes n cross join note_types t on t.id = n.note_type_id where n.id = c.note_id)',
  edited: '(select n.changed_at from notes n where n.id = c.note_id)',
}

/** Whether what is sorted by stands in the card itself, so that reading it costs next to nothing. */
export function isNear(by: SortBy): boolean {
  return !(SORT_KEYS[by]?.startsWith('(') ?? false)
}

/** All cards that meet a condition, with what they are sorted by. */
export function keyed(db: ReadDb, { sql, params }: Condition, by: SortBy): readonly KeyedRow[] {
  return db.all(
    `select c.id as id, ${SORT_KEYS[by] ?? 'null'} as key from cards c where ${sql} order by c.id`,
    ...params,
  )
}

/** The same of the cards after one and up to another; from the first, and to the last, where there is none. */
export function keyedBetween(
  db: ReadDb,
  { sql, params }: Condition,
  by: SortBy,
  after: string,
  upTo: string | null,
): readonly KeyedRow[] {
  const until = upTo === null ? '' : ' and c.id <= ?'
  return db.all(
    `select c.id as id, ${SORT_KEYS[by] ?? 'null'} as key from cards c where c.id > ?${until} and (${sql}) order by c.id`,
    after,
    ...(upTo === null ? [] : [upTo]),
    ...params,
  )
}

/** The same of the cards before one and down to another. */
export function keyedBefore(
  db: ReadDb,
  { sql, params }: Condition,
  before: string | null,
  downTo: string | null,
): readonly KeyedRow[] {
  const bounds = [...(before === null ? [] : [before]), ...(downTo === null ? [] : [downTo])]
  const from = `${before === null ? '1' : 'c.id < ?'}${downTo === null ? '' : ' and c.id >= ?'}`
  return db.all(
    `select c.id as id, null as key from cards c where ${from} and (${sql}) order by c.id desc`,
    ...bounds,
    ...params,
  )
}

/** The card so many after one, or null when there are fewer. */
export function idAfter(db: ReadDb, id: string, steps: number): CardId | null {
  return (
    db.get<{ id: CardId }>('select id from cards where id > ? order by id limit 1 offset ?', id, steps - 1)?.id ?? null
  )
}

/** The card so many before one, or before the end; null when there are fewer. */
export function idBefore(db: ReadDb, id: string | null, steps: number): CardId | null {
  const row =
    id === null
      ? db.get<{ id: CardId }>('select id from cards order by id desc limit 1 offset ?', steps - 1)
      : db.get<{ id: CardId }>('select id from cards where id < ? order by id desc limit 1 offset ?', id, steps - 1)
  return row?.id ?? null
}

/** The first cards that meet a condition, by age or something that stands in the card. Reads all cards once, and no more. */
export function firstBy(
  db: ReadDb,
  { sql, params }: Condition,
  { by, descending }: Sort,
  limit: number,
): readonly CardId[] {
  const way = descending ? 'desc' : 'asc'
  const key = SORT_KEYS[by]
  const rows = db.all<{ id: CardId }>(
    `select c.id from cards c where ${sql} order by ${key === null ? '' : `${key} ${way} nulls last, `}c.id ${way} limit ?`,
    ...params,
    limit,
  )
  return rows.map(({ id }) => id)
}

/** How well notes of some numbers match some words: the better, the lower. Front above back above source. */
export function ranks(db: ReadDb, words: string, { list }: Numbers): ReadonlyMap<string, number> {
  const rows = db.all<{ note: string; rank: number }>(
    `select w.note_id as note, f.rank from
       (select rowid as number, bm25(note_index, 8, 2, 1) as rank from note_index where note_index match ?
          and +rowid in (select value from json_each(?))) f
     cross join note_words w on w.number = f.number`,
    words,
    list,
  )
  return new Map(rows.map(({ note, rank }) => [note, rank]))
}

/** How many notes have one of some words, counted up to `most`. */
export function withWords(db: ReadDb, words: string, most: number): number {
  const sql = 'select count(*) as n from (select 1 from note_index where note_index match ? limit ?)'
  return db.get<{ n: number }>(sql, words, most)?.n ?? 0
}

/** The notes of cards. */
export function notesOf(db: ReadDb, cards: readonly string[]): ReadonlyMap<string, string> {
  const sql = 'select c.id, c.note_id as note from json_each(?) g cross join cards c on c.id = g.value'
  return new Map(db.all<{ id: string; note: string }>(sql, JSON.stringify(cards)).map(({ id, note }) => [id, note]))
}
