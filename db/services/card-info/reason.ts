/** Why a card has its interval, read from its log and told in labels. */
import type { ReasonValue, SinceValue, WhyValue } from '../../api/cards.ts'
import type { ReadDb } from '../../connection.ts'
import type { CardState } from '../../domain/card.ts'
import type { CardEventKind } from '../../domain/event.ts'
import { dateLabel } from '../../domain/scheduler/label.ts'
import { whyOf, type Happened, type Reason, type Since } from '../../domain/scheduler/why.ts'
import type { StudyDay } from '../../domain/time.ts'
import { linesBehind, type Logged } from './past.ts'

/** @param today for the labels of days */
export function reasonFor(db: ReadDb, card: Logged & { readonly state: CardState }, today: StudyDay): WhyValue {
  const label = (day: StudyDay) => dateLabel(day, today)
  const { interval, reason, since } = whyOf(card.state, standing(db, card))
  return { interval, reason: reasonIn(reason, label), since: since.map(one => sinceIn(one, label)) }
}

/** What moves a card in time, and what takes that back. */
const SCHEDULING = [
  'answered',
  'state_imported',
  'reset',
  'due_set',
  'ease_set',
  'forwarded',
  'undone',
] as const satisfies readonly CardEventKind[]

/** What counts of it, newest first. */
function* standing(db: ReadDb, card: Logged): Generator<Happened> {
  for (const { event, before, undone } of linesBehind(db, card, null, SCHEDULING)) {
    const { body, studyDay: day, after } = event
    if (!undone && body.kind !== 'undone') yield { body, day, before, after }
  }
}

type Label = (day: StudyDay) => string

function reasonIn(reason: Reason, label: Label): ReasonValue {
  switch (reason.kind) {
    case 'unanswered':
      return { ...reason, reset: reason.reset === null ? null : label(reason.reset) }
    case 'known':
      return reason
    case 'imported':
      return { ...reason, day: label(reason.day) }
    case 'answered':
      return { ...reason, day: label(reason.day), reset: reason.reset === null ? null : label(reason.reset) }
  }
}

function sinceIn(since: Since, label: Label): SinceValue {
  const day = label(since.day)
  switch (since.kind) {
    case 'early':
    case 'ease-set':
      return { ...since, day }
    case 'forwarded':
      return { ...since, day, from: label(since.from), to: label(since.to) }
    case 'due-set':
      return { ...since, day, to: label(since.to) }
  }
}
