import type { Source } from './quiz-choice.ts'

/** What the name of a source begins with where an attempt asks misses of it again. */
export const RETRY = 'misses of '

/** A name for a source, the same for all choices that draw from the same questions. */
export function sourceKey(source: Source): string {
  switch (source.kind) {
    case 'blocks':
      return source.blocks.length === 0 ? 'blocks' : `blocks ${source.blocks.toSorted().join(' ')}`
    case 'deck':
      return `deck ${source.deck}`
    case 'tag':
      return `tag ${source.tag}`
    case 'search':
      return `search ${source.text.trim().toLowerCase()}`
  }
}
