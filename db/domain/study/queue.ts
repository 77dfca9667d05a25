/** A session outside of the day's plan: cards by a search, or the Sweep. Nothing here is changed; a step gives a new queue. */
import type { CardId } from '../ids.ts'
import type { CardRef } from '../queue/candidates.ts'

/** A card of the session. */
export interface StudyCard extends CardRef {
  /** It was answered before the session: it takes as long as a review, else as long as a new card. */
  readonly seen: boolean
}

/** What is left of a session. */
export interface StudyQueue {
  /** A miss comes back among the cards; else it goes to the end, into the same-day drill. */
  readonly cram: boolean
  /** In the order they come. */
  readonly cards: readonly StudyCard[]
  /** In today's drill, which comes after all cards, by the answer that put them there. Empty for cram. */
  readonly drill: readonly StudyCard[]
}

/** An answer given in the session. */
export interface StudyAnswer {
  readonly card: StudyCard
  /** Cram: it was missed. Else: the answer sent the card into the drill, or left it there. */
  readonly comesBack: boolean
}

/** So many others come between two showings of a card that was missed, where there are so many. */
export const APART = 5

/** A session that begins with these, after the answers that were given in it. The same answers give the same queue. */
export function studyQueue(
  given: Pick<StudyQueue, 'cards' | 'cram'> & Partial<Pick<StudyQueue, 'drill'>>,
  answers: readonly StudyAnswer[],
): StudyQueue {
  return answers.reduce(afterStudy, { drill: [], ...given })
}

/** After an answer: a card that was missed comes back, any other leaves. */
export function afterStudy(queue: StudyQueue, { card, comesBack }: StudyAnswer): StudyQueue {
  const rest = leaving(queue, card.card)
  if (!comesBack) return rest
  if (!queue.cram) return { ...rest, drill: [...rest.drill, card] }
  return { ...rest, cards: rest.cards.toSpliced(Math.min(APART, rest.cards.length), 0, card) }
}

/** Without a card that was buried, suspended, or is gone. */
export function leaving({ cram, cards, drill }: StudyQueue, card: CardId): StudyQueue {
  const stays = (other: CardRef) => other.card !== card
  return { cram, cards: cards.filter(stays), drill: drill.filter(stays) }
}

/** The next few, beginning with the one to show now. */
export function upcoming({ cards, drill }: StudyQueue, count: number): readonly CardRef[] {
  return [...cards.slice(0, count), ...drill.slice(0, Math.max(0, count - cards.length))]
}

/** Cards left, as the day's queue counts them. */
export function studyCounts({ cards, drill }: StudyQueue): { due: number; new: number; drill: number } {
  const seen = cards.filter(card => card.seen).length
  return { due: seen, new: cards.length - seen, drill: drill.length }
}
