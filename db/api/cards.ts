/** All that is known of one card but its text: how it stands and why, what happened to it, where it was asked. */
import { z } from 'zod'
import { idOf, type DeviceId } from '../domain/ids.ts'
import { read } from './base.ts'
import { AttemptIdValue } from './quiz.ts'
import { ButtonValue } from './review.ts'
import { CardIdValue, Scope } from './values.ts'

/** A day as the learner reads it: `12 Dec`. */
const Day = z.string()
/** In hundredths. */
const Ease = z.int()
const Change = z.strictObject({ before: z.int(), after: z.int() })

/** The step of SM-2 that gave an interval (`db/domain/scheduler/why.ts`). */
export const StepValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('failed') }),
  z.strictObject({ kind: z.literal('first'), of: z.enum(['new', 'missed']) }),
  z.strictObject({ kind: z.literal('second') }),
  z.strictObject({ kind: z.literal('grown'), from: z.int(), ease: Ease }),
])
export type StepValue = z.infer<typeof StepValue>

export const ReasonValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unanswered'), reset: Day.nullable() }),
  z.strictObject({ kind: z.literal('known') }),
  z.strictObject({ kind: z.literal('imported'), day: Day }),
  z.strictObject({
    kind: z.literal('answered'),
    day: Day,
    button: ButtonValue,
    step: StepValue,
    ease: Change,
    capped: z.int().nullable(),
    reset: Day.nullable(),
  }),
])
export type ReasonValue = z.infer<typeof ReasonValue>

export const SinceValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('early'), day: Day }),
  z.strictObject({ kind: z.literal('forwarded'), day: Day, why: z.string(), from: Day, to: Day }),
  z.strictObject({ kind: z.literal('due-set'), day: Day, to: Day }),
  z.strictObject({ kind: z.literal('ease-set'), day: Day, ease: Ease }),
])
export type SinceValue = z.infer<typeof SinceValue>

/** Why a card has its interval, with the numbers that gave it; days as labels. */
export const WhyValue = z.strictObject({
  interval: z.int(),
  reason: ReasonValue,
  since: z.array(SinceValue),
})
export type WhyValue = z.infer<typeof WhyValue>

/** What a button would do now, with the numbers behind its label. */
export const GradeNowValue = z.strictObject({
  button: ButtonValue,
  q: z.int().min(0).max(5),
  label: z.string(),
  mode: z.enum(['review', 'early', 'drill', 'cram']),
  /** Null: it moves nothing. */
  does: z
    .strictObject({
      step: StepValue,
      interval: z.int(),
      ease: z.strictObject({ before: Ease, change: z.int().nullable(), after: Ease }),
    })
    .nullable(),
})
export type GradeNowValue = z.infer<typeof GradeNowValue>

const When = z.strictObject({
  /** Its name in the log. */
  seq: z.int(),
  device: z.string(),
  /** `21 Nov, 08:32` by the clock of then. */
  at: z.string(),
  /** It was taken back, and counts no more. */
  undone: z.boolean(),
})

/** A line of the log. Intervals in days, eases in hundredths, times in ms. */
export const LogLine = z.discriminatedUnion('kind', [
  When.extend({
    kind: z.literal('answered'),
    mode: z.enum(['review', 'early', 'drill', 'cram']),
    button: ButtonValue,
    /** The card was new. */
    first: z.boolean(),
    thinkMs: z.int(),
    readMs: z.int(),
    /** Days planned and days that passed; null for the first showing. */
    days: z.strictObject({ planned: z.int(), actual: z.int() }).nullable(),
    interval: Change,
    ease: Change,
  }),
  When.extend({ kind: z.literal('state_imported'), interval: z.int(), ease: Ease, due: Day.nullable() }),
  /** In Anki's terms: 0 for what was no answer, else 1 to 4; an interval below 0 is in seconds. */
  When.extend({
    kind: z.literal('history_imported'),
    on: Day,
    button: z.int(),
    interval: z.int(),
    ms: z.int(),
  }),
  When.extend({ kind: z.enum(['reset', 'unburied', 'suspended', 'unsuspended']) }),
  When.extend({ kind: z.enum(['due_set', 'buried']), day: Day }),
  When.extend({ kind: z.literal('ease_set'), ease: Change }),
  When.extend({ kind: z.literal('repositioned'), position: Change }),
  When.extend({ kind: z.literal('flagged'), flag: z.int() }),
  When.extend({ kind: z.literal('leeched'), failures: z.int(), suspend: z.boolean() }),
  When.extend({ kind: z.literal('rewritten'), failures: z.int() }),
  When.extend({ kind: z.literal('known_set'), known: z.boolean() }),
  /** `to`: when it came up then; null where it was new, and went to the front. `moved`: whether that changed anything. */
  When.extend({ kind: z.literal('forwarded'), why: z.string(), to: Day.nullable(), moved: z.boolean() }),
  When.extend({ kind: z.literal('scheduler_changed'), scheduler: z.enum(['sm2', 'fsrs']) }),
  /** `what`: the kind of event that it took back, or brought back; null when it is not there any more. */
  When.extend({ kind: z.literal('undone'), what: z.string().nullable(), redo: z.boolean() }),
])
export type LogLine = z.infer<typeof LogLine>

/** An event's name in the log. */
const LogName = z.strictObject({
  seq: z.int().min(0),
  device: z
    .string()
    .min(1)
    .max(64)
    .transform(id => idOf<DeviceId>(id)),
})

/** Lines of the log, newest first; `older`: the name of the last one, when there are more behind it. */
export const LogPage = z.strictObject({
  lines: z.array(LogLine),
  older: LogName.nullable(),
})
export type LogPage = z.infer<typeof LogPage>

export const CardInfo = z.strictObject({
  card: CardIdValue,
  callNumber: z.string().nullable(),
  /** Names of its deck and those above it, the outermost first. */
  deck: z.array(z.string()),
  tags: z.array(z.string()),
  type: z.string(),
  /** What its template is called, where its note type has several. */
  template: z.string().nullable(),
  /** Where the answer comes from. It may give the answer away. */
  source: z.string().nullable(),
  added: Day,
  edited: Day,
  state: z.enum(['new', 'due', 'young', 'mature', 'known', 'suspended', 'buried']),
  /** Its place among the new cards. */
  position: z.int(),
  ease: Ease,
  /** Passes in a row. */
  passes: z.int(),
  lapses: z.int(),
  failures: z.int(),
  /** Failures that make a leech. */
  leechAt: z.int(),
  flag: z.int(),
  /** Null for a new card. `passed`: days since it was last seen. */
  schedule: z.strictObject({ lastSeen: Day, due: Day, planned: z.int(), passed: z.int() }).nullable(),
  why: WhyValue,
  /** Empty while the card is suspended. */
  grades: z.array(GradeNowValue),
})
export type CardInfo = z.infer<typeof CardInfo>

/** A quiz that asked about a card, or about another one of its note. */
export const AskedIn = z.strictObject({
  attempt: AttemptIdValue,
  title: z.string(),
  day: Day,
  /** How each of its questions about the card went; `unscored`: without marks. */
  outcomes: z.array(z.enum(['right', 'partly', 'wrong', 'unscored'])),
})
export type AskedIn = z.infer<typeof AskedIn>

export const cards = {
  /** How it stands; its grades are those of the session it is looked at in. @throws AppError `not-found` */
  info: read.input(z.strictObject({ card: CardIdValue, scope: Scope })).output(CardInfo),
  /** What happened to it, newest first; the lines behind one. */
  log: read
    .input(
      z.strictObject({
        card: CardIdValue,
        before: LogName.nullable(),
      }),
    )
    .output(LogPage),
  /** Ended attempts that asked about it, newest first; behind the one that is named. */
  asked: read
    .input(z.strictObject({ card: CardIdValue, before: AttemptIdValue.nullable() }))
    .output(z.strictObject({ asked: z.array(AskedIn), older: z.boolean() })),
}
