import type { Item } from '../types/index.ts'
import { isNumber, wordCount } from './side.ts'
import type { SourceCard } from './source-card.ts'

/** Longer answers have too many right forms to be typed fairly. */
const MOST_WORDS = 4

/** The back to be typed, where it is short or a number; null where it is not. */
export function typedOf({ front, back }: SourceCard): Item | null {
  const isShort = wordCount(back) <= MOST_WORDS || isNumber(back.words)
  if (!isShort || !back.isTypeable) return null
  const bare = back.words.replaceAll(/\s*\([^)]*\)/g, '').trim()
  const answers = [...new Set([back.words, bare])].filter(answer => answer !== '')
  return { type: 'typed', stem: front.md, answers, back: back.md }
}
