/**
 * The shape of what we ship to study. One YAML file per kind in `content/blocks/<CODE>/`; these schemas check them,
 * give them their types and are published as JSON Schema for editors (`npm run content:schema`).
 */
import { z } from 'zod'
import { Template } from '../db/domain/quiz/estimation/template.ts'
import { Item } from '../db/domain/quiz/types/index.ts'

/** `FW`, `EM`, … as listed in `docs/CONTENT.md`. Published codes are never changed or reused. */
export const BlockCode = z.string().regex(/^[A-Z]{2}$/, 'a block code is two capital letters')
/** A card's call number: block code and three digits, never changed or reused once published. */
export const CallNumber = z.string().regex(/^[A-Z]{2}-\d{3}$/, 'a call number looks like EM-014')

/** Which cards carry a phone screen (essential, at most eight a block), and what comes after them. */
export const Tier = z.enum(['essential', 'core', 'deep', 'stretch'])
/** What the card asks of the learner: to remember, to use, or to weigh. */
export const Level = z.enum(['recall', 'apply', 'judge'])
export const CardKind = z.enum(['why', 'mechanism', 'formula', 'contrast', 'figure'])
/** V: read in the primary source. A: arithmetic or derivation. P: common practice, no figure in it. */
export const FactStatus = z.enum(['V', 'A', 'P'])

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key is lower-case words joined by hyphens')
const IsoDate = z.iso.date()
const Prose = z.string().trim().min(1)

/** A work that cards cite. `id` is an arXiv id, a DOI or a stable address; at least title and authors are given. */
export const Source = z.strictObject({
  key: Slug,
  title: Prose,
  authors: Prose,
  where: Prose,
  id: Prose.optional(),
  checked_on: IsoDate,
})

export const Block = z.strictObject({
  code: BlockCode,
  name: Prose,
  group: Prose,
  needs: z.array(BlockCode).default([]),
  summary: Prose,
  subtopics: z.array(z.strictObject({ key: Slug, name: Prose })).min(1),
  sources: z.array(Source).min(1),
})

export const Card = z.strictObject({
  id: CallNumber,
  subtopic: Slug,
  kind: CardKind,
  tier: Tier,
  level: Level,
  front: Prose,
  back: Prose,
  source: z.strictObject({ key: Slug, at: Prose.optional() }),
  status: FactStatus,
  checked_on: IsoDate,
  depends_on: z.array(CallNumber).default([]),
  aliases: z.array(Prose).default([]),
})

/** A question's call number: block code, Q and two digits, never changed or reused once published. */
export const QuestionNumber = z.string().regex(/^[A-Z]{2}-Q\d{2}$/, 'a question number looks like EM-Q07')

/** In files a parametric question names its template; the loader puts the template in. */
const NamedTemplate = z.strictObject({
  type: z.literal('parametric'),
  mode: z.enum(['exact', 'interview']),
  template: z.string().regex(/^E\d{2}$/, 'a template is E and two digits'),
})

const questionFacts = {
  id: QuestionNumber,
  subtopic: Slug,
  tier: Tier,
  level: Level,
  /** Expected seconds for someone who knows it. */
  seconds: z.int().min(10).max(600),
  /** The cards whose idea it asks for: what a miss brings forward. */
  cards: z.array(CallNumber).default([]),
  /** The one line to take away. */
  remember: Prose,
  source: z.strictObject({ key: Slug, at: Prose.optional() }),
  status: FactStatus,
  checked_on: IsoDate,
}

/** Every other type stands in a file as it is. */
const filedAsTheyAre = Item.options.filter(option => option.shape.type.value !== 'parametric')

/** A question as a file holds it. */
export const FiledQuestion = z.strictObject({
  ...questionFacts,
  item: z.discriminatedUnion('type', [NamedTemplate, ...filedAsTheyAre], {
    error: `a type is one of parametric, ${filedAsTheyAre.map(option => option.shape.type.value).join(', ')}`,
  }),
})
/** A question complete with its template. */
export const Question = z.strictObject({ ...questionFacts, item: Item })

/** `questions.yaml` of a block. `misconceptions` names what its wrong options stand for: key → one sentence. */
export const QuestionsFile = z.strictObject({
  misconceptions: z.record(Slug, Prose),
  questions: z.array(FiledQuestion).min(1),
})
/** A file of `content/templates/`. */
export const TemplatesFile = z.strictObject({ templates: z.array(Template).min(1) })

export const CardsFile = z.strictObject({ cards: z.array(Card).min(1) })

/** A block with its cards: one deck when it is installed. */
export const LoadedBlock = Block.extend({
  cards: z.array(Card),
  misconceptions: z.record(Slug, Prose),
  questions: z.array(Question),
})
/** Everything shipped, in prerequisite order, with a hash of it all so that an unchanged library installs nothing. */
export const Library = z.strictObject({
  hash: z.string().min(1),
  blocks: z.array(LoadedBlock),
  templates: z.array(Template),
})

export type Source = z.infer<typeof Source>
export type Block = z.infer<typeof Block>
export type Card = z.infer<typeof Card>
export type Question = z.infer<typeof Question>
export type FiledQuestion = z.infer<typeof FiledQuestion>
export type Tier = z.infer<typeof Tier>
export type LoadedBlock = z.infer<typeof LoadedBlock>
export type Library = z.infer<typeof Library>
