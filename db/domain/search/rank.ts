import { folded } from './pattern.ts'
import { readable, type SearchTree } from './tree.ts'

/**
 * The words a search wants to find, as a question to the index of words that ranks what was found; null for none. A note
 * that has them only inside of other words does not answer it, and ranks behind.
 */
export function rankedBy(tree: SearchTree): string | null {
  return wanted(readable(tree))
}

const NO_WORD = /[^\p{L}\p{N}\p{Co}@#_+]+/u

function wanted(tree: SearchTree): string | null {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return joinedBy(tree.kind === 'and' ? 'AND' : 'OR', tree.of.map(wanted))
    case 'text':
      return joinedBy('AND', folded(tree.pieces).map(phraseOf))
    default:
      return null
  }
}

function phraseOf(piece: string): string | null {
  const words = piece.split(NO_WORD).filter(word => word !== '')
  return words.length === 0 ? null : `"${words.join(' ')}" *`
}

function joinedBy(by: 'AND' | 'OR', sides: readonly (string | null)[]): string | null {
  const known = sides.filter(side => side !== null)
  return known.length === 0 ? null : known.length === 1 ? (known[0] ?? null) : `(${known.join(` ${by} `)})`
}
