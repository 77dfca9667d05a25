/** Questions of the bank and the learner's own. */
import type { ReadDb, WriteDb } from '../connection.ts'
import type { TypeName } from '../domain/quiz/quiz-choice.ts'
import type { Item } from '../domain/quiz/types/index.ts'
import type { CardId, DeckId, QuestionId } from '../domain/ids.ts'

/** Where a question of the bank comes from. */
export interface QuestionOrigin {
  readonly callNumber: string
  /** Hash of what was installed: the same hash again writes nothing. */
  readonly hash: string
  readonly retired: boolean
}

export interface Question {
  readonly id: QuestionId
  /** Null: the learner wrote it. */
  readonly origin: QuestionOrigin | null
  readonly deck: DeckId
  readonly type: TypeName
  readonly tier: string
  readonly level: string
  readonly seconds: number
  /** Call numbers of the cards whose idea it asks for. */
  readonly cards: readonly string[]
  readonly item: Item
  /** What the misconceptions of its options say, by their keys. */
  readonly misconceptions: Readonly<Record<string, string>>
  readonly remember: string | null
  readonly source: string | null
  readonly version: number
}

/** What drawing needs to know of a question. There are many of them, so its cards stay as they are stored (`cardsIn`). */
export interface QuestionFacts {
  readonly id: QuestionId
  readonly type: TypeName
  readonly tier: string
  readonly level: string
  readonly seconds: number
  readonly cards: string
}

interface QuestionRow {
  readonly id: QuestionId
  readonly call_number: string | null
  readonly hash: string | null
  readonly retired: number
  readonly deck_id: DeckId
  readonly type: TypeName
  readonly tier: string
  readonly level: string
  readonly seconds: number
  readonly cards: string
  readonly item: string
  readonly misconceptions: string
  readonly remember: string | null
  readonly source: string | null
  readonly version: number
}

export function byId(db: ReadDb, id: QuestionId): Question | null {
  const row = db.get<QuestionRow>('select * from questions where id = ?', id)
  return row === undefined ? null : toQuestion(row)
}

/** The questions of a deck, by age, without those that are retired. */
export function ofDeck(db: ReadDb, deck: DeckId): readonly Question[] {
  return db
    .all<QuestionRow>('select * from questions where deck_id = ? and retired = 0 order by id', deck)
    .map(toQuestion)
}

/** Questions of a deck that may be drawn. */
export function factsOf(db: ReadDb, deck: DeckId): readonly QuestionFacts[] {
  return db.all<QuestionFacts>(
    `select id, type, tier, level, seconds, cards from questions where deck_id = ? and retired = 0`,
    deck,
  )
}

/** Call numbers of the cards whose idea a question asks for. */
export function cardsIn({ cards }: QuestionFacts): readonly string[] {
  return JSON.parse(cards) as string[]
}

/** The same of the questions the learner wrote. */
export function factsOfOwn(db: ReadDb, deck: DeckId): readonly QuestionFacts[] {
  return db.all<QuestionFacts>(
    `select id, type, tier, level, seconds, cards from questions
     where deck_id = ? and retired = 0 and call_number is null`,
    deck,
  )
}

/** How many questions of each type a deck has, how many of them were never asked, and their seconds together. */
export function countsOf(
  db: ReadDb,
  deck: DeckId,
): readonly {
  readonly type: TypeName
  readonly questions: number
  readonly unseen: number
  readonly seconds: number
}[] {
  return db.all(
    `select type, count(*) as questions, sum(seconds) as seconds,
       sum(not exists (select 1 from quiz_records r where r.subject = q.id)) as unseen
     from questions q where deck_id = ? and retired = 0 group by type`,
    deck,
  )
}

/** What is installed of the bank: call numbers with the hash of what was written. */
export function origins(db: ReadDb): readonly (QuestionOrigin & { readonly id: QuestionId; readonly deck: DeckId })[] {
  const rows = db.all<{ id: QuestionId; deck: DeckId; callNumber: string; hash: string; retired: number }>(
    'select id, deck_id as deck, call_number as callNumber, hash, retired from questions where call_number is not null',
  )
  return rows.map(row => ({ ...row, retired: row.retired === 1 }))
}

/** The learner's own questions, by age. */
export function own(db: ReadDb): readonly Question[] {
  return db.all<QuestionRow>('select * from questions where call_number is null order by id').map(toQuestion)
}

/** Adds a question, or gives an installed one its new text. */
export function put(db: WriteDb, question: Question): void {
  db.run(
    `insert into questions
       (id, call_number, hash, retired, deck_id, type, tier, level, seconds, cards, item, misconceptions, remember, source,
        version)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set hash = excluded.hash, retired = excluded.retired, deck_id = excluded.deck_id,
       type = excluded.type, tier = excluded.tier, level = excluded.level, seconds = excluded.seconds,
       cards = excluded.cards, item = excluded.item, misconceptions = excluded.misconceptions, remember = excluded.remember, source = excluded.source,
       version = excluded.version`,
    question.id,
    question.origin?.callNumber ?? null,
    question.origin?.hash ?? null,
    question.origin?.retired === true ? 1 : 0,
    question.deck,
    question.type,
    question.tier,
    question.level,
    question.seconds,
    JSON.stringify(question.cards),
    JSON.stringify(question.item),
    JSON.stringify(question.misconceptions),
    question.remember,
    question.source,
    question.version,
  )
}

/** Takes a question of the bank out of drawing; attempts that have it keep it. */
export function retire(db: WriteDb, id: QuestionId, version: number): void {
  db.run('update questions set retired = 1, version = ? where id = ?', version, id)
}

export function remove(db: WriteDb, id: QuestionId): void {
  db.run('delete from questions where id = ?', id)
}

/** Cards the learner wrote from misses of a question. */
export function cardsWritten(db: ReadDb, question: QuestionId): readonly CardId[] {
  const sql = 'select card_id as card from question_cards where question_id = ?'
  return db.all<{ card: CardId }>(sql, question).map(({ card }) => card)
}

/** Questions from whose misses a card was written. */
export function thatWrote(db: ReadDb, card: CardId): readonly QuestionId[] {
  const sql = 'select question_id as question from question_cards where card_id = ?'
  return db.all<{ question: QuestionId }>(sql, card).map(({ question }) => question)
}

export function addCard(db: WriteDb, question: QuestionId, card: CardId): void {
  db.run('insert into question_cards (question_id, card_id) values (?, ?) on conflict do nothing', question, card)
}

function toQuestion(row: QuestionRow): Question {
  const { call_number: callNumber, hash } = row
  return {
    id: row.id,
    origin: callNumber === null || hash === null ? null : { callNumber, hash, retired: row.retired === 1 },
    deck: row.deck_id,
    type: row.type,
    tier: row.tier,
    level: row.level,
    seconds: row.seconds,
    cards: JSON.parse(row.cards) as string[],
    item: JSON.parse(row.item) as Item,
    misconceptions: JSON.parse(row.misconceptions) as Question['misconceptions'],
    remember: row.remember,
    source: row.source,
    version: row.version,
  }
}
