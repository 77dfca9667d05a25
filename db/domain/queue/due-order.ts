import type { DeckId, NoteId } from '../ids.ts'
import type { StudyDay } from '../time.ts'
import type { DueCandidate, QueueInput } from './candidates.ts'
import { type CatchUp, byUrgency, catchUpOf } from './catch-up.ts'
import { withinLimits } from './deck-limits.ts'
import { byDayHash, dayHash } from './hash.ts'

/** The due cards of a day. */
export interface DuePlan {
  /** Those still to be shown today, in order, one of a note that is kept apart, no more than limits and quota leave. */
  readonly cards: readonly DueCandidate[]
  /** Notes of all due cards whose siblings are kept apart, beyond limits and quota too: their new siblings wait. */
  readonly notes: ReadonlySet<NoteId>
  readonly catchUp: CatchUp | null
}

/**
 * Orders what is due, keeps siblings apart and to the limits of decks and, when it is still more than fits, to the quota.
 * What a deck's limit leaves over is no backlog of the day.
 */
export function planDue({ day, due, progress, limits, together, backlog }: QueueInput): DuePlan {
  const waiting = due.filter(({ note, deck }) => together.has(deck) || !progress.notesApart.has(note))
  const notes = new Set(waiting.filter(({ deck }) => !together.has(deck)).map(({ note }) => note))
  const isLimited = limits.reviews.left.size > 0
  // Which of two siblings counts towards a limit must not hang on whether there is a quota.
  const counting = isLimited ? onePerNote(ordered(waiting, day, false), together) : waiting
  const asked = isLimited ? withinLimits(counting, limits.reviews).length : numberOf(waiting, notes, together)
  const catchUp = catchUpOf(progress.dueDone + asked, backlog.fits)
  const inOrder = onePerNote(ordered(counting, day, catchUp !== null), together)
  const cards = withinLimits(inOrder, limits.reviews)
  if (catchUp === null || backlog.allNow) return { cards, notes, catchUp }
  return { cards: cards.slice(0, Math.max(0, catchUp.quota - progress.dueDone)), notes, catchUp }
}

/** How many cards come of all that are due: one of each note that is kept apart. */
function numberOf(due: readonly DueCandidate[], apart: ReadonlySet<NoteId>, together: ReadonlySet<DeckId>): number {
  if (together.size === 0) return apart.size
  return apart.size + due.filter(({ deck }) => together.has(deck)).length
}

function ordered(due: readonly DueCandidate[], day: StudyDay, catchingUp: boolean): readonly DueCandidate[] {
  return due
    .map(card => ({ card, hash: dayHash(card.card, day) }))
    .toSorted((a, b) => {
      const urgency = catchingUp ? byUrgency(a.card, b.card, day) : 0
      return urgency || a.hash - b.hash || byDayHash(a.card.card, b.card.card, day)
    })
    .map(({ card }) => card)
}

function onePerNote(cards: readonly DueCandidate[], together: ReadonlySet<DeckId>): readonly DueCandidate[] {
  const notes = new Set<NoteId>()
  return cards.filter(({ note, deck }) => together.has(deck) || notes.size < notes.add(note).size)
}
