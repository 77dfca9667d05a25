import type { ReadDb } from '../../connection.ts'
import type { CardId } from '../../domain/ids.ts'
import type { DrawnItem } from '../../repositories/attempt-items.ts'
import * as cards from '../../repositories/cards.ts'
import * as questions from '../../repositories/questions.ts'

/** The learner's cards that a question is about: those it names, those it was made from, those written from its misses. */
export function linkedCards(db: ReadDb, { cards: callNumbers, madeFrom, question }: DrawnItem): readonly CardId[] {
  const named = callNumbers.flatMap(callNumber => cards.ofCallNumber(db, callNumber))
  const written = question === null ? [] : questions.cardsWritten(db, question)
  return [...new Set([...named, ...madeFrom, ...written])]
}

/** The cards with these call numbers. */
export function namedCards(db: ReadDb, callNumbers: readonly string[]): readonly CardId[] {
  return callNumbers.flatMap(callNumber => cards.ofCallNumber(db, callNumber))
}
