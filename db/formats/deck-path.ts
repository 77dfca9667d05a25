import type { BatchDeck } from './batch.ts'

/** Stands between the levels of a deck's name. */
const LEVELS = '::'
const UNNAMED = 'Imported'
const LONGEST_NAME = 1_000

/** The deck of a name with levels, `ML::Retrieval`; empty levels count for nothing. */
export function deckNamed(text: string): BatchDeck {
  const levels = text
    .slice(0, LONGEST_NAME)
    .split(LEVELS)
    .map(level =>
      level
        .replaceAll(/\p{Cc}/gu, ' ')
        .trim()
        .normalize('NFC'),
    )
    .filter(level => level !== '')
  const name = levels.at(-1) ?? UNNAMED
  const under = levels.slice(0, -1)
  return { key: [...under, name].join(LEVELS), name, under, block: null }
}

/** A deck's name with those above it. */
export function pathOf({ name, under }: Pick<BatchDeck, 'name' | 'under'>): string {
  return [...under, name].join(LEVELS)
}
