import { z } from 'zod'
import { read, write } from './base.ts'
import { ButtonValue } from './review.ts'
import { CardIdValue, DeckIdValue, HistoryValue, Tree } from './values.ts'

export const BlockState = z.enum(['on', 'later', 'off'])
export type BlockState = z.infer<typeof BlockState>

/** The name of one deck; `::` divides the names of decks in each other. */
export const DeckName = z
  .string()
  .max(1_000)
  .trim()
  .min(1)
  .refine(name => Array.from(name).length <= 200, { error: 'a name has 200 characters at most' })

/** How the cards of a deck are scheduled; several decks may share these. */
export const DeckOptions = z.strictObject({
  /** The deck's own share of the day's new cards; null: no limit of its own. */
  newPerDay: z.int().min(0).max(9_999).nullable(),
  /** The most reviews of the deck a day; null: no limit. What is left over stays due. */
  reviewsPerDay: z.int().min(0).max(9_999).nullable(),
  /** New cards by their position, or in an order drawn anew each day. Blocks keep the order of learning. */
  newOrder: z.enum(['position', 'random']),
  /** Cards of one note on different days, or on the same one. */
  siblings: z.enum(['apart', 'together']),
  drill: z.enum(['below-good', 'missed', 'off']),
  /** Failures that make a leech. */
  leechThreshold: z.int().min(1).max(99),
  leechSuspends: z.boolean(),
  /** Days. */
  longestInterval: z.int().min(1).max(36_500),
})
export type DeckOptions = z.infer<typeof DeckOptions>

export const DeckRow = z.strictObject({
  id: DeckIdValue,
  name: z.string(),
  /** The row it lies in, and how deep: 0 for one that lies in none of its group. */
  parent: DeckIdValue.nullable(),
  depth: z.int(),
  /** Put away: out of Today, its cards come up nowhere. Said of every deck inside it, too. */
  archived: z.boolean(),
  /** Its cards that became leeches. */
  leeches: z.int(),
  /** The block it came from, or null for a deck of the learner's own. */
  block: z.strictObject({ code: z.string(), state: BlockState, needs: z.array(z.string()) }).nullable(),
  due: z.int(),
  new: z.int(),
  total: z.int(),
  /** Cards by maturity: interval of 21 days or more, less, known, not met. */
  mature: z.int(),
  young: z.int(),
  known: z.int(),
  unseen: z.int(),
  suspended: z.int(),
  keptOut: z.boolean(),
})
export type DeckRow = z.infer<typeof DeckRow>

/** Rows from the outermost in, each followed by those inside it; numbers of a row count its own cards alone. */
export const DeckGroup = z.strictObject({
  name: z.string(),
  kind: z.enum(['blocks', 'own', 'archived']),
  decks: z.array(DeckRow),
})
export type DeckGroup = z.infer<typeof DeckGroup>

export const DeckCard = z.strictObject({
  card: CardIdValue,
  callNumber: z.string().nullable(),
  front: z.string(),
  tier: z.string().nullable(),
  /** new, due, learning, young, mature, known, suspended or buried. */
  state: z.enum(['new', 'due', 'young', 'mature', 'known', 'suspended', 'buried']),
  /** `due today`, `12 Dec`, or empty. */
  next: z.string(),
  flag: z.int(),
  /** Missed so often that it should be rewritten. */
  leech: z.boolean(),
})
export type DeckCard = z.infer<typeof DeckCard>

/** A card as it is found from anywhere. */
export const FoundCard = z.strictObject({
  card: CardIdValue,
  callNumber: z.string().nullable(),
  front: z.string(),
  deck: z.strictObject({ id: DeckIdValue, name: z.string() }),
})
export type FoundCard = z.infer<typeof FoundCard>

/** One line of a card's history: an answer that scheduled it, or a reset, which what came before stands below. */
export const CardMoment = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    day: z.string(),
    button: ButtonValue,
    /** Before its day: a pass earned nothing. */
    early: z.boolean(),
    /** The interval that was planned and the days that had passed; null for the first showing. */
    days: z.strictObject({ planned: z.int(), actual: z.int() }).nullable(),
    /** The scheduled interval after it. */
    interval: z.int(),
  }),
  z.strictObject({ kind: z.literal('reset'), day: z.string() }),
])
export type CardMoment = z.infer<typeof CardMoment>

/** What a block is for, in which order it is learned, and what it was written from. */
export const AboutBlock = z.strictObject({
  code: z.string(),
  name: z.string(),
  /** That the summary takes to read. */
  minutes: z.int(),
  /** As its authors put it. */
  summary: Tree,
  /** In the order of learning: how many of its cards were met, of how many. */
  subtopics: z.array(z.strictObject({ key: z.string(), name: z.string(), met: z.int(), cards: z.int() })),
  /** `id`: an arXiv id, a DOI or an address. */
  sources: z.array(
    z.strictObject({ authors: z.string(), title: z.string(), where: z.string(), id: z.string().nullable() }),
  ),
})
export type AboutBlock = z.infer<typeof AboutBlock>

/** Where a card stands in its block: the summary, and every subtopic with what its cards ask. */
export const LearnMore = z.strictObject({
  code: z.string(),
  name: z.string(),
  summary: Tree,
  /** The card's own subtopic, by its key; null where the block has it no more. */
  at: z.string().nullable(),
  subtopics: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      cards: z.array(z.strictObject({ card: CardIdValue, callNumber: z.string(), front: z.string() })),
    }),
  ),
})
export type LearnMore = z.infer<typeof LearnMore>

export const decks = {
  list: read.input(z.strictObject({})).output(z.array(DeckGroup)),
  /** What is particular to a block; null for a deck that is none. */
  about: read.input(z.strictObject({ deck: DeckIdValue })).output(AboutBlock.nullable()),
  /** What a card's block says, and where in it the card stands. @throws AppError `not-found` for a card of no block */
  learn: read.input(z.strictObject({ card: CardIdValue })).output(LearnMore),
  /** What happened to a card, newest first; 20 lines at most. */
  history: read.input(z.strictObject({ card: CardIdValue })).output(z.array(CardMoment)),
  /**
   * The cards of a deck whose front contains some text, or `is:known`, `is:suspended`, in order; 500 at most, and `card`
   * with them, wherever it stands.
   */
  cards: read
    .input(z.strictObject({ deck: DeckIdValue, text: z.string().max(200), card: CardIdValue.nullable().optional() }))
    .output(z.strictObject({ cards: z.array(DeckCard), matching: z.int() })),
  /** A few cards of any deck: by the beginning of their call number (`EM-014`, `em14`), then by the words of their front, one of which has three letters. */
  find: read
    .input(z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(8) }))
    .output(z.array(FoundCard)),
  /** How a deck is scheduled, and the paths of the other decks that share it. */
  options: read
    .input(z.strictObject({ deck: DeckIdValue }))
    .output(z.strictObject({ options: DeckOptions, sharedWith: z.array(z.string()) })),
  /** Changes it for this deck alone, or for all that share it. */
  setOptions: write
    .input(z.strictObject({ deck: DeckIdValue, options: DeckOptions, of: z.enum(['deck', 'all']) }))
    .output(z.strictObject({ history: HistoryValue })),
  /**
   * Makes an empty deck, and those on the way to it that are not there (`A::B`).
   * @throws AppError `name-taken`; `bad-input` with why (`db/domain/deck-refusals.ts`)
   */
  add: write
    .input(z.strictObject({ name: DeckName, parent: DeckIdValue.nullable() }))
    .output(z.strictObject({ deck: DeckIdValue, history: HistoryValue })),
  /**
   * Gives a deck another name, byte for byte; `::` and a colon at its end are refused, since they divide paths.
   * @throws AppError `name-taken`; `bad-input` with why
   */
  rename: write
    .input(z.strictObject({ deck: DeckIdValue, name: DeckName }))
    .output(z.strictObject({ history: HistoryValue })),
  /**
   * Puts a deck with all that is inside it into another one, or into none; before a deck there, or at the end. The deck of
   * a block stays where it is.
   * @throws AppError `bad-input` with why, as for a deck inside itself; `name-taken`
   */
  nest: write
    .input(z.strictObject({ deck: DeckIdValue, parent: DeckIdValue.nullable(), before: DeckIdValue.nullable() }))
    .output(z.strictObject({ history: HistoryValue })),
  /**
   * Puts a deck away with all that is inside it, or brings it back. One that is away with the decks it lies in brings those
   * back, too, and nothing else that lies in them.
   */
  archive: write
    .input(z.strictObject({ deck: DeckIdValue, archived: z.boolean() }))
    .output(z.strictObject({ history: HistoryValue })),
  /** What would go with a deck: decks inside it, notes and cards; `shipped`: some came with the library, which can only be archived. */
  removal: read
    .input(z.strictObject({ deck: DeckIdValue }))
    .output(z.strictObject({ decks: z.int(), notes: z.int(), cards: z.int(), shipped: z.boolean() })),
  /**
   * Deletes a deck, those inside it, their cards and questions, as one operation; a note goes with its last card.
   * @throws AppError `bad-input` with why where some of it came with the library; `aborted`, nothing is deleted then
   */
  remove: write
    .input(z.strictObject({ deck: DeckIdValue }))
    .output(z.strictObject({ cards: z.int(), history: HistoryValue })),
  setBlock: write.input(z.strictObject({ deck: DeckIdValue, state: BlockState })).output(z.strictObject({})),
  keepOut: write.input(z.strictObject({ deck: DeckIdValue, keptOut: z.boolean() })).output(z.strictObject({})),
  /** Brings a suspended or known card back, or makes a card new again. */
  bringBack: write.input(z.strictObject({ card: CardIdValue })).output(z.strictObject({})),
  reset: write.input(z.strictObject({ card: CardIdValue })).output(z.strictObject({})),
}
