/** What a reader made of a file is looked at once more before it is kept: a hostile one must not get further than this. */
import { AppError } from '../../domain/errors.ts'
import { replay } from '../../domain/scheduler/apply.ts'
import { newCard } from '../../domain/card.ts'
import { studyDayOf, type StudyDay } from '../../domain/time.ts'
import type { BatchCard, BatchNote, BatchNoteType, BatchReview } from '../../formats/batch.ts'

/** Why a note cannot be kept, in words; null when it can. */
export function faultOfNote(
  note: BatchNote,
  type: BatchNoteType,
  decks: ReadonlySet<string>,
  today: StudyDay,
): string | null {
  if (note.fields.length !== type.fields.length) return 'it has other fields than its note type'
  if (note.cards.length === 0) return 'it has no card'
  const templates = note.cards.map(({ template }) => template)
  if (new Set(templates).size < templates.length) return 'it has one of its cards twice'
  const most = type.kind === 'cloze' ? Number.MAX_SAFE_INTEGER : type.templates.length - 1
  if (templates.some(template => !isWhole(template) || template < 0 || template > most)) {
    return 'it has a card that its note type does not make'
  }
  if (note.cards.some(({ deck }) => !decks.has(deck))) return 'its deck is not in the file'
  return note.cards.every(card => isSound(card, today)) ? null : 'its schedule makes no sense'
}

function isSound({ position, state, reviews, events = [] }: BatchCard, today: StudyDay): boolean {
  if (!isWhole(position) || !reviews.every(isReview)) return false
  const bodies = events.map(({ body }) => body)
  if (!events.every(({ at, seq, studyDay }) => isWhole(at) && isWhole(seq) && isWhole(studyDay))) return false
  // Elsewhere it may be tomorrow; later is no day that anything was answered on.
  if (events.some(({ studyDay }) => studyDay > today + 1)) return false
  try {
    if (state !== null) bodies.push({ kind: 'state_imported', state })
    for (const body of bodies) replay(newCard(position), body, studyDayOf(0))
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'bad-input') return false
    throw error
  }
}

function isReview(review: BatchReview): boolean {
  return Object.values(review).every(isWhole)
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value)
}
