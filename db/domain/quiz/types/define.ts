import type { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { QuestionType, Schemas, Score, Tools } from '../question-type.ts'

/** What every item and every answer says of itself. */
interface Typed {
  readonly type: string
}

type Of<S extends Schemas, Part extends keyof Schemas> = z.output<S[Part]> & Typed

const NOTHING: Score = { points: 0, repairs: [] }

/**
 * A type behind the face that all types share: it takes any item and any answer, and lets only its own through to its
 * rules. What is parsed carries its type in `type`, so comparing that is enough.
 */
export function defineType<const S extends Schemas>(
  schemas: S,
  rules: QuestionType<Of<S, 'Item'>, z.output<S['Asked']>, Of<S, 'Answer'>, z.output<S['Revealed']>>,
) {
  const isOwnItem = (item: Typed): item is Of<S, 'Item'> => item.type === rules.type
  const isOwnAnswer = (answer: Typed): answer is Of<S, 'Answer'> => answer.type === rules.type
  const own = (item: Typed): Of<S, 'Item'> => {
    if (isOwnItem(item)) return item
    throw new AppError('bad-input', { why: `a question of type ${item.type} came to ${rules.type}` })
  }
  /** Null for a blank, and for an answer to another type. */
  const said = (answer: Typed | null): Of<S, 'Answer'> | null =>
    answer !== null && isOwnAnswer(answer) && !rules.isBlank(answer) ? answer : null
  return {
    type: rules.type,
    schemas,
    seconds: rules.seconds,
    selfScored: rules.selfScored,
    faults: (item: Typed, tools: Tools) => rules.faults(own(item), tools),
    ask: (item: Typed, tools: Tools) => rules.ask(own(item), tools),
    isBlank: (answer: Typed) => said(answer) === null,
    awaitsMarks: (answer: Typed) => isOwnAnswer(answer) && !rules.isBlank(answer) && rules.awaitsMarks(answer),
    score: (item: Typed, answer: Typed, tools: Tools): Score => {
      const given = said(answer)
      return given === null ? NOTHING : rules.score(own(item), given, tools)
    },
    reveal: (item: Typed, answer: Typed | null, tools: Tools) => rules.reveal(own(item), said(answer), tools),
  }
}
