import type { ReadDb } from '../../connection.ts'
import type { Source } from '../../domain/quiz/quiz-choice.ts'
import { idOf, type DeckId } from '../../domain/ids.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as decks from '../../repositories/decks.ts'

/** What a quiz is called when the learner does not say: what it is drawn from. */
export function titleOf(db: ReadDb, source: Source): string {
  switch (source.kind) {
    case 'blocks':
      return blockNames(db, source.blocks)
    case 'deck':
      return decks.byId(db, idOf<DeckId>(source.deck))?.name ?? ''
    case 'tag':
      return source.tag
    case 'search':
      return source.text
  }
}

function blockNames(db: ReadDb, codes: readonly string[]): string {
  const named = codes.flatMap(code => {
    const block = blocks.byCode(db, code)
    return block === null ? [] : [decks.byId(db, block.deck)?.name ?? code]
  })
  return named.length === 0 ? 'All blocks' : named.join(', ')
}
