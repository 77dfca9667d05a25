/** Finding a concept: among cards, summaries of blocks, and explanations of questions that were answered already. */
import { z } from 'zod'
import { read } from './base.ts'
import { AttemptIdValue, QuestionIdValue, QuestionView } from './quiz.ts'
import { CardIdValue, DeckIdValue, SearchTextValue, Tree } from './values.ts'

/** At most so many of each kind. */
export const MOST_HITS = 8

/** A text in plain words; half-open ranges of it (UTF-16) say what was looked for. */
export const MarkedValue = z.strictObject({ text: z.string(), ranges: z.array(z.tuple([z.int(), z.int()])) })
export type MarkedValue = z.infer<typeof MarkedValue>

export const CardHit = z.strictObject({
  card: CardIdValue,
  callNumber: z.string().nullable(),
  deck: z.string(),
  front: MarkedValue,
  /** The other name by which it was found. */
  also: MarkedValue.nullable(),
  /** What else it says, where the front lacks some of the words. */
  more: MarkedValue.nullable(),
})
export type CardHit = z.infer<typeof CardHit>

export const SummaryHit = z.strictObject({
  block: z.string(),
  name: z.string(),
  /** Which part of its summary, from 0. */
  section: z.int().min(0),
  /** Null: what stands before the first heading. */
  heading: MarkedValue.nullable(),
  text: MarkedValue,
})
export type SummaryHit = z.infer<typeof SummaryHit>

export const ExplanationHit = z.strictObject({
  question: QuestionIdValue,
  /** In whose results it stands; null while that is still open. */
  attempt: AttemptIdValue.nullable(),
  /** `EM-Q07`; null: a question of the learner's own. */
  callNumber: z.string().nullable(),
  /** What was asked. */
  stem: MarkedValue,
  /** What else was said, where the stem lacks some of the words. */
  more: MarkedValue.nullable(),
})
export type ExplanationHit = z.infer<typeof ExplanationHit>

/** `found`: how many there are; null: more than were counted. */
const Found = z.strictObject({ found: z.int().nullable() })

export const Concept = z.strictObject({
  cards: Found.extend({
    hits: z.array(CardHit).max(MOST_HITS),
    /** The card on screen would be among them. */
    leftOut: z.boolean(),
  }),
  summaries: Found.extend({ hits: z.array(SummaryHit).max(MOST_HITS) }),
  explanations: Found.extend({ hits: z.array(ExplanationHit).max(MOST_HITS) }),
})
export type Concept = z.infer<typeof Concept>

/** A summary in its parts. */
export const SummaryRead = z.strictObject({
  name: z.string(),
  deck: DeckIdValue,
  sections: z.array(z.strictObject({ heading: z.string().nullable(), text: Tree })),
})
export type SummaryRead = z.infer<typeof SummaryRead>

export const find = {
  /**
   * What answers to some words: by call number, by name and other names, then by the words themselves. A question that
   * was never answered, or that an open attempt still asks, is never among it. `asked`: the card on screen whose answer
   * is not out; it is left out with its note.
   */
  concept: read.input(z.strictObject({ text: SearchTextValue, asked: CardIdValue.nullable() })).output(Concept),
  /** The summary of a block. @throws AppError `not-found` */
  summary: read.input(z.strictObject({ block: z.string().max(64) })).output(SummaryRead),
  /** A question as it was answered last, with everything explained. @throws AppError `not-found`, also for one not seen yet */
  explanation: read.input(z.strictObject({ question: QuestionIdValue })).output(QuestionView),
}
