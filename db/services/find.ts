import type { FoundCard } from '../api/decks.ts'
import { print } from '../domain/search/print.ts'
import { joined, type SearchTree } from '../domain/search/tree.ts'
import { fieldWords } from '../render/words.ts'
import { byCallNumber, byIds, type FoundRow } from '../repositories/found-cards.ts'
import { bareText } from './browse/note-words.ts'
import type { Open } from './open.ts'

/** More words than this do not narrow anything down; without one of three letters nearly every card would answer. */
const MOST_WORDS = 6
const SHORTEST = 3
/** `EM`, `em-1`, `em014`: a block's code, and the beginning of a number. */
const CALL_NUMBER = /^([a-z]{2})(?:[- ]?(\d{1,3}))?$/i

/** Cards of any deck: by the beginning of their call number, then by the words of their front, the best first. */
export async function find({ store: { read }, results }: Open, text: string, limit: number): Promise<FoundCard[]> {
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
  const search = searchFor(words)
  if (tells && found.size < limit && search !== '') {
    const { cards } = await results.first({ text: search, sort: BEST }, limit)
    for (const row of byIds(read, cards)) found.set(row.card, row)
  }
  return [...found.values()].slice(0, limit).map(toFound)
}

const BEST = { by: 'match', descending: false } as const

/** All of the words in the front, whatever signs they have; those of Markdown are in no text. */
function searchFor(words: readonly string[]): string {
  const pieces = words.map(word => bareText(word, 'markdown')).filter(word => word !== '')
  return print(
    joined(
      'and',
      pieces.map((word): SearchTree => ({ kind: 'text', pieces: [word], in: 'front', whole: false })),
    ),
  )
}

/** `em-1` may be EM-001, or the beginning of EM-1…; the whole number comes first. */
export function beginningsOf(text: string): readonly string[] {
  const [, code, number] = CALL_NUMBER.exec(text) ?? []
  if (code === undefined) return []
  const block = `${code.toUpperCase()}-`
  return number === undefined ? [block] : [`${block}${number.padStart(3, '0')}`, `${block}${number}`]
}

function toFound({ card, callNumber, front, markup, deck, deckName }: FoundRow): FoundCard {
  return { card, callNumber, front: fieldWords(front, markup), deck: { id: deck, name: deckName } }
}
