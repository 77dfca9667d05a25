import { z } from 'zod'
import { read, write } from './base.ts'
export type { Compared } from '../domain/note/typed.ts'
import { CardIdValue, Counts, HistoryValue, Scope, Tree } from './values.ts'

export const ButtonValue = z.enum([
  'again',
  'hard',
  'good',
  'easy',
  'q0',
  'q1',
  'q2',
  'q3',
  'q4',
  'q5',
  'not-yet',
  'got-it',
])

/** A button with what it will really do: `label` is made by the step that will answer. */
export const GradeChoice = z.strictObject({ button: ButtonValue, q: z.int().min(0).max(5), label: z.string() })

/** What is to be typed on a card, and how it is compared (`db/domain/note/typed.ts`). */
export const TypedAnswer = z.strictObject({
  expected: z.string(),
  rule: z.strictObject({
    by: z.enum(['letters', 'words']),
    accents: z.boolean(),
    tolerance: z.strictObject({ as: z.enum(['share', 'amount']), by: z.number() }).nullable(),
  }),
})
export type TypedAnswer = z.infer<typeof TypedAnswer>

/** How a card looks and where it comes from. */
export const Face = z.strictObject({
  /** The published call number (`EM-014`), or null for a card of the learner's own. */
  callNumber: z.string().nullable(),
  deck: z.string(),
  front: Tree,
  back: Tree,
  /** Characters of the front's text, which sets its size. */
  frontLength: z.int(),
  /** Which card of its note it is, from 1. */
  number: z.int(),
  /** The style sheet of a foreign note type, cut down, for a shadow root; null: the card looks like ours. */
  css: z.string().nullable(),
  /** The back holds the question as well, and takes the place of the front. */
  whole: z.boolean(),
  /** Null: nothing is typed. */
  typed: TypedAnswer.nullable(),
  source: z.string().nullable(),
})

/** A card on screen, with everything needed to answer it. */
export const Shown = z.strictObject({
  card: CardIdValue,
  /** What the learner sees, as one token; an answer that carries another one is refused with `card-changed`. */
  seen: z.string(),
  from: z.enum(['due', 'new', 'drill']),
  face: Face,
  flag: z.int().min(0).max(7),
  /** Answers so far in `review` or `early`, days since the last one, EF in hundredths; null for a new card. */
  memory: z.strictObject({ reviews: z.int(), daysAgo: z.int(), ease: z.int() }).nullable(),
  grades: z.array(GradeChoice),
})
export type Shown = z.infer<typeof Shown>

/** How an answer shows in the progress bar and the summary. */
export const Outcome = z.enum(['hit', 'effort', 'miss', 'new', 'learning', 'repeated', 'not-yet'])
export type Outcome = z.infer<typeof Outcome>

/** One answer of the running session, named by its number in the log. */
export const Step = z.strictObject({ seq: z.int(), card: CardIdValue, outcome: Outcome })
export type Step = z.infer<typeof Step>

const Next = z.strictObject({ next: Shown.nullable(), counts: Counts, history: HistoryValue })

export const Started = Next.extend({
  /** The log's end when the session began; its answers are those after it. */
  since: z.int(),
  minutes: z.int(),
  /** Milliseconds studied today already, in all sessions. */
  spentMs: z.int(),
  /** Estimated minutes for everything that is left today. */
  minutesLeft: z.int(),
  /** What was answered in the session before: one outside of the day's plan goes on after a restart. */
  steps: z.array(Step),
})

/** The reply to everything that moves a session on: one round trip, never a second call. */
export const Advanced = Next.extend({
  step: Step.nullable(),
  minutesLeft: z.int(),
  /** How often the answered card was missed, when that made it a leech; else null. */
  leech: z.int().min(1).nullable(),
})
export type Advanced = z.infer<typeof Advanced>

/** A card of the summary's lists. */
export const SummaryCard = z.strictObject({
  card: CardIdValue,
  callNumber: z.string().nullable(),
  front: z.string(),
  next: z.string(),
  leech: z.boolean(),
})

export const Summary = z.strictObject({
  date: z.string(),
  answers: z.int(),
  /** Milliseconds spent thinking and reading. */
  spentMs: z.int(),
  /** Cards answered that had been seen on an earlier day, and how many were recalled; score is null when k is 0. */
  k: z.int(),
  hits: z.int(),
  score: z.number().nullable(),
  newMet: z.int(),
  toRepeat: z.int(),
  steps: z.array(Step),
  missed: z.array(SummaryCard),
  learning: z.array(SummaryCard),
  left: Counts,
  dueTomorrow: z.int(),
})
export type Summary = z.infer<typeof Summary>

const Milliseconds = z.int().min(0)

export const review = {
  /** Begins a session: the first card of a scope. */
  start: read.input(z.strictObject({ scope: Scope })).output(Started),
  /** What comes next now; asked again when another window changed something or the day rolled over. */
  next: read.input(z.strictObject({ scope: Scope })).output(Next),
  /** One card as it is now, to refresh it where it stands. */
  shown: read.input(z.strictObject({ card: CardIdValue, scope: Scope })).output(Shown),
  /** Answers a card. Committed before the reply. */
  answer: write
    .input(
      z.strictObject({
        card: CardIdValue,
        seen: z.string().max(128),
        button: ButtonValue,
        thinkMs: Milliseconds,
        readMs: Milliseconds,
        scope: Scope,
      }),
    )
    .output(Advanced),
  bury: write.input(z.strictObject({ card: CardIdValue, scope: Scope })).output(Advanced),
  suspend: write.input(z.strictObject({ card: CardIdValue, scope: Scope })).output(Advanced),
  /** Says of a new card that it is known already. */
  know: write.input(z.strictObject({ card: CardIdValue, scope: Scope })).output(Advanced),
  flag: write
    .input(z.strictObject({ card: CardIdValue, flag: z.int().min(0).max(7), scope: Scope }))
    .output(z.strictObject({ shown: Shown, history: HistoryValue })),
  summary: read.input(z.strictObject({ since: z.int().min(0), scope: Scope })).output(Summary),
}
