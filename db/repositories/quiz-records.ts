/** How questions, and cards that questions were made from, went so far. */
import type { ReadDb, WriteDb } from '../connection.ts'
import type { DeckId } from '../domain/ids.ts'
import { studyDayOf, type StudyDay } from '../domain/time.ts'

export interface QuizRecord {
  /** Id of a question or of a card. */
  readonly subject: string
  readonly seen: number
  readonly hits: number
  /** Marks of the last time, 0 to 1. */
  readonly points: number
  readonly lastDay: StudyDay
}

interface RecordRow {
  readonly subject: string
  readonly seen: number
  readonly hits: number
  readonly points: number
  readonly last_day: number
}

/** The records of a deck's questions. */
export function ofDeck(db: ReadDb, deck: DeckId): readonly QuizRecord[] {
  const sql = 'select subject, seen, hits, points, last_day from quiz_records where deck_id = ?'
  return db.all<RecordRow>(sql, deck).map(toRecord)
}

/** The mean of the last marks of a deck's questions, and of how many; the weakest deck first. */
export function byDeck(
  db: ReadDb,
): readonly { readonly deck: DeckId; readonly questions: number; readonly points: number }[] {
  return db.all(
    `select deck_id as deck, count(*) as questions, avg(points) as points from quiz_records
     where deck_id is not null group by deck_id order by avg(points), deck_id`,
  )
}

/** Adds one answer to a record. */
export function add(
  db: WriteDb,
  {
    subject,
    deck,
    points,
    hit,
    day,
  }: { subject: string; deck: DeckId | null; points: number; hit: boolean; day: StudyDay },
): void {
  db.run(
    `insert into quiz_records (subject, deck_id, seen, hits, points, last_day) values (?, ?, 1, ?, ?, ?)
     on conflict (subject) do update set seen = seen + 1, hits = hits + excluded.hits, points = excluded.points,
       deck_id = excluded.deck_id, last_day = max(last_day, excluded.last_day)`,
    subject,
    deck,
    hit ? 1 : 0,
    points,
    day,
  )
}

function toRecord({ last_day, ...row }: RecordRow): QuizRecord {
  return { ...row, lastDay: studyDayOf(last_day) }
}
