/** The shapes of decks and of the content as JSON Schema, by which editors check and complete YAML. */
import { z } from 'zod'
import { Block, CardsFile, QuestionsFile, TemplatesFile } from '../../../content/schema.ts'
import { DeckFile } from './schema.ts'

const FILES = {
  deck: { schema: DeckFile, title: 'A deck of Recall@K' },
  block: { schema: Block, title: 'A block of the content: block.yaml' },
  cards: { schema: CardsFile, title: 'The cards of a block: cards.yaml' },
  questions: { schema: QuestionsFile, title: 'The questions of a block: questions.yaml' },
  templates: { schema: TemplatesFile, title: 'Estimation templates: content/templates' },
} as const

/** Texts of all published files by their names, `deck.schema.json`. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, { schema, title }]) => {
      const published = { title, ...z.toJSONSchema(schema, { io: 'input', reused: 'ref' }) }
      return [`${name}.schema.json`, `${JSON.stringify(published, null, 1)}\n`]
    }),
  )
}
