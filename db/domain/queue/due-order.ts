import type { NoteId } from '../ids.ts'
import type { StudyDay } from '../time.ts'
import type { DueCandidate, QueueInput } from './candidates.ts'
import { type CatchUp, byUrgency, catchUpOf } from './catch-up.ts'
import { byDayHash, dayHash } from './hash.ts'

/** The due cards of a day. */
export interface DuePlan {
  /** Those still to be shown today, in order, one of a note, no more than the quota leaves. */
  readonly cards: readonly DueCandidate[]
  /** Notes of all due cards, beyond the quota too: their new siblings wait. */
  readonly notes: ReadonlySet<NoteId>
  readonly catchUp: CatchUp | null
}

/** Orders what is due, keeps siblings apart and, when it is more than fits, keeps to the quota. */
export function planDue({ day, due, progress, backlog }: QueueInput): DuePlan {
  const waiting = due.filter(({ note }) => !progress.notesSeen.has(note))
  const notes = new Set(waiting.map(({ note }) => note))
  const catchUp = catchUpOf(progress.dueDone + notes.size, backlog.fits)
  const cards = onePerNote(ordered(waiting, day, catchUp !== null))
  if (catchUp === null || backlog.allNow) return { cards, notes, catchUp }
  return { cards: cards.slice(0, Math.max(0, catchUp.quota - progress.dueDone)), notes, catchUp }
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

function onePerNote(cards: readonly DueCandidate[]): readonly DueCandidate[] {
  const notes = new Set<NoteId>()
  return cards.filter(({ note }) => notes.size < notes.add(note).size)
}
