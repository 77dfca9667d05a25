import { isHit, type Outcome } from '../../domain/quiz/attempt/outcome.ts'
import { revealOf } from '../../domain/quiz/types/index.ts'
import type { CardId } from '../../domain/ids.ts'
import { toolsOf, type Held } from './held.ts'

/** A card that a question was made from, and the marks its part of the question got. */
export interface CardMarks {
  readonly card: CardId
  readonly points: number
}

/** The marks of each card a question was made from: of its own row where several were asked together. */
export function marksOfCards(held: Held, { ordinal, points }: Outcome): readonly CardMarks[] {
  const drawn = held.items[ordinal]
  if (drawn === undefined || points === null) return []
  const all = drawn.madeFrom.map(card => ({ card, points }))
  if (drawn.item.type !== 'matching') return all
  const answer = held.standing.questions[ordinal]?.answer ?? null
  const revealed = revealOf(drawn.item, answer, toolsOf(held, ordinal))
  if (revealed.type !== 'matching') return all
  return all.map(({ card }, at) => ({ card, points: revealed.rows[at]?.right === true ? 1 : 0 }))
}

/** Cards whose part of a question went wrong. */
export function missedCards(held: Held, outcome: Outcome): readonly CardId[] {
  return marksOfCards(held, outcome).flatMap(({ card, points }) => (isHit(points) ? [] : [card]))
}
