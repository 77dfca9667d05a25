/** What somebody looks for when looking for a concept: words, each of which has to be there. */
import { charactersOf, fold, isWord } from '../search/fold.ts'
import { SHORTEST_INSIDE } from '../search/text-sql.ts'

/** Folded pieces of a text, all of which have to be there. */
export type Pieces = readonly string[]

/** More words than this do not narrow anything down. */
const MOST_PIECES = 8
const AROUND = /^[\s"'(),.:;!?[\]{}]+|[\s"'(),.:;!?[\]{}]+$/g
const NO_WORD = /[^\p{L}\p{N}\p{Co}@#_+]+/u

/** The pieces of what was typed: cut at spaces, without the punctuation around them. */
export function piecesOf(text: string): Pieces {
  const pieces = text
    .split(/\s+/)
    .map(word => fold(word).replaceAll(AROUND, ''))
    .filter(piece => piece !== '')
  return [...new Set(pieces)].slice(0, MOST_PIECES)
}

/** The words of a name, folded: `As-of join` is `as`, `of`, `join`. */
export function wordsOf(name: string): readonly string[] {
  return fold(name)
    .split(NO_WORD)
    .filter(word => word !== '')
}

/**
 * Where a piece stands in a folded text, one place after the other. One or two characters have to begin a word, a single
 * one has to be all of it: anything else would be everywhere.
 */
export function* placesOf(folded: string, piece: string): Generator<number> {
  const characters = isWord(piece) ? charactersOf(piece).length : SHORTEST_INSIDE
  for (let at = folded.indexOf(piece); at !== -1; at = folded.indexOf(piece, at + 1)) {
    const begins = characters >= SHORTEST_INSIDE || !isWord(folded.charAt(at - 1))
    const ends = characters > 1 || !isWord(folded.charAt(at + piece.length))
    if (begins && ends) yield at
  }
}

/** Whether a folded text has all of the pieces. */
export function hasAll(folded: string, pieces: Pieces): boolean {
  return pieces.length > 0 && pieces.every(piece => placesOf(folded, piece).next().done !== true)
}

/** Whether every word is the beginning of a word of a name; a single character has to be all of it. */
export function beginWords(words: readonly string[], name: readonly string[]): boolean {
  return words.every(word => name.some(own => (charactersOf(word).length === 1 ? own === word : own.startsWith(word))))
}

/** Columns of the index of words: what a card is called, and all it says; what it cites is in neither. */
const COLUMNS = { front: 'front', said: '{front back}' } as const

/**
 * The pieces as a question to the index of words: as words or their beginnings, a single character as a word; null where
 * one of them is no word at all.
 */
export function inPart(pieces: Pieces, part: keyof typeof COLUMNS): string | null {
  const phrases = pieces.map(phraseOf)
  return phrases.length === 0 || phrases.includes(null) ? null : `${COLUMNS[part]} : (${phrases.join(' AND ')})`
}

function phraseOf(piece: string): string | null {
  const words = piece.split(NO_WORD).filter(word => word !== '')
  if (words.length === 0) return null
  return `"${words.join(' ')}"${charactersOf(piece).length === 1 ? '' : ' *'}`
}
