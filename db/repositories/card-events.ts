import type { ReadDb, WriteDb } from '../connection.ts'
import type { Answered, CardEvent, CardEventBody, CardEventKind, EventName } from '../domain/event.ts'
import type { CardId, DeviceId } from '../domain/ids.ts'
import { studyDayOf, type StudyDay } from '../domain/time.ts'
import { STATE_COLUMNS, stateOf, stateValues, type CardStateRow } from './card-state.ts'

interface CardEventRow extends CardStateRow {
  readonly seq: number
  readonly device: DeviceId
  readonly card_id: CardId
  readonly kind: CardEventKind
  readonly at: number
  readonly zone_offset: number
  readonly study_day: number
  readonly rule: string
  readonly payload: string
}

const COLUMNS = [
  'seq',
  'device',
  'card_id',
  'kind',
  'at',
  'zone_offset',
  'study_day',
  'rule',
  'payload',
  ...STATE_COLUMNS,
]
const APPEND = `insert into card_events (${COLUMNS.join(', ')}) values (${COLUMNS.map(() => '?').join(', ')})`

/** Writes one event at the end of the log. */
export function append(db: WriteDb, event: CardEvent): void {
  const { kind, ...payload } = event.body
  db.run(
    APPEND,
    event.seq,
    event.device,
    event.card,
    kind,
    event.at,
    event.zoneOffset,
    event.studyDay,
    event.rule,
    JSON.stringify(payload),
    ...stateValues(event.after),
  )
}

/** The highest Lamport number in the log, 0 when it is empty. */
export function lastSeq(db: ReadDb): number {
  return db.get<{ seq: number | null }>('select max(seq) as seq from card_events')?.seq ?? 0
}

/** The latest study day anything was logged in, or null. */
export function lastDay(db: ReadDb): StudyDay | null {
  const day = db.get<{ day: number | null }>('select max(study_day) as day from card_events')?.day ?? null
  return day === null ? null : studyDayOf(day)
}

/** A card's events, oldest first. */
export function ofCard(db: ReadDb, card: CardId): readonly CardEvent[] {
  return db.all<CardEventRow>('select * from card_events where card_id = ? order by seq, device', card).map(toEvent)
}

/** Events of a card behind one, or from its end on; newest first. @param kinds those that are wanted; null: all */
export function behind(
  db: ReadDb,
  card: CardId,
  before: EventName | null,
  limit: number,
  kinds: readonly CardEventKind[] | null,
): readonly CardEvent[] {
  const place = [card, before?.seq ?? Number.MAX_SAFE_INTEGER, before?.device ?? ''] as const
  const wanted = kinds === null ? [] : [JSON.stringify(kinds)]
  const rows = db.all<CardEventRow>(
    `select * from card_events where card_id = ? and (seq, device) < (?, ?)
       ${kinds === null ? '' : 'and kind in (select value from json_each(?))'}
     order by seq desc, device desc limit ?`,
    ...place,
    ...wanted,
    limit,
  )
  return rows.map(toEvent)
}

/** What took back events of a card, or brought them back; oldest first. */
export function undoneOf(db: ReadDb, card: CardId): readonly CardEvent[] {
  const sql = `select * from card_events where card_id = ? and kind = 'undone' order by seq, device`
  return db.all<CardEventRow>(sql, card).map(toEvent)
}

/** The events of many cards, oldest first. */
export function ofCards(db: ReadDb, cards: readonly CardId[]): readonly CardEvent[] {
  const sql = 'select * from card_events where card_id in (select value from json_each(?)) order by seq, device'
  return db.all<CardEventRow>(sql, JSON.stringify(cards)).map(toEvent)
}

/** The answers of one study day, and every `undone` that may cancel one of them; oldest first. */
export function answersOfDay(db: ReadDb, day: StudyDay): readonly CardEvent[] {
  const rows = db.all<CardEventRow>(
    `select * from card_events where study_day = ? and kind in ('answered', 'undone')
     union all
     select * from card_events
     where kind = 'undone' and +study_day <> ? and seq > (select min(seq) from card_events where study_day = ? and kind = 'answered')
     order by seq, device`,
    day,
    day,
    day,
  )
  return rows.map(toEvent)
}

/** The answers from one number on, and every `undone` that may cancel one of them; oldest first. */
export function since(db: ReadDb, seq: number): readonly CardEvent[] {
  const sql = `select * from card_events where seq > ? and kind in ('answered', 'undone') order by seq, device`
  return db.all<CardEventRow>(sql, seq).map(toEvent)
}

/** The events numbered `first` to `last` that this device wrote, newest first. */
export function between(db: ReadDb, first: number, last: number, device: DeviceId): readonly CardEvent[] {
  const rows = db.all<CardEventRow>(
    'select * from card_events where seq between ? and ? and device = ? order by seq desc',
    first,
    last,
    device,
  )
  return rows.map(toEvent)
}

/** An event by name, for a log line that another one names. */
export function byName(db: ReadDb, { seq, device }: EventName): CardEvent | null {
  const row = db.get<CardEventRow>('select * from card_events where seq = ? and device = ?', seq, device)
  return row === undefined ? null : toEvent(row)
}

/** How many `review` and `early` answers a card has had, and whether anything of it was ever undone. */
export function answersTo(db: ReadDb, card: CardId): { readonly answers: number; readonly someUndone: boolean } {
  const row = db.get<{ answers: number | null; undone: number | null }>(
    `select sum(kind = 'answered' and payload ->> 'mode' in ('review', 'early')) as answers, sum(kind = 'undone') as undone
     from card_events where card_id = ?`,
    card,
  )
  return { answers: row?.answers ?? 0, someUndone: (row?.undone ?? 0) > 0 }
}

/** The latest study day before `day` on which something was answered, or null. */
export function lastAnswerDayBefore(db: ReadDb, day: StudyDay): StudyDay | null {
  const row = db.get<{ day: number }>(
    `select study_day as day from card_events where study_day < ? and kind = 'answered' order by study_day desc limit 1`,
    day,
  )
  return row === undefined ? null : studyDayOf(row.day)
}

/** The newest events, oldest first. */
export function latest(db: ReadDb, limit: number): readonly CardEvent[] {
  return db.all<CardEventRow>('select * from card_events order by seq desc limit ?', limit).map(toEvent).toReversed()
}

/** Whether the log has any answer at all. */
export function hasAnswers(db: ReadDb): boolean {
  return db.get(`select 1 as one from card_events where kind = 'answered' limit 1`) !== undefined
}

/** What the newest answers of the study days before `day` were, newest first, undone ones included. */
export function latestAnswersBefore(db: ReadDb, day: StudyDay, limit: number): readonly Omit<Answered, 'kind'>[] {
  const rows = db.all<{ payload: string }>(
    `select payload from card_events where kind = 'answered' and +study_day < ? order by seq desc limit ?`,
    day,
    limit,
  )
  return rows.map(({ payload }) => JSON.parse(payload) as Omit<Answered, 'kind'>)
}

function toEvent(row: CardEventRow): CardEvent {
  return {
    seq: row.seq,
    device: row.device,
    card: row.card_id,
    at: row.at,
    zoneOffset: row.zone_offset,
    studyDay: studyDayOf(row.study_day),
    rule: row.rule,
    // The kinds are checked by the domain when an event is made; the log is append-only since.
    body: { kind: row.kind, ...(JSON.parse(row.payload) as object) } as CardEventBody,
    after: stateOf(row),
  }
}
