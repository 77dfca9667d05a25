/** Quizzes: attempts and their questions, results, the estimation drill, placement, and questions of one's own. */
import { z } from 'zod'
import { Confidence, QuizChoice, SETS, TYPE_NAMES } from '../domain/quiz/quiz-choice.ts'
import { Answer, Asked, Item, Revealed } from '../domain/quiz/types/index.ts'
import { idOf, type AttemptId, type QuestionId } from '../domain/ids.ts'
import { read, write } from './base.ts'
import { CardIdValue, DayLabel, DeckIdValue, HistoryValue, Tree } from './values.ts'

const Id = z.string().min(1).max(64)
export const AttemptIdValue = Id.transform(id => idOf<AttemptId>(id))
export const QuestionIdValue = Id.transform(id => idOf<QuestionId>(id))
const TypeName = z.enum(TYPE_NAMES)
const Milliseconds = z.int().min(0)
const Ordinal = z.int().min(0).max(59)
/** Which question of which attempt, and how long the attempt has run, by the monotonic clock of the page. */
const Place = z.strictObject({ attempt: AttemptIdValue, ordinal: Ordinal, elapsedMs: Milliseconds })
const Running = z.strictObject({ attempt: AttemptIdValue, elapsedMs: Milliseconds })

/** Trees of all Markdown texts of a question, by their text. */
export const Texts = z.record(z.string(), Tree)
export type Texts = z.infer<typeof Texts>

export const ATTEMPT_KINDS = ['quiz', 'placement'] as const
export const AttemptState = z.enum(['running', 'paused', 'marking', 'finished', 'abandoned'])
export type AttemptState = z.infer<typeof AttemptState>

/** A cell of the question map. */
export const Cell = z.strictObject({
  ordinal: Ordinal,
  type: TypeName,
  /** Made from cards, not written for the bank. */
  generated: z.boolean(),
  seconds: z.int(),
  answered: z.boolean(),
  flagged: z.boolean(),
  /** Its answer is out (feedback after each): it can no longer be changed. */
  revealed: z.boolean(),
  /** Milliseconds spent on it so far. */
  spentMs: Milliseconds,
})
export type Cell = z.infer<typeof Cell>

/** An attempt as it stands. Times run only while its state is `running`. */
export const AttemptView = z.strictObject({
  attempt: AttemptIdValue,
  kind: z.enum(ATTEMPT_KINDS),
  title: z.string(),
  state: AttemptState,
  choice: QuizChoice,
  cells: z.array(Cell),
  /** The question that was last on screen. */
  at: Ordinal,
  elapsedMs: Milliseconds,
  /** Null: untimed. Added minutes are in it. */
  limitMs: Milliseconds.nullable(),
  addedMs: Milliseconds,
  /** What is left of the one pause of exam mode; null: unlimited. */
  pauseLeftMs: Milliseconds.nullable(),
  /** Time was up, and the learner went on without a limit. */
  overtime: z.boolean(),
})
export type AttemptView = z.infer<typeof AttemptView>

/** One question on screen. */
export const QuestionView = z.strictObject({
  ordinal: Ordinal,
  /** `EM-Q07`, or null for one of the learner's own or made from cards. */
  callNumber: z.string().nullable(),
  block: z.string().nullable(),
  generated: z.boolean(),
  seconds: z.int(),
  asked: Asked,
  answer: Answer.nullable(),
  confidence: Confidence.nullable(),
  flagged: z.boolean(),
  spentMs: Milliseconds,
  /** Present once the answer is out. */
  out: z
    .strictObject({
      revealed: Revealed,
      /** Null: a self-scored answer that waits for its marks. */
      points: z.number().nullable(),
      /** What the misconceptions of the options say, by their keys. */
      misconceptions: z.record(z.string(), z.string()),
      remember: z.string().nullable(),
      source: z.string().nullable(),
      /** Cards of the learner that this question is about. */
      cards: z.array(z.strictObject({ card: CardIdValue, callNumber: z.string().nullable(), front: z.string() })),
    })
    .nullable(),
  texts: Texts,
})
export type QuestionView = z.infer<typeof QuestionView>

const Moved = z.strictObject({ attempt: AttemptView, question: QuestionView })
export type Moved = z.infer<typeof Moved>

export const BlockOfSetup = z.strictObject({
  code: z.string(),
  name: z.string(),
  group: z.string(),
  on: z.boolean(),
  questions: z.int(),
  unseen: z.int(),
  cardsMet: z.int(),
  cards: z.int(),
})
export type BlockOfSetup = z.infer<typeof BlockOfSetup>

export const Setup = z.strictObject({
  blocks: z.array(BlockOfSetup),
  decks: z.array(z.strictObject({ deck: DeckIdValue, name: z.string(), cards: z.int() })),
  tags: z.array(z.strictObject({ tag: z.string(), cards: z.int() })),
  types: z.array(z.strictObject({ type: TypeName, questions: z.int() })),
  sets: z.array(z.strictObject({ name: z.enum(SETS), minutes: z.int(), choice: QuizChoice })),
  last: QuizChoice,
  /** An attempt that was left, to be resumed. */
  open: z.strictObject({ attempt: AttemptIdValue, title: z.string(), answered: z.int(), count: z.int() }).nullable(),
  templates: z.int(),
})
export type Setup = z.infer<typeof Setup>

/**
 * How many questions a choice finds, and how long they take. `why` there are fewer than asked for: no card of the blocks
 * was met yet; the rest were in the last attempt; or there are no more of them.
 */
export const Preview = z.strictObject({
  questions: z.int(),
  seconds: z.int(),
  why: z.enum(['not-met', 'asked-last-time', 'no-more']).nullable(),
})
export type Preview = z.infer<typeof Preview>

const Share = z.strictObject({ hits: z.int(), of: z.int(), points: z.number() })
export const ResultRow = z.strictObject({
  ordinal: Ordinal,
  callNumber: z.string().nullable(),
  type: TypeName,
  generated: z.boolean(),
  stem: z.string(),
  group: z.enum(['missed', 'slow', 'right', 'unscored']),
  points: z.number().nullable(),
  blank: z.boolean(),
  confidence: Confidence.nullable(),
  spentMs: Milliseconds,
  seconds: z.int(),
})
export type ResultRow = z.infer<typeof ResultRow>

/** What came forward because of an attempt, and what was left alone and why. */
export const Forwarded = z.strictObject({
  cards: z.array(
    z.strictObject({
      card: CardIdValue,
      callNumber: z.string().nullable(),
      front: z.string(),
      fate: z.enum([
        'tomorrow',
        'tomorrow-and-week',
        'front-of-new',
        'due',
        'suspended',
        'known',
        'block-off',
        'sooner',
        'over-limit',
      ]),
    }),
  ),
  /** The learner had turned forwarding off. */
  off: z.boolean(),
  /** Cards that had come forward were put back by undo, and are not listed. */
  takenBack: z.boolean(),
  /** Whether undo would take it back. */
  undoable: z.boolean(),
})
export type Forwarded = z.infer<typeof Forwarded>

export const Results = z.strictObject({
  attempt: AttemptView,
  date: z.string(),
  /** Scored questions, full marks among them; null score when there is none. */
  k: z.int(),
  hits: z.int(),
  score: z.number().nullable(),
  /** Marks with parts counted, 0 to 1. */
  partial: z.number().nullable(),
  usedMs: Milliseconds,
  slowest: Ordinal.nullable(),
  /** Score now minus score of the last attempt of the same source; null without one. */
  change: z.number().nullable(),
  blocks: z.array(
    Share.extend({ code: z.string(), name: z.string(), outcomes: z.array(z.enum(['hit', 'part', 'miss'])) }),
  ),
  types: z.array(Share.extend({ type: TypeName })),
  calibration: z.array(z.strictObject({ confidence: Confidence, answers: z.int(), hits: z.int() })),
  rows: z.array(ResultRow),
  forwarded: Forwarded,
  history: HistoryValue,
})
export type Results = z.infer<typeof Results>

export const PastAttempt = z.strictObject({
  attempt: AttemptIdValue,
  kind: z.enum(ATTEMPT_KINDS),
  title: z.string(),
  state: AttemptState,
  day: DayLabel,
  k: z.int(),
  hits: z.int(),
  score: z.number().nullable(),
  usedMs: Milliseconds,
  count: z.int(),
})
export type PastAttempt = z.infer<typeof PastAttempt>

/** A card that a miss would become: the card itself where the question names one, else one to be written. */
export const CardOffer = z.strictObject({
  ordinal: Ordinal,
  existing: z.strictObject({ card: CardIdValue, callNumber: z.string().nullable(), front: z.string() }).nullable(),
  front: z.string(),
  back: z.string(),
  deck: z.string(),
})
export type CardOffer = z.infer<typeof CardOffer>

export const TemplateRow = z.strictObject({
  template: z.string(),
  name: z.string(),
  block: z.string(),
  attempts: z.int(),
  hits: z.int(),
  /** Last answers, the oldest first. */
  last: z.array(z.number()),
})
export type TemplateRow = z.infer<typeof TemplateRow>

/** A drawn instance of an estimation template. */
export const DrillView = z.strictObject({
  template: z.string(),
  seed: z.string(),
  seconds: z.int(),
  asked: Asked,
  texts: Texts,
})
export type DrillView = z.infer<typeof DrillView>

export const OwnQuestion = z.strictObject({
  question: QuestionIdValue,
  deck: DeckIdValue,
  stem: z.string(),
  type: TypeName,
})
export type OwnQuestion = z.infer<typeof OwnQuestion>

const Start = z.union([
  z.strictObject({ choice: QuizChoice, title: z.string().max(120).optional() }),
  z.strictObject({ retryOf: AttemptIdValue }),
])

export const quiz = {
  setup: read.input(z.strictObject({})).output(Setup),
  preview: read.input(QuizChoice).output(Preview),
  /** Draws the questions and starts the clock. `retryOf`: the missed ones of an attempt. */
  start: write.input(Start).output(Moved),
  /** An attempt and the question last on screen; what was left running comes back paused. */
  open: read.input(z.strictObject({ attempt: AttemptIdValue })).output(Moved),
  /** One question with its answer so far; also of finished attempts, then with everything explained. */
  question: read.input(z.strictObject({ attempt: AttemptIdValue, ordinal: Ordinal })).output(QuestionView),
  /** Puts a question on screen. */
  show: write.input(Place).output(Moved),
  /** Stores an answer, a first one or another one, or null to clear it. Committed before the reply. */
  answer: write.input(Place.extend({ answer: Answer.nullable(), confidence: Confidence.nullable() })).output(Moved),
  /** Marks of a self-scored answer once its answer is out. */
  mark: write.input(z.strictObject({ attempt: AttemptIdValue, ordinal: Ordinal, answer: Answer })).output(Moved),
  flag: write.input(Place.extend({ flagged: z.boolean() })).output(Moved),
  /** Feedback after each: brings the answer out and locks it. */
  reveal: write.input(Place).output(Moved),
  pause: write.input(Running).output(AttemptView),
  resume: write.input(z.strictObject({ attempt: AttemptIdValue, pausedMs: Milliseconds })).output(Moved),
  addTime: write.input(Running.extend({ ms: z.literal([60_000, 300_000]) })).output(AttemptView),
  /** After time was up: goes on without a limit. */
  goOn: write.input(Running).output(AttemptView),
  /** The clock at rest points, so that a crash loses seconds at most. */
  tick: write.input(Running).output(z.strictObject({})),
  /** Ends the attempt; with self-scored answers without marks its state becomes `marking`. */
  finish: write.input(Running).output(AttemptView),
  /** Leaves the rest of the self-scored answers without marks: they count in no score. */
  skipMarks: write.input(z.strictObject({ attempt: AttemptIdValue })).output(AttemptView),
  abandon: write.input(Running).output(AttemptView),
  results: read.input(z.strictObject({ attempt: AttemptIdValue })).output(Results),
  past: read.input(z.strictObject({})).output(z.strictObject({ attempts: z.array(PastAttempt) })),
  /** What the misses of an attempt would become. */
  offers: read
    .input(z.strictObject({ attempt: AttemptIdValue }))
    .output(z.strictObject({ offers: z.array(CardOffer) })),
  /** Misses to cards: existing ones come forward, the others are written. One operation, undoable. */
  keep: write
    .input(
      z.strictObject({
        attempt: AttemptIdValue,
        cards: z
          .array(z.strictObject({ ordinal: Ordinal, front: z.string().max(20_000), back: z.string().max(20_000) }))
          .max(60),
      }),
    )
    .output(z.strictObject({ written: z.int(), forwarded: z.int(), history: HistoryValue })),
  /** What a typed number is read as, while it is typed. */
  readNumber: read
    .input(z.strictObject({ text: z.string().max(200), unit: z.string().max(40), wanted: z.string().max(40) }))
    .output(z.strictObject({ label: z.string().nullable(), why: z.string().nullable() })),
}

export const drill = {
  templates: read.input(z.strictObject({})).output(z.strictObject({ templates: z.array(TemplateRow) })),
  /** The next instance: missed templates first, then those unseen longest. `template` asks for one. */
  next: read
    .input(
      z.strictObject({
        template: z.string().max(8).nullable(),
        mode: z.enum(['exact', 'interview']),
        /** Templates of this sitting, so that none comes twice in a row. */
        seen: z.array(z.string().max(8)).max(100),
      }),
    )
    .output(DrillView),
  answer: write
    .input(
      z.strictObject({
        template: z.string().max(8),
        seed: z.string().max(64),
        mode: z.enum(['exact', 'interview']),
        answer: Answer,
        spentMs: Milliseconds,
      }),
    )
    .output(z.strictObject({ points: z.number(), revealed: Revealed, texts: Texts })),
}

export const placement = {
  /** Three questions for each block that is on, untimed, with confidence. */
  start: write.input(z.strictObject({})).output(Moved),
  /** New cards that right and sure answers speak for, and the order of blocks the answers suggest. */
  offer: read.input(z.strictObject({ attempt: AttemptIdValue })).output(
    z.strictObject({
      known: z.array(
        z.strictObject({ card: CardIdValue, callNumber: z.string().nullable(), front: z.string(), block: z.string() }),
      ),
      /** Cards they speak for that are marked as known already. */
      marked: z.int(),
      blocks: z.array(
        z.strictObject({ code: z.string(), name: z.string(), hits: z.int(), of: z.int(), weak: z.boolean() }),
      ),
    }),
  ),
  /** Marks the cards known and moves weak blocks to the front of the new order. One operation, undoable. */
  accept: write
    .input(z.strictObject({ attempt: AttemptIdValue, known: z.array(CardIdValue).max(500) }))
    .output(z.strictObject({ known: z.int(), history: HistoryValue })),
}

/** Questions the learner wrote. */
export const questions = {
  own: read.input(z.strictObject({})).output(z.strictObject({ questions: z.array(OwnQuestion) })),
  get: read
    .input(z.strictObject({ question: QuestionIdValue }))
    .output(z.strictObject({ question: QuestionIdValue, deck: DeckIdValue, item: Item, seconds: z.int() })),
  /** What is wrong with an item, as the loader would say it; empty when it can be saved. */
  check: read
    .input(z.strictObject({ item: z.unknown() }))
    .output(z.strictObject({ faults: z.array(z.strictObject({ path: z.string(), message: z.string() })) })),
  save: write
    .input(
      z.strictObject({
        question: QuestionIdValue.nullable(),
        deck: DeckIdValue,
        item: Item,
        seconds: z.int().min(10).max(600),
      }),
    )
    .output(z.strictObject({ question: QuestionIdValue, history: HistoryValue })),
  remove: write.input(z.strictObject({ question: QuestionIdValue })).output(z.strictObject({ history: HistoryValue })),
}
