/**
 * A deck of ours in YAML or JSON, for people to write and for programs to keep everything in. What people write has the
 * shapes of the content we ship, with most of it optional: its `cards.yaml`, `questions.yaml` and templates are such files.
 * Published as JSON Schema (`npm run content:schema`).
 */
import { z } from 'zod'
import { Card, FiledQuestion, QuestionsFile, Source } from '../../../content/schema.ts'
import { Template } from '../../domain/quiz/estimation/template.ts'
import { Item } from '../../domain/quiz/types/index.ts'
import { Prose } from '../../domain/quiz/text.ts'
import { Event, Review, State } from './log-schema.ts'

/** By which a later import finds the same card or question again. */
const OwnId = z.string().trim().min(1).max(200)
/** `::` stands between levels. */
const DeckName = z.string().trim().min(1).max(1_000)
const Tags = z.array(z.string().trim().min(1)).max(1_000)
/** A work by its key in `sources` with the place in it, or in words. */
const Cited = z.union([z.string(), Card.shape.source])

/** A card to be written by hand: `front` and `back`, or `text` with `{{c1::…}}`. */
export const FiledCard = Card.partial().extend({
  id: OwnId.optional(),
  text: Prose.optional(),
  extra: Prose.optional(),
  source: Cited.optional(),
  deck: DeckName.optional(),
  tags: Tags.default([]),
  depends_on: z.array(z.string()).default([]),
})
export type FiledCard = z.infer<typeof FiledCard>

/** A parametric question names its template, or has it in itself. */
const Parametric = z.strictObject({
  type: z.literal('parametric'),
  mode: z.enum(['exact', 'interview']),
  template: z.union([z.string(), Template]),
})
const others = Item.options.filter(option => option.shape.type.value !== 'parametric')

/** A question to be written by hand: only `item` has to be there. */
export const DeckQuestion = FiledQuestion.partial().extend({
  id: OwnId.optional(),
  deck: DeckName.optional(),
  cards: z.array(z.string()).default([]),
  source: Cited.optional(),
  remember: z.string().default(''),
  /** Of its own options, beside those of the whole file. */
  misconceptions: z.record(z.string(), z.string()).default({}),
  item: z.discriminatedUnion('type', [Parametric, ...others], {
    error: `a type is one of parametric, ${others.map(option => option.shape.type.value).join(', ')}`,
  }),
})
export type DeckQuestion = z.infer<typeof DeckQuestion>

const Json = z.record(z.string(), z.unknown())

/** A deck as it is kept. */
export const KeptDeck = z.strictObject({
  /** How cards and questions of the file name it. */
  key: z.string(),
  name: z.string(),
  under: z.array(z.string()).max(100).default([]),
  block: z
    .strictObject({
      code: z.string(),
      ordinal: z.int(),
      needs: z.array(z.string()),
      summary: z.string(),
      subtopics: z.array(z.strictObject({ key: z.string(), name: z.string() })),
      sources: z.array(
        z.strictObject({ authors: z.string(), title: z.string(), where: z.string(), id: z.string().nullable() }),
      ),
    })
    .nullable()
    .default(null),
  /** How it gives its cards; none said: as decks do unless they choose otherwise. */
  options: z
    .strictObject({
      /** Days. */
      longestInterval: z.int().min(1).max(36_500),
      /** Which answers are repeated on the same day. */
      drill: z.enum(['below-good', 'missed', 'off']),
      leechThreshold: z.int().min(1).max(99),
      leechSuspends: z.boolean(),
      newPerDay: z.int().min(0).max(9_999).nullable(),
      reviewsPerDay: z.int().min(0).max(9_999).nullable(),
      newOrder: z.enum(['position', 'random']),
      siblings: z.enum(['apart', 'together']),
    })
    .exactOptional(),
  /** Put away, with those inside it. */
  archived: z.literal(true).exactOptional(),
})

/** A note type as it is kept. */
export const KeptType = z.strictObject({
  key: z.string().min(1),
  name: z.string().min(1).max(1_000),
  kind: z.enum(['standard', 'cloze']),
  fields: z.array(z.string()).min(1).max(1_000),
  templates: z.array(z.strictObject({ name: z.string(), front: z.string(), back: z.string() })).min(1),
  css: z.string().default(''),
  markup: z.enum(['markdown', 'html']),
  details: Json.default({}),
  media: z.array(z.string()).default([]),
})

const KeptCard = z.strictObject({
  template: z.int().min(0),
  deck: z.string(),
  position: z.int(),
  state: State.nullable().default(null),
  details: Json.nullable().default(null),
  reviews: z.array(Review).default([]),
  events: z.array(Event).exactOptional(),
})

/** A note with everything that is known of it. */
export const KeptNote = z.strictObject({
  key: z.string().nullable().default(null),
  type: z.string(),
  /** By the names of the type's fields, or in their order. */
  fields: z.union([z.array(z.string()), z.record(z.string(), z.string())]),
  tags: z.array(z.string()).default([]),
  created_at: z.int().nullable().default(null),
  changed_at: z.int().nullable().default(null),
  media: z.array(z.string()).default([]),
  /** None said: those that its type makes, all new, in `deck`. */
  cards: z.array(KeptCard).default([]),
  deck: DeckName.optional(),
  origin: z
    .strictObject({
      callNumber: z.string(),
      tier: z.string(),
      ordinal: z.int(),
      dependsOn: z.array(z.string()),
      details: Json,
    })
    .nullable()
    .default(null),
})
export type KeptNote = z.infer<typeof KeptNote>

/** A file beside the notes, in the folder `media`. */
export const KeptFile = z.strictObject({
  name: z.string().min(1),
  hash: z.string(),
  type: z.string().nullable(),
  size: z.int().min(0),
})

/** A file, or one of the parts of a longer one that lines of `---` divide. */
export const DeckFile = z.strictObject({
  $schema: z.string().optional(),
  /** Written by a program; the number is that of the format. */
  recall_at_k: z.literal(1).optional(),
  /** Where cards and questions go that name no deck. */
  deck: DeckName.optional(),
  /** Of every card. */
  tags: Tags.optional(),
  sources: z.array(Source).optional(),
  decks: z.array(KeptDeck).optional(),
  note_types: z.array(KeptType).optional(),
  cards: z.array(FiledCard).optional(),
  notes: z.array(KeptNote).optional(),
  misconceptions: QuestionsFile.shape.misconceptions.optional(),
  questions: z.array(DeckQuestion).optional(),
  templates: z.array(Template).optional(),
  media: z.array(KeptFile).optional(),
})
