/** What was drawn for each attempt: written once, never changed. */
import type { ReadDb, WriteDb } from '../connection.ts'
import type { TypeName } from '../domain/quiz/quiz-choice.ts'
import type { Item } from '../domain/quiz/types/index.ts'
import type { AttemptId, CardId, DeckId, QuestionId } from '../domain/ids.ts'

/** One question of an attempt, whole as it was drawn. */
export interface DrawnItem {
  readonly ordinal: number
  /** Null when it was made from cards. */
  readonly question: QuestionId | null
  readonly callNumber: string | null
  readonly deck: DeckId
  readonly type: TypeName
  readonly seconds: number
  /** Call numbers of the cards it is about. */
  readonly cards: readonly string[]
  /** Cards it was made from. */
  readonly madeFrom: readonly CardId[]
  readonly item: Item
  /** What the misconceptions of its options say, by their keys. */
  readonly misconceptions: Readonly<Record<string, string>>
  readonly remember: string | null
  readonly source: string | null
}

interface ItemRow {
  readonly ordinal: number
  readonly question_id: QuestionId | null
  readonly call_number: string | null
  readonly deck_id: DeckId
  readonly type: TypeName
  readonly seconds: number
  readonly cards: string
  readonly made_from: string
  readonly item: string
  readonly misconceptions: string
  readonly remember: string | null
  readonly source: string | null
}

export function add(db: WriteDb, attempt: AttemptId, drawn: DrawnItem): void {
  db.run(
    `insert into attempt_items
       (attempt_id, ordinal, question_id, call_number, deck_id, type, seconds, cards, made_from, item, misconceptions,
        remember, source)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    attempt,
    drawn.ordinal,
    drawn.question,
    drawn.callNumber,
    drawn.deck,
    drawn.type,
    drawn.seconds,
    JSON.stringify(drawn.cards),
    JSON.stringify(drawn.madeFrom),
    JSON.stringify(drawn.item),
    JSON.stringify(drawn.misconceptions),
    drawn.remember,
    drawn.source,
  )
  db.run(
    'insert or ignore into asked (subject, attempt_id, ordinal) select value, ?, ? from json_each(?)',
    attempt,
    drawn.ordinal,
    JSON.stringify([...(drawn.question === null ? [] : [drawn.question]), ...drawn.madeFrom, ...drawn.cards]),
  )
}

/** Which questions of an ended attempt were about something. */
export interface AskedAbout {
  readonly attempt: AttemptId
  readonly ordinals: readonly number[]
}

/**
 * Ended attempts with a question about one of these subjects (ids of questions and cards, call numbers), newest first.
 * @param before the attempt that they come behind; null: from the newest on
 */
export function aboutAny(
  db: ReadDb,
  subjects: readonly string[],
  before: AttemptId | null,
  limit: number,
): readonly AskedAbout[] {
  const rows = db.all<{ attempt: AttemptId; ordinals: string }>(
    `select t.id as attempt, json_group_array(distinct a.ordinal) as ordinals
     from json_each(?) given cross join asked a on a.subject = given.value cross join attempts t on t.id = a.attempt_id
     where t.ended_at is not null
       and (? is null or (t.started_at, t.id) < (select started_at, id from attempts where id = ?))
     group by t.id order by t.started_at desc, t.id desc limit ?`,
    JSON.stringify(subjects),
    before,
    before,
    limit,
  )
  return rows.map(({ attempt, ordinals }) => ({ attempt, ordinals: JSON.parse(ordinals) as number[] }))
}

/** What was drawn for an attempt, in order. */
export function of(db: ReadDb, attempt: AttemptId): readonly DrawnItem[] {
  return db.all<ItemRow>('select * from attempt_items where attempt_id = ? order by ordinal', attempt).map(toItem)
}

/** Questions and cards that an attempt was drawn from. */
export function subjectsOf(db: ReadDb, attempt: AttemptId): readonly string[] {
  const rows = db.all<{ question_id: QuestionId | null; made_from: string }>(
    'select question_id, made_from from attempt_items where attempt_id = ?',
    attempt,
  )
  return rows.flatMap(({ question_id, made_from }): readonly string[] =>
    question_id === null ? (JSON.parse(made_from) as CardId[]) : [question_id],
  )
}

function toItem(row: ItemRow): DrawnItem {
  return {
    ordinal: row.ordinal,
    question: row.question_id,
    callNumber: row.call_number,
    deck: row.deck_id,
    type: row.type,
    seconds: row.seconds,
    cards: JSON.parse(row.cards) as string[],
    madeFrom: JSON.parse(row.made_from) as CardId[],
    item: JSON.parse(row.item) as Item,
    misconceptions: JSON.parse(row.misconceptions) as DrawnItem['misconceptions'],
    remember: row.remember,
    source: row.source,
  }
}
