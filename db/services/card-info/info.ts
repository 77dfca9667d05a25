/** How a card stands, and why. Nothing of its text is told. */
import type { CardInfo } from '../../api/cards.ts'
import type { Scope } from '../../api/values.ts'
import type { CardState } from '../../domain/card.ts'
import { orNotFound } from '../../domain/errors.ts'
import type { EventName } from '../../domain/event.ts'
import type { CardId } from '../../domain/ids.ts'
import { SOURCE_FIELD } from '../../domain/note/built-in.ts'
import { gradesNow } from '../../domain/scheduler/grades-now.ts'
import { dateLabel } from '../../domain/scheduler/label.ts'
import { isCram } from '../../domain/study/cram.ts'
import { studyDayAt, type StudyDay } from '../../domain/time.ts'
import * as cards from '../../repositories/cards.ts'
import { MATURE_DAYS } from '../../repositories/deck-counts.ts'
import * as noteTypes from '../../repositories/note-types.ts'
import * as notes from '../../repositories/notes.ts'
import * as tags from '../../repositories/tags.ts'
import { deckPath } from '../faces.ts'
import type { Open } from '../open.ts'
import { sight } from '../show.ts'
import type { Store } from '../transact.ts'
import { logOf } from './log.ts'
import { reasonFor } from './reason.ts'

/** @param scope of the session it is looked at in, by which its grades go. @throws AppError `not-found` */
export function info({ store }: Open, id: CardId, scope: Scope): CardInfo {
  const now = store.now()
  const { card, preset, setting } = sight(store, id, now, isCram(scope))
  const { state } = card
  return {
    card: id,
    ...noteOf(store, card, now.day),
    deck: [...deckPath(store.read, card.deck)],
    state: standingOf(state, now.day),
    position: state.position,
    ease: state.ease,
    passes: state.n,
    lapses: state.lapses,
    failures: state.failures,
    leechAt: preset.leechThreshold,
    flag: state.flag,
    schedule: scheduleOf(state, now.day),
    why: reasonFor(store.read, card, now.day),
    grades: state.suspended ? [] : [...gradesNow(state, setting)],
  }
}

/** The lines of a card’s log behind one, or the newest. @throws AppError `not-found` */
export function log({ store }: Open, id: CardId, before: EventName | null) {
  return logOf(store.read, orNotFound(cards.byId(store.read, id), 'card'), before, store.now().day)
}

/** What is said of the note, but for its text. */
function noteOf({ read, now, settings }: Store, card: cards.StoredCard, today: StudyDay) {
  const note = orNotFound(notes.byId(read, card.note), 'note')
  const type = orNotFound(noteTypes.byId(read, note.type), 'note type')
  const { rolloverHour } = settings()
  const { zone } = now()
  const dayOf = (ms: number) => dateLabel(studyDayAt({ ms, zone }, rolloverHour), today)
  const source = type.markup === 'html' ? '' : (note.fields[type.fields.indexOf(SOURCE_FIELD)] ?? '')
  return {
    callNumber: notes.originOf(read, note.id)?.callNumber ?? null,
    tags: tags.ofNote(read, note.id).toSorted(),
    type: type.name,
    template: type.templates.length > 1 ? (type.templates[card.template]?.name ?? null) : null,
    source: source === '' ? null : source,
    added: dayOf(note.createdAt),
    edited: dayOf(note.changedAt),
  }
}

function scheduleOf({ schedule, interval }: CardState, today: StudyDay): CardInfo['schedule'] {
  if (schedule.kind === 'new') return null
  return {
    lastSeen: dateLabel(schedule.lastDay, today),
    due: dateLabel(schedule.due, today),
    planned: interval,
    passed: Math.max(0, today - schedule.lastDay),
  }
}

function standingOf(
  { schedule, suspended, known, buriedUntil, interval }: CardState,
  day: StudyDay,
): CardInfo['state'] {
  if (suspended) return 'suspended'
  if (known) return 'known'
  if (buriedUntil !== null && buriedUntil > day) return 'buried'
  if (schedule.kind === 'new') return 'new'
  if (schedule.due <= day) return 'due'
  return interval >= MATURE_DAYS ? 'mature' : 'young'
}
