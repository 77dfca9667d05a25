/** A note that says nearly the same, found by its rarest words. */
import type { CardId, NoteId } from '../../domain/ids.ts'
import { fieldWords } from '../../render/words.ts'
import * as alike from '../../repositories/alike-notes.ts'
import * as cards from '../../repositories/cards.ts'
import type { Open } from '../open.ts'

export interface Similar {
  readonly card: CardId
  readonly callNumber: string | null
  readonly front: string
  /** The same text, not only much the same words. */
  readonly equal: boolean
}

/** Words that are asked for at least; the longest say most. */
const ASKED = 3
const SHORTEST = 4
const MOST_READ = 20
/** Share of words in common (Jaccard) from which two fronts are close. */
const CLOSE = 0.6

/** The note closest to a front, other than `except`; null when none is close. */
export function similarTo(
  { store: { read } }: Open,
  front: string,
  markup: 'markdown' | 'html',
  except: NoteId | null,
): Similar | null {
  // A picture alone says nothing: two notes may call different ones by the same name.
  if (fieldWords(front, markup).trim() === '') return null
  const equal = alike.withFirstField(read, front, except)
  if (equal !== null) return named(equal.card, true)
  const mine = wordsOf(fieldWords(front, markup))
  const asked = [...mine].filter(word => word.length >= SHORTEST).toSorted((one, other) => other.length - one.length)
  if (asked.length === 0) return null
  const found = alike
    .holding(read, enough(asked), MOST_READ, except)
    .map(note => ({ ...note, share: shareOf(mine, wordsOf(fieldWords(note.front, note.markup))) }))
    .toSorted((one, other) => other.share - one.share)[0]
  return found === undefined || found.share < CLOSE ? null : named(found.card, false)

  /** As many of the words as leave few notes. */
  function enough(words: readonly string[]): readonly string[] {
    let count = ASKED
    while (count < words.length && alike.areCommon(read, words.slice(0, count))) count += 1
    return words.slice(0, count)
  }

  function named(card: CardId, isEqual: boolean): Similar | null {
    const name = cards.nameOf(read, card)
    if (name === null) return null
    return { card, callNumber: name.callNumber, front: fieldWords(name.front, name.markup), equal: isEqual }
  }
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter(word => other.has(word)).length
  return both === 0 ? 0 : both / (one.size + other.size - both)
}
