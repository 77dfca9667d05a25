import type { CardId, DeckId } from '../../ids.ts'

/** A card that questions are made from. */
export interface SourceCard {
  readonly card: CardId
  readonly deck: DeckId
  readonly front: Side
  readonly back: Side
  /** Which gap of a cloze note the card asks for, from 1; null when its note is none. */
  readonly gap: number | null
  /** What the content calls its kind, or null. */
  readonly kind: string | null
  readonly tags: readonly string[]
  /** How it went when it was last asked, and when; null: never asked. */
  readonly points: number | null
  readonly lastDay: number | null
  readonly inLast: boolean
}

/** One side of a card; `side.ts` makes them. */
export interface Side {
  /** Markdown to be shown. */
  readonly md: string
  /** Its words, without markup, on one line; empty for a side of images only. */
  readonly words: string
  /** Only its words are shown: marks in them are no markup. */
  readonly isPlain: boolean
  /** Its words as they are compared with others (`fold.ts`). */
  readonly key: string
  /** It says something, and fits into one line of an option or a pair. */
  readonly isLine: boolean
  /** It can be typed on a keyboard: a line without formulas, with a letter or a digit. */
  readonly isTypeable: boolean
}
