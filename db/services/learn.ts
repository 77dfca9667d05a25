/** Learning more about a card: what its block says of it. */
import type { LearnMore } from '../api/decks.ts'
import { orNotFound } from '../domain/errors.ts'
import type { CardId } from '../domain/ids.ts'
import { plainText, renderMarkdown } from '../render/markdown.ts'
import * as blocks from '../repositories/blocks.ts'
import * as cards from '../repositories/cards.ts'
import * as decks from '../repositories/decks.ts'
import * as subtopicRows from '../repositories/subtopics.ts'
import type { Open } from './open.ts'

/** The summary of a card's block, and every subtopic with its cards. @throws AppError `not-found` for a card of no block */
export async function learn({ store: { read } }: Open, id: CardId): Promise<LearnMore> {
  const { callNumber } = orNotFound(cards.nameOf(read, id), 'card')
  const { code, deck, summary, subtopics } = orNotFound(blocks.byCode(read, (callNumber ?? '').slice(0, 2)), 'block')
  const asking = subtopicRows.askingIn(read, deck)
  const own = subtopicRows.subtopicOf(read, id)
  return {
    code,
    name: decks.byId(read, deck)?.name ?? code,
    summary: await renderMarkdown(summary),
    at: subtopics.some(({ key }) => key === own) ? own : null,
    subtopics: subtopics.map(({ key, name }) => ({
      key,
      name,
      cards: asking
        .filter(({ subtopic }) => subtopic === key)
        .map(({ card, callNumber: number, front }) => ({ card, callNumber: number, front: plainText(front) })),
    })),
  }
}
