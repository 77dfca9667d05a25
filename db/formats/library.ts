import type { Card, Library, LoadedBlock, Question } from '../../content/schema.ts'
import type { Batch, BatchDeck, BatchNote, BatchQuestion } from './batch.ts'
import { ofOurs } from './note-types.ts'

/** The type of shipped notes. */
const BASIC = ofOurs('basic')

/** The shipped library as a batch: one deck per block under its group's deck. */
export function batchOfLibrary(library: Library): Batch {
  return {
    decks: library.blocks.map(deckOf),
    noteTypes: [BASIC],
    notes: library.blocks.flatMap(block => block.cards.map(card => noteOf(block, card))),
    questions: library.blocks.flatMap(block => block.questions.map(question => questionOf(block, question))),
    templates: library.templates,
    media: [],
  }
}

function deckOf(block: LoadedBlock, ordinal: number): BatchDeck {
  return {
    key: block.code,
    name: block.name,
    under: [block.group],
    block: {
      code: block.code,
      ordinal,
      needs: block.needs,
      summary: block.summary,
      subtopics: block.subtopics,
      sources: block.sources.map(({ authors, title, where, id = null }) => ({ authors, title, where, id })),
    },
  }
}

function noteOf(block: LoadedBlock, card: Card): BatchNote {
  const ordinal = Number(card.id.slice(3))
  return {
    key: null,
    type: BASIC.key,
    fields: [card.front, card.back, sourceLine(block, card.source)],
    tags: [],
    createdAt: null,
    changedAt: null,
    media: [],
    cards: [{ template: 0, deck: block.code, position: ordinal, state: null, details: null, reviews: [] }],
    where: card.id,
    origin: {
      callNumber: card.id,
      tier: card.tier,
      ordinal,
      dependsOn: card.depends_on,
      details: {
        subtopic: card.subtopic,
        kind: card.kind,
        level: card.level,
        status: card.status,
        checkedOn: card.checked_on,
        aliases: card.aliases,
      },
    },
  }
}

function questionOf(
  block: LoadedBlock,
  { id, tier, level, seconds, cards, item, remember, source }: Question,
): BatchQuestion {
  const misconceptions = Object.fromEntries(
    [...new Set(misconceptionsIn(item))].flatMap(key => {
      const says = block.misconceptions[key]
      return says === undefined ? [] : [[key, says] as const]
    }),
  )
  const facts = { tier, level, seconds, cards, item, misconceptions, remember }
  return { deck: block.code, callNumber: id, ...facts, source: sourceLine(block, source) }
}

/** The keys that stand as `misconception` anywhere in an item. */
function misconceptionsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) =>
    name === 'misconception' && typeof value === 'string' ? [value] : misconceptionsIn(value),
  )
}

/** `Yi et al., Sampling-bias-corrected neural modeling, RecSys 2019, section 3`; more than two authors are one and the rest. */
export function sourceLine(block: Pick<LoadedBlock, 'sources'>, cited: Card['source']): string {
  const source = block.sources.find(one => one.key === cited.key)
  if (source === undefined) return ''
  const authors = source.authors.split(', ')
  const who =
    authors.length > 2 ? `${authors[0]?.split(' ').at(-1) ?? ''} et al.` : source.authors.replace(', ', ' and ')
  return [who, source.title, source.where, cited.at].filter(part => part !== undefined).join(', ')
}
