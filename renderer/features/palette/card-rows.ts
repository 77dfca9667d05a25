import type { FoundCard } from '../../../db/api/decks.ts'
import { match, type Ranges } from './match.ts'
import type { Row } from './row.ts'
import { text } from './text.ts'

const MOST = 8
/** Letters of a line that the narrowest palette shows, and those left in front of what answers. */
const IN_SIGHT = 56
const LEAD = 28

/** Cards stand in the collection's order, and only those that answer to what is typed by now. */
export function cardRows(cards: readonly FoundCard[], words: string): readonly Row[] {
  if (words === '') return []
  return cards.slice(0, MOST).flatMap(({ card, callNumber, front, deck }): Row[] => {
    const byNumber = callNumber !== null && numbered(callNumber, words)
    const parts = words.split(/\s+/).map(word => front.toLowerCase().indexOf(word.toLowerCase()))
    if (!byNumber && parts.includes(-1)) return []
    const score = byNumber ? (/\d/.test(words) ? 1 : 0.6) : (match(front, words)?.score ?? 0) / 2
    const shown = byNumber ? { label: front, ranges: [] } : fromMatch(front, rangesOf(front, words))
    const goTo = `/decks/${deck.id}?card=${encodeURIComponent(card)}`
    return [{ ...shown, id: `card:${card}`, whole: front, number: callNumber ?? text.ownCard, score, does: { goTo } }]
  })
}

/** A front whose answering words would be cut off begins a little before them. */
function fromMatch(front: string, ranges: Ranges): Pick<Row, 'label' | 'ranges'> {
  const first = ranges[0]?.[0] ?? 0
  if (first <= IN_SIGHT) return { label: front, ranges }
  const from = front.lastIndexOf(' ', first - LEAD) + 1
  return { label: `…${front.slice(from)}`, ranges: ranges.map(([start, end]) => [start - from + 1, end - from + 1]) }
}

/** `em14` and `em-1` name EM-014. */
function numbered(callNumber: string, words: string): boolean {
  const bare = words.toUpperCase().replaceAll(/[\s-]/g, '')
  const [, code = '', number = ''] = /^([A-Z]+)(\d*)$/.exec(bare) ?? []
  const [held, digits] = [callNumber.slice(0, 2), callNumber.slice(3)]
  return code !== '' && held === code && (digits.startsWith(number) || Number(digits) === Number(number))
}

function rangesOf(front: string, words: string): Ranges {
  const found = words
    .toLowerCase()
    .split(/\s+/)
    .map(word => ({ from: front.toLowerCase().indexOf(word), length: word.length }))
    .toSorted((a, b) => a.from - b.from)
  const ranges: (readonly [number, number])[] = []
  for (const { from, length } of found) {
    const last = ranges.at(-1)?.[1] ?? 0
    if (from >= last) ranges.push([from, from + length])
  }
  return ranges
}
