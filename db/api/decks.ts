import { z } from 'zod'
import { read, write } from './base.ts'
import { ButtonValue } from './review.ts'
import { CardIdValue, DeckIdValue, Tree } from './values.ts'

export const BlockState = z.enum(['on', 'later', 'off'])
export type BlockState = z.infer<typeof BlockState>

export const DeckRow = z.strictObject({
  id: DeckIdValue,
  name: z.string(),
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

export const DeckGroup = z.strictObject({ name: z.string(), decks: z.array(DeckRow) })

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
  setBlock: write.input(z.strictObject({ deck: DeckIdValue, state: BlockState })).output(z.strictObject({})),
  keepOut: write.input(z.strictObject({ deck: DeckIdValue, keptOut: z.boolean() })).output(z.strictObject({})),
  /** Brings a suspended or known card back, or makes a card new again. */
  bringBack: write.input(z.strictObject({ card: CardIdValue })).output(z.strictObject({})),
  reset: write.input(z.strictObject({ card: CardIdValue })).output(z.strictObject({})),
}
