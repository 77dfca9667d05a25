/** Cards as questions are made from them. */
import { idOf, type CardId, type DeckId } from '../../../../../db/domain/ids.ts'
import { markdownSide } from '../../../../../db/domain/quiz/generate/side.ts'
import type { Side, SourceCard } from '../../../../../db/domain/quiz/generate/source-card.ts'
import type { Wish } from '../../../../../db/domain/quiz/selection/candidate.ts'

export const WISH: Wish = { count: 60, types: [], difficulty: 'any', first: 'unseen', repeats: false }

/** A side whose words are its Markdown without the marks of emphasis. */
export function side(md: string): Side {
  const words = md
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll('==', '')
    .replaceAll(/[*`]/g, '')
  return markdownSide(md, words.replaceAll(/\s+/g, ' ').trim())
}

export function card(name: string, front: string, back: string, more: Partial<SourceCard> = {}): SourceCard {
  return {
    card: idOf<CardId>(name),
    deck: idOf<DeckId>('deck'),
    front: side(front),
    back: side(back),
    gap: null,
    kind: null,
    tags: [],
    points: null,
    lastDay: null,
    inLast: false,
    ...more,
  }
}

/** A sentence of so many letters, another one for every number. */
export function sentence(number: number, length: number): string {
  const words = `thing ${'abcdefghij'[number % 10] ?? ''}${number} does`
  return words.padEnd(length, ' xyz').slice(0, length).trim().padEnd(length, '.')
}

/** A deck of sentences, each longer than the one before. */
export function deckOf(count: number, first = 60, step = 2): SourceCard[] {
  return Array.from({ length: count }, (_, at) =>
    card(`c${String(at).padStart(3, '0')}`, `What about ${at}?`, sentence(at, first + at * step)),
  )
}
