import type { Library } from '../schema.ts'
import { stemsOf, textsOf } from './parts.ts'
import { plain } from './prose.ts'

/** A card or a question by its words, in lower case without marks. A formula or a piece of code is one word, `x`. */
export interface Item {
  readonly id: string
  /** What is asked: a front, or a stem with its second question. */
  readonly asks: readonly string[]
  /** Everything it says, text by text. */
  readonly says: readonly (readonly string[])[]
}

export function itemsOf({ blocks }: Library): Item[] {
  return blocks.flatMap(({ cards, questions }) => [
    ...cards.map(({ id, front, back }) => ({ id, asks: wordsOf(front), says: [wordsOf(front), wordsOf(back)] })),
    ...questions.map(question => ({
      id: question.id,
      asks: stemsOf(question.item).flatMap(({ text }) => wordsOf(text)),
      says: textsOf(question).map(({ text }) => wordsOf(text)),
    })),
  ])
}

function wordsOf(markdown: string): string[] {
  return (
    plain(markdown)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
