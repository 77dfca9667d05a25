/** Where a card was asked in quizzes. */
import type { AskedIn } from '../../api/cards.ts'
import { orNotFound } from '../../domain/errors.ts'
import type { AttemptId, CardId } from '../../domain/ids.ts'
import { isHit, type Outcome } from '../../domain/quiz/attempt/outcome.ts'
import { dateLabel } from '../../domain/scheduler/label.ts'
import type { StudyDay } from '../../domain/time.ts'
import * as attemptItems from '../../repositories/attempt-items.ts'
import * as cards from '../../repositories/cards.ts'
import * as questions from '../../repositories/questions.ts'
import type { Open } from '../open.ts'
import { outcomes } from '../quiz/conclude.ts'
import { look, type Held } from '../quiz/held.ts'
import { marksOfCards } from '../quiz/made-from.ts'

/** Attempts that are told at once. */
const PAGE = 10

/**
 * Ended attempts with a question linked to a card, or to another one of its note: one that names it, that was made from
 * it, or from whose miss it was written. Newest first. @throws AppError `not-found`
 */
export function asked(open: Open, id: CardId, before: AttemptId | null): { asked: AskedIn[]; older: boolean } {
  const { read, now } = open.store
  const card = orNotFound(cards.byId(read, id), 'card')
  const siblings = cards.ofNote(read, card.note).map(one => one.id)
  const { callNumber } = orNotFound(cards.nameOf(read, id), 'card')
  const written = siblings.flatMap(sibling => questions.thatWrote(read, sibling))
  const subjects = [...siblings, ...written, ...(callNumber === null ? [] : [callNumber])]
  const found = attemptItems.aboutAny(read, subjects, before, PAGE + 1)
  const { day } = now()
  return {
    asked: found.slice(0, PAGE).map(about => toldOf(look(open, about.attempt), about.ordinals, siblings, day)),
    older: found.length > PAGE,
  }
}

function toldOf(held: Held, ordinals: readonly number[], siblings: readonly CardId[], today: StudyDay): AskedIn {
  const { id, title, day } = held.attempt
  const about = outcomes(held).filter(({ ordinal }) => ordinals.includes(ordinal))
  return {
    attempt: id,
    title,
    day: dateLabel(day, today),
    outcomes: about.flatMap(outcome => pointsOf(held, outcome, siblings).map(wordFor)),
  }
}

/** The marks of the card's own part of a question, where that has parts. */
function pointsOf(held: Held, outcome: Outcome, siblings: readonly CardId[]): readonly (number | null)[] {
  const own = marksOfCards(held, outcome).filter(({ card }) => siblings.includes(card))
  return own.length > 0 ? own.map(({ points }) => points) : [outcome.points]
}

function wordFor(points: number | null): AskedIn['outcomes'][number] {
  if (points === null) return 'unscored'
  if (isHit(points)) return 'right'
  return points > 0 ? 'partly' : 'wrong'
}
