import type { FoundCard } from '../api/decks.ts'
import { plainText } from '../render/markdown.ts'
import { byCallNumber, byWords, type FoundRow } from '../repositories/found-cards.ts'
import type { Open } from './open.ts'

/** More words than this do not narrow anything down; without one of three letters nearly every card would answer. */
const MOST_WORDS = 6
const SHORTEST = 3
/** `EM`, `em-1`, `em014`: a block's code, and the beginning of a number. */
const CALL_NUMBER = /^([a-z]{2})(?:[- ]?(\d{1,3}))?$/i

/** Cards of any deck: by the beginning of their call number, then by the words of their front. */
export function find({ store: { read } }: Open, text: string, limit: number): FoundCard[] {
  const words = text
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, MOST_WORDS)
  if (words.length === 0) return []
  const found = new Map<string, FoundRow>()
  for (const beginning of beginningsOf(text.trim())) {
    for (const row of byCallNumber(read, beginning, limit)) found.set(row.card, row)
  }
  const tells = words.some(word => word.length >= SHORTEST) && !(found.size > 0 && /\d/.test(text))
  if (tells && found.size < limit) for (const row of byWords(read, words, limit)) found.set(row.card, row)
  return [...found.values()].slice(0, limit).map(toFound)
}

/** `em-1` may be EM-001, or the beginning of EM-1…; the whole number comes first. */
function beginningsOf(text: string): readonly string[] {
  const [, code, number] = CALL_NUMBER.exec(text) ?? []
  if (code === undefined) return []
  const block = `${code.toUpperCase()}-`
  return number === undefined ? [block] : [`${block}${number.padStart(3, '0')}`, `${block}${number}`]
}

function toFound({ card, callNumber, front, deck, deckName }: FoundRow): FoundCard {
  return { card, callNumber, front: plainText(front), deck: { id: deck, name: deckName } }
}
