/** What a type of question is: a folder in `types/` that makes one of these, and a line in `types/index.ts`. */
import type { z } from 'zod'
import type { Evaluate } from './expression.ts'
import type { TypeName } from './quiz-choice.ts'
import type { Random } from './random.ts'

/** What was got right, from 0 to 1; 1 is a hit. */
export interface Score {
  readonly points: number
  /** A wrong option, row or form was chosen that these cards repair. */
  readonly repairs: readonly string[]
}

/** What drawing and scoring need from outside. */
export interface Tools {
  /** Chance of this very question in this very attempt: the same at every call. */
  readonly random: () => Random
  readonly evaluate: Evaluate
}

/** What the files, the screen and the learner say of one type. */
export interface Schemas {
  readonly Item: z.ZodType
  readonly Asked: z.ZodType
  readonly Answer: z.ZodType
  readonly Revealed: z.ZodType
}

/** One type, complete and pure. */
export interface QuestionType<Item, Asked, Answer, Revealed> {
  readonly type: TypeName
  /** Expected seconds where an item does not say its own. */
  readonly seconds: number
  /** What the learner marks once the answer is out; such a type is wrong below half. */
  readonly selfScored: boolean
  /** What does not hold together inside one item, as sentences; a schema cannot say everything. Empty: sound. */
  readonly faults: (item: Item, tools: Tools) => readonly string[]
  /** What is put on screen: options in their order of this attempt, and nothing that tells the key. */
  readonly ask: (item: Item, tools: Tools) => Asked
  /** Whether an answer says nothing. */
  readonly isBlank: (answer: Answer) => boolean
  /** Whether a self-scored answer still waits for its marks; false for all others. */
  readonly awaitsMarks: (answer: Answer) => boolean
  /** Marks for an answer; what does not fit the item (an option it has not) counts as not chosen. A blank has none. */
  readonly score: (item: Item, answer: Answer, tools: Tools) => Score
  /** Everything explained: accepted, yours, and why. `answer` is null for a blank. */
  readonly reveal: (item: Item, answer: Answer | null, tools: Tools) => Revealed
}
