import { charactersOf } from './fold.ts'
import { folded } from './pattern.ts'
import { beginsWord, SHORTEST_INSIDE } from './text-sql.ts'
import { readable, type SearchTree } from './tree.ts'

/**
 * The words a search wants to find, as a question to the index of words that ranks what was found; null for none. A note
 * that has them only inside of other words does not answer it, and ranks behind.
 */
export function rankedBy(tree: SearchTree): string | null {
  const read = readable(tree)
  return wanted(read, false) ?? wanted(read, true)
}

const NO_WORD = /[^\p{L}\p{N}\p{Co}@#_+]+/u

/** @param withShort whether words of one and two letters count, which tell notes apart only where nothing else does */
function wanted(tree: SearchTree, withShort: boolean): string | null {
  switch (tree.kind) {
    case 'and':
    case 'or': {
      const sides = tree.of.map(side => wanted(side, withShort))
      return joinedBy(tree.kind === 'and' ? 'AND' : 'OR', sides)
    }
    case 'text': {
      const pieces = folded(tree.pieces)
      if (!withShort && pieces.length === 1 && beginsWord(pieces, false)) return null
      return joinedBy(
        'AND',
        pieces.map(piece => phraseOf(piece, tree.whole)),
      )
    }
    default:
      return null
  }
}

/** The last word may go on, if enough of it is there: the words that begin with a letter or two are many. */
function phraseOf(piece: string, whole: boolean): string | null {
  const words = piece.split(NO_WORD).filter(word => word !== '')
  const last = words.at(-1)
  if (last === undefined) return null
  const mayGoOn = words.length === 1 ? !whole : charactersOf(last).length >= SHORTEST_INSIDE
  return `"${words.join(' ')}"${mayGoOn ? ' *' : ''}`
}

function joinedBy(by: 'AND' | 'OR', sides: readonly (string | null)[]): string | null {
  const known = sides.filter(side => side !== null)
  return known.length === 0 ? null : known.length === 1 ? (known[0] ?? null) : `(${known.join(` ${by} `)})`
}
