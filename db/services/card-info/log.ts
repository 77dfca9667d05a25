/** The log of a card as people read it, a page at a time. */
import type { LogLine, LogPage } from '../../api/cards.ts'
import type { ReadDb } from '../../connection.ts'
import type { CardState } from '../../domain/card.ts'
import type { Answered, CardEvent, EventName } from '../../domain/event.ts'
import { dateLabel } from '../../domain/scheduler/label.ts'
import { studyDayOf, type StudyDay } from '../../domain/time.ts'
import * as cardEvents from '../../repositories/card-events.ts'
import { clockLabel } from '../labels.ts'
import { linesBehind, PAGE, type Line, type Logged } from './past.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** Lines behind one, or the newest, newest first. @param today for the labels of days */
export function logOf(db: ReadDb, card: Logged, before: EventName | null, today: StudyDay): LogPage {
  const some = firstOf(linesBehind(db, card, before), PAGE + 1)
  const page = some.slice(0, PAGE)
  const last = page.at(-1)?.event
  const older = some.length > PAGE && last !== undefined ? { seq: last.seq, device: last.device } : null
  return { lines: page.map(line => lineOf(db, line, today)), older }
}

function firstOf(lines: Iterable<Line>, most: number): readonly Line[] {
  const some: Line[] = []
  for (const line of lines) if (some.push(line) === most) break
  return some
}

function lineOf(db: ReadDb, { event, before, undone }: Line, today: StudyDay): LogLine {
  const { seq, device, body, after, studyDay } = event
  const label = (day: StudyDay) => dateLabel(day, today)
  const when = { seq, device, at: `${label(studyDay)}, ${clockLabel(event.at, event.zoneOffset)}`, undone }
  switch (body.kind) {
    case 'answered':
      return { ...when, ...answerOf(body, before, after, studyDay) }
    case 'state_imported':
      return { ...when, kind: body.kind, interval: after.interval, ease: after.ease, due: dueOf(after, label) }
    case 'history_imported': {
      const { button, interval, ms } = body
      return { ...when, kind: body.kind, on: label(dayThere(body.at, event)), button, interval, ms }
    }
    case 'reset':
    case 'unburied':
    case 'suspended':
    case 'unsuspended':
      return { ...when, kind: body.kind }
    case 'due_set':
      return { ...when, kind: body.kind, day: label(body.due) }
    case 'buried':
      return { ...when, kind: body.kind, day: label(body.until) }
    case 'ease_set':
      return { ...when, kind: body.kind, ease: { before: before.ease, after: body.ease } }
    case 'repositioned':
      return { ...when, kind: body.kind, position: { before: before.position, after: body.position } }
    case 'flagged':
      return { ...when, kind: body.kind, flag: body.flag }
    case 'leeched':
      return { ...when, kind: body.kind, failures: before.failures, suspend: body.suspend }
    case 'rewritten':
      return { ...when, kind: body.kind, failures: before.failures }
    case 'known_set':
      return { ...when, kind: body.kind, known: body.known }
    case 'forwarded':
      return { ...when, kind: body.kind, why: body.why, to: dueOf(after, label), moved: isMoved(before, after) }
    case 'scheduler_changed':
      return { ...when, kind: body.kind, scheduler: body.scheduler }
    case 'undone':
      return { ...when, kind: body.kind, ...turnedBy(db, body.of) }
  }
}

function answerOf(
  { kind, mode, button, thinkMs, readMs }: Answered,
  before: CardState,
  after: CardState,
  day: StudyDay,
) {
  const { schedule } = before
  const first = schedule.kind === 'new'
  return {
    kind,
    mode,
    button,
    first,
    thinkMs,
    readMs,
    days: first ? null : { planned: before.interval, actual: Math.max(0, day - schedule.lastDay) },
    interval: { before: before.interval, after: after.interval },
    ease: { before: before.ease, after: after.ease },
  }
}

function dueOf({ schedule }: CardState, label: (day: StudyDay) => string): string | null {
  return schedule.kind === 'new' ? null : label(schedule.due)
}

function isMoved(before: CardState, after: CardState): boolean {
  if (before.schedule.kind === 'new' || after.schedule.kind === 'new') return before.position !== after.position
  return before.schedule.due !== after.schedule.due
}

/** The day of an answer given elsewhere, by the clock of the line that tells of it. */
function dayThere(ms: number, { zoneOffset }: CardEvent): StudyDay {
  return studyDayOf(Math.floor((ms + zoneOffset * MINUTE_MS) / DAY_MS))
}

/** What a line took back; what it brought back, where that was a taking back itself. */
function turnedBy(db: ReadDb, of: EventName): { readonly what: string | null; readonly redo: boolean } {
  let redo = false
  let at = cardEvents.byName(db, of)
  while (at?.body.kind === 'undone') {
    redo = !redo
    at = cardEvents.byName(db, at.body.of)
  }
  return { what: at?.body.kind ?? null, redo }
}
