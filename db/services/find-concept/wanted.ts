import { hasAll, piecesOf, wordsOf, type Pieces } from '../../domain/find/wanted.ts'
import { bareText } from '../browse/note-words.ts'
import type { Names } from './names.ts'

/** What somebody typed, as it is looked for. */
export interface Wanted {
  /** As it was typed, without spaces around it. */
  readonly typed: string
  /** All of them have to be there. */
  readonly pieces: Pieces
  /** Or all of these: the pieces of each other name of the same. */
  readonly others: readonly Pieces[]
}

/** What a text asks for; signs of Markdown are in no text. */
export function wantedOf(text: string, names: Names): Wanted {
  const pieces = piecesOf(bareText(text, 'markdown'))
  const others = names.others(wordsOf(text)).map(piecesOf)
  return { typed: text.trim(), pieces, others: others.filter(one => one.length > 0) }
}

/** The pieces by which a folded text answers: those that were typed, else those of another name; null when it does not. */
export function answeredBy({ pieces, others }: Wanted, folded: string): Pieces | null {
  return [pieces, ...others].find(one => hasAll(folded, one)) ?? null
}
