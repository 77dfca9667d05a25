import type { Random } from '../random.ts'
import type { Item } from '../types/index.ts'
import { wordCount } from './side.ts'
import type { SourceCard } from './source-card.ts'
import { MATCH } from './words.ts'

/** Longer sides do not stand beside one another. */
const MOST_FRONT_WORDS = 14
const MOST_BACK_WORDS = 10
const FEWEST_PAIRS = 4
const MOST_PAIRS = 6
/** On the right stand so many more, so that the last pair is not given away. */
const EXTRA = 1

/** A question with the cards of its left side, in their order. */
export interface Matching {
  readonly item: Item
  readonly cards: readonly SourceCard[]
}

/** This card and three to five others of its deck, fronts to backs; null when the deck has too few that fit. */
export function matchingOf(card: SourceCard, unused: readonly SourceCard[], random: Random): Matching | null {
  if (!isPair(card)) return null
  const others = random.shuffled(unused.filter(other => other.card !== card.card && isPair(other)))
  const distinct = withoutTwins([card, ...others])
  if (distinct.length < FEWEST_PAIRS + EXTRA) return null
  const most = Math.min(MOST_PAIRS, distinct.length - EXTRA)
  const pairs = FEWEST_PAIRS + random.below(most - FEWEST_PAIRS + 1)
  const cards = distinct.slice(0, pairs)
  // In an order of their own, so that they do not tell which belongs to which.
  const keys = random.shuffled(Array.from({ length: pairs + EXTRA }, (_, at) => `pair-${at + 1}`))
  const keyOf = (at: number) => keys[at] ?? `pair-${at + 1}`
  const right = distinct.slice(0, pairs + EXTRA).map(({ back }, at) => ({ key: keyOf(at), text: back.md }))
  const left = cards.map(({ front, back }, at) => ({ text: front.md, match: keyOf(at), reason: back.md }))
  return { item: { type: 'matching', stem: MATCH, left, right }, cards }
}

function isPair({ front, back }: SourceCard): boolean {
  return front.isLine && back.isLine && wordCount(front) <= MOST_FRONT_WORDS && wordCount(back) <= MOST_BACK_WORDS
}

/** Without those of which a side says what a side of an earlier one says. */
function withoutTwins(cards: readonly SourceCard[]): readonly SourceCard[] {
  const said = new Set<string>()
  return cards.filter(({ front, back }) => {
    const sides = [front.key, back.key]
    if (sides.some(side => said.has(side))) return false
    for (const side of sides) said.add(side)
    return true
  })
}
