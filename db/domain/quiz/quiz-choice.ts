/** What a quiz is made of, before it is drawn. */
import { z } from 'zod'

/** The types a quiz can draw. `typed` and `recall` are made from cards only. */
export const TYPE_NAMES = [
  'single',
  'multi',
  'ordering',
  'matching',
  'numeric',
  'parametric',
  'formula',
  'cloze',
  'metric',
  'leakage',
  'diagnose',
  'free',
  'typed',
  'recall',
] as const
export type TypeName = (typeof TYPE_NAMES)[number]

/** Where questions come from. */
export const Source = z.discriminatedUnion('kind', [
  /** The bank, of these blocks; an empty list is every block that is on. `cold`: also blocks of which no card was met. */
  z.strictObject({ kind: z.literal('blocks'), blocks: z.array(z.string().max(2)).max(60), cold: z.boolean() }),
  /** Questions made from the cards of a deck and of those below it. */
  z.strictObject({ kind: z.literal('deck'), deck: z.string().min(1).max(64) }),
  /** Questions made from the cards with a tag. */
  z.strictObject({ kind: z.literal('tag'), tag: z.string().min(1).max(200) }),
  /** Questions made from the cards whose text holds these words. */
  z.strictObject({ kind: z.literal('search'), text: z.string().min(1).max(200) }),
])
export type Source = z.infer<typeof Source>

/** Everything chosen on the setup page; remembered for the next time. */
export const QuizChoice = z.strictObject({
  source: Source,
  count: z.int().min(1).max(60),
  /** Empty: all types. */
  types: z.array(z.enum(TYPE_NAMES)),
  difficulty: z.enum(['any', 'easier', 'harder']),
  /** Whether items of the last attempt may come again at once. */
  repeats: z.boolean(),
  /** What is drawn first: never seen, or missed. */
  first: z.enum(['unseen', 'weak']),
  /** Time as a multiple of the questions' own seconds; null: untimed. */
  time: z.union([z.literal(1), z.literal(1.5), z.literal(2)]).nullable(),
  feedback: z.enum(['end', 'each']),
  /** Exam: one pause of at most five minutes. Practice: as many and as long as wanted. */
  pauses: z.enum(['exam', 'practice']),
  confidence: z.boolean(),
})
export type QuizChoice = z.infer<typeof QuizChoice>

export const DEFAULT_CHOICE: QuizChoice = {
  source: { kind: 'blocks', blocks: [], cold: false },
  count: 12,
  types: [],
  difficulty: 'any',
  repeats: false,
  first: 'unseen',
  time: 1,
  feedback: 'end',
  pauses: 'practice',
  confidence: true,
}

/** Ready-made choices, by what people face. */
export const SETS = ['phone', 'onsite', 'block', 'weakest', 'surprise'] as const
export type SetName = (typeof SETS)[number]

export const Confidence = z.enum(['guess', 'fairly', 'sure'])
export type Confidence = z.infer<typeof Confidence>
