import type { Random } from '../random.ts'
import type { Item } from '../types/index.ts'
import { isNumber, wordCount } from './side.ts'
import type { SourceCard } from './source-card.ts'
import { belongsTo } from './words.ts'

/** Fewer backs to choose from make the wrong ones easy to tell. */
const FEWEST_COMPARABLE = 8
/** An option of more words is a text, not a choice. */
const MOST_WORDS = 30
/** Wrong options beside the right one. */
const WRONG = 2
/** A back is comparable when it has at least this share of the other's length, and at most its inverse. */
const LENGTH_SHARE = 0.5

/**
 * The back among two other backs of its deck; null where there is no fair choice. How many of them are shorter than the
 * right one is pure chance, the same for every card it is made for: so a card that could only ever be the longest, or the
 * shortest, is not asked like this.
 */
export function singleOf(card: SourceCard, deck: readonly SourceCard[], random: Random): Item | null {
  if (!isOption(card)) return null
  const others = comparable(card, deck)
  const shorter = others.filter(other => lengthOf(other) < lengthOf(card))
  const longer = others.filter(other => lengthOf(other) > lengthOf(card))
  if (others.length < FEWEST_COMPARABLE || shorter.length < WRONG || longer.length < WRONG) return null
  const fewer = random.below(WRONG + 1)
  const wrong = [
    ...nearest(card, shorter, random).slice(0, fewer),
    ...nearest(card, longer, random).slice(0, WRONG - fewer),
  ]
  return {
    type: 'single',
    stem: card.front.md,
    options: [
      { text: card.back.md, correct: true, reason: card.back.md },
      ...wrong.map(({ front, back }) => ({ text: back.md, correct: false, reason: belongsTo(front.md) })),
    ],
  }
}

/** Whether a back can stand as an option. */
function isOption({ back }: SourceCard): boolean {
  return back.isLine && wordCount(back) <= MOST_WORDS
}

/** Backs that might pass for this one: others of the deck, alike in kind of text and length, and each said once. */
function comparable(card: SourceCard, deck: readonly SourceCard[]): readonly SourceCard[] {
  const said = new Set([card.back.key])
  return deck.filter(other => {
    if (other.card === card.card || !isAlike(card, other) || !isOption(other)) return false
    const { key } = other.back
    if (said.has(key) || other.front.key === card.front.key || holds(key, card.back.key)) return false
    said.add(key)
    return true
  })
}

function isAlike(card: SourceCard, other: SourceCard): boolean {
  if (isNumber(card.back.words) !== isNumber(other.back.words)) return false
  const share = lengthOf(other) / lengthOf(card)
  return share >= LENGTH_SHARE && share <= 1 / LENGTH_SHARE
}

/** Whether one text is part of the other: then both might be right. */
function holds(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a)
}

/** Those that share most with the card first: tags, then kind; ties by chance. */
function nearest(card: SourceCard, others: readonly SourceCard[], random: Random): readonly SourceCard[] {
  const near = ({ tags, kind }: SourceCard) =>
    2 * tags.filter(tag => card.tags.includes(tag)).length + Number(kind !== null && kind === card.kind)
  return others
    .map(other => ({ other, near: near(other), key: random.next() }))
    .toSorted((a, b) => b.near - a.near || a.key - b.key)
    .map(({ other }) => other)
}

function lengthOf({ back }: SourceCard): number {
  return back.words.length
}
