/** Cards of a session outside of the day's plan; none that is suspended, buried, known or in a deck that was put away. */
import type { ReadDb } from '../connection.ts'
import type { CardEvent } from '../domain/event.ts'
import type { CardId, DeckId, NoteId } from '../domain/ids.ts'
import type { Condition } from '../domain/search/condition.ts'
import type { Tier } from '../domain/queue/candidates.ts'
import { studyDayOf, type StudyDay } from '../domain/time.ts'

/** A card that can be studied. */
export interface StudyRow {
  readonly card: CardId
  readonly note: NoteId
  readonly deck: DeckId
  /** The day it comes up; null for a new card. */
  readonly due: StudyDay | null
  /** The day its rule asked for, from which an answer is a review. */
  readonly scheduledDue: StudyDay | null
  readonly lastDay: StudyDay | null
  readonly drillDay: StudyDay | null
  readonly position: number
  readonly tier: Tier | null
}

const COLUMNS = `c.id as card, c.note_id as note, c.deck_id as deck, c.due, c.scheduled_due as scheduledDue,
  c.last_day as lastDay, c.drill_day as drillDay, c.position`
const OUT = `c.suspended = 0 and c.known = 0 and (c.buried_until is null or c.buried_until <= ?)
  and c.deck_id not in (select value from json_each(?))`
/** Seen cards as they fall due, then new ones in their order. */
const BY_DUE = 'c.due is null, c.due, c.position, c.id'

/** What is left out beside the cards themselves. */
export interface LeftOut {
  readonly day: StudyDay
  /** Decks that were put away. */
  readonly archived: readonly DeckId[]
}

/** Cards that meet a condition on `c`, soonest due first, new ones last; no more than `most`. */
export function found(db: ReadDb, { sql, params }: Condition, out: LeftOut, most: number): readonly StudyRow[] {
  const rows = db.all<StudyRow>(
    `select ${COLUMNS}, null as tier from cards c where ${OUT} and (${sql}) order by ${BY_DUE} limit ?`,
    ...valuesOf(out),
    ...params,
    most,
  )
  return rows.map(toRow)
}

/** How many cards meet a condition, and what `where` says of each. */
export function countFound(
  db: ReadDb,
  { sql, params }: Condition,
  { day, archived }: LeftOut,
): { readonly seen: number; readonly dueToday: number; readonly fresh: number } {
  const row = db.get<{ seen: number | null; dueToday: number | null; fresh: number | null }>(
    `select sum(c.due is not null) as seen, sum(c.due is null) as fresh,
       sum(c.scheduled_due <= ? and c.last_day <> ? and c.drill_day is not ?) as dueToday
     from cards c where ${OUT} and (${sql})`,
    day,
    day,
    day,
    ...valuesOf({ day, archived }),
    ...params,
  )
  return { seen: row?.seen ?? 0, dueToday: row?.dueToday ?? 0, fresh: row?.fresh ?? 0 }
}

/** The same cards by their ids. */
export function named(db: ReadDb, cards: readonly CardId[], out: LeftOut): readonly StudyRow[] {
  if (cards.length === 0) return []
  return found(
    db,
    { sql: 'c.id in (select value from json_each(?))', params: [JSON.stringify(cards)] },
    out,
    cards.length,
  )
}

/** Essential and core cards of the blocks that are on. */
export function ofBlocksOn(db: ReadDb, out: LeftOut): readonly StudyRow[] {
  const rows = db.all<StudyRow>(
    `select ${COLUMNS}, o.tier from blocks b cross join cards c on c.deck_id = b.deck_id
       cross join origins o on o.note_id = c.note_id
     where b.state = 'on' and o.tier in ('essential', 'core') and (o.retired = 0 or c.due is not null) and ${OUT}
     order by b.code, o.ordinal, c.template`,
    ...valuesOf(out),
  )
  return rows.map(toRow)
}

/** An event with what of it tells how well its card is remembered. */
export type MemoryEvent = Pick<CardEvent, 'seq' | 'device' | 'card' | 'studyDay' | 'body'>

/** What the memory of cards is made of, and every `undone` that may cancel some of it; oldest first. */
export function memoryEvents(db: ReadDb, cards: readonly CardId[]): readonly MemoryEvent[] {
  const rows = db.all<Omit<MemoryEvent, 'body' | 'studyDay'> & { kind: string; studyDay: number; payload: string }>(
    `select e.seq, e.device, e.card_id as card, e.kind, e.study_day as studyDay, e.payload
     from json_each(?) g cross join card_events e on e.card_id = g.value
     where e.kind in ('answered', 'history_imported', 'state_imported', 'reset', 'undone')`,
    JSON.stringify(cards),
  )
  return rows.map(({ kind, studyDay, payload, ...name }) => ({
    ...name,
    studyDay: studyDayOf(studyDay),
    // The kinds are checked by the domain when an event is made; the log is append-only since.
    body: { kind, ...(JSON.parse(payload) as object) } as CardEvent['body'],
  }))
}

function valuesOf({ day, archived }: LeftOut): readonly [number, string] {
  return [day, JSON.stringify(archived)]
}

function toRow(row: StudyRow): StudyRow {
  return {
    ...row,
    due: dayOrNull(row.due),
    scheduledDue: dayOrNull(row.scheduledDue),
    lastDay: dayOrNull(row.lastDay),
    drillDay: dayOrNull(row.drillDay),
  }
}

function dayOrNull(day: number | null): StudyDay | null {
  return day === null ? null : studyDayOf(day)
}
