/** Attempts, as far as they can be told without their log. */
import type { ReadDb, WriteDb } from '../connection.ts'
import type { Fate } from '../domain/quiz/forwarding/plan.ts'
import type { Phase } from '../domain/quiz/attempt/standing.ts'
import type { QuizChoice } from '../domain/quiz/quiz-choice.ts'
import type { AttemptId, CardId } from '../domain/ids.ts'
import { studyDayOf, type StudyDay } from '../domain/time.ts'

export type AttemptKind = 'quiz' | 'placement'

/** What an ended attempt came to. */
export interface AttemptResult {
  readonly k: number
  readonly hits: number
  readonly points: number
  readonly usedMs: number
  /** What its misses meant for cards, the worst miss first. */
  readonly fates: readonly { readonly card: CardId; readonly fate: Fate }[]
  /** The learner wanted no card to come forward. */
  readonly forwardingOff: boolean
}

export interface Attempt {
  readonly id: AttemptId
  readonly kind: AttemptKind
  readonly title: string
  /** The same for attempts that draw from the same questions. */
  readonly source: string
  readonly choice: QuizChoice
  readonly seed: string
  /** Null: untimed. */
  readonly limitMs: number | null
  readonly startedAt: number
  readonly day: StudyDay
  readonly state: Phase
  /** Its clock at the last rest point. */
  readonly reachedMs: number
  readonly endedAt: number | null
  readonly result: AttemptResult | null
}

interface AttemptRow {
  readonly id: AttemptId
  readonly kind: AttemptKind
  readonly title: string
  readonly source: string
  readonly choice: string
  readonly seed: string
  readonly limit_ms: number | null
  readonly started_at: number
  readonly study_day: number
  readonly state: Phase
  readonly reached_ms: number
  readonly ended_at: number | null
  readonly ended_day: number | null
  readonly result: string | null
}

export function byId(db: ReadDb, id: AttemptId): Attempt | null {
  const row = db.get<AttemptRow>('select * from attempts where id = ?', id)
  return row === undefined ? null : toAttempt(row)
}

/** The newest attempt that has not ended, or null. */
export function lastOpen(db: ReadDb): Attempt | null {
  const sql = 'select * from attempts indexed by attempts_open where ended_at is null order by started_at desc limit 1'
  const row = db.get<AttemptRow>(sql)
  return row === undefined ? null : toAttempt(row)
}

/** The newest quiz, ended or not, or null. */
export function lastStarted(db: ReadDb): Attempt | null {
  const sql = `select * from attempts indexed by attempts_started where kind = 'quiz' order by started_at desc limit 1`
  const row = db.get<AttemptRow>(sql)
  return row === undefined ? null : toAttempt(row)
}

/** The newest quiz, ended or not, or null. Those whose source begins with `except` do not count. */
export function lastExcept(db: ReadDb, except: string): Attempt | null {
  const row = db.get<AttemptRow>(
    `select * from attempts indexed by attempts_started
     where kind = 'quiz' and instr(source, ?) <> 1 order by started_at desc limit 1`,
    except,
  )
  return row === undefined ? null : toAttempt(row)
}

/** The last attempt of a source that was finished before another one began, or null. */
export function finishedBefore(db: ReadDb, { source, startedAt }: Attempt): Attempt | null {
  const row = db.get<AttemptRow>(
    `select * from attempts where source = ? and started_at < ? and state = 'finished' order by started_at desc limit 1`,
    source,
    startedAt,
  )
  return row === undefined ? null : toAttempt(row)
}

/** The newest attempts, the newest first, with how many questions each has. */
export function newest(db: ReadDb, limit: number): readonly (Attempt & { readonly count: number })[] {
  const rows = db.all<AttemptRow & { readonly count: number }>(
    `select a.*, (select count(*) from attempt_items where attempt_id = a.id) as count
     from attempts a indexed by attempts_started order by started_at desc limit ?`,
    limit,
  )
  return rows.map(row => ({ ...toAttempt(row), count: row.count }))
}

/** Whether a quiz was finished on one of these study days, first to last. */
export function finishedBetween(db: ReadDb, first: StudyDay, last: StudyDay): boolean {
  const sql = `select 1 as one from attempts where ended_day between ? and ? and state = 'finished' and kind = 'quiz' limit 1`
  return db.get(sql, first, last) !== undefined
}

export function add(db: WriteDb, attempt: Attempt): void {
  db.run(
    `insert into attempts (id, kind, title, source, choice, seed, limit_ms, started_at, study_day, state)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    attempt.id,
    attempt.kind,
    attempt.title,
    attempt.source,
    JSON.stringify(attempt.choice),
    attempt.seed,
    attempt.limitMs,
    attempt.startedAt,
    attempt.day,
    attempt.state,
  )
}

/** Keeps how far its clock has run; never back. */
export function reach(db: WriteDb, id: AttemptId, elapsedMs: number): void {
  db.run('update attempts set reached_ms = ? where id = ? and reached_ms < ?', elapsedMs, id, elapsedMs)
}

export function setState(db: WriteDb, id: AttemptId, state: Phase): void {
  db.run('update attempts set state = ? where id = ?', state, id)
}

/** Writes down that an attempt has ended, and what it came to. */
export function end(
  db: WriteDb,
  id: AttemptId,
  { state, at, day, result }: { state: Phase; at: number; day: StudyDay; result: AttemptResult },
): void {
  db.run(
    'update attempts set state = ?, ended_at = ?, ended_day = ?, result = ? where id = ?',
    state,
    at,
    day,
    JSON.stringify(result),
    id,
  )
}

function toAttempt(row: AttemptRow): Attempt {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    source: row.source,
    choice: JSON.parse(row.choice) as QuizChoice,
    seed: row.seed,
    limitMs: row.limit_ms,
    startedAt: row.started_at,
    day: studyDayOf(row.ended_day ?? row.study_day),
    state: row.state,
    reachedMs: row.reached_ms,
    endedAt: row.ended_at,
    result: row.result === null ? null : (JSON.parse(row.result) as AttemptResult),
  }
}
