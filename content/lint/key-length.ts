import type { Question } from '../schema.ts'
import { tiersOf } from './parts.ts'
import { letters } from './prose.ts'

/** More than its fair share of longest options and the key can be told without knowing anything. */
export const KEY_LONGEST = 0.4
/** From so many choices on a share says something. */
export const ENOUGH = 5

export interface KeyLengths {
  /** Choices of which exactly one option is right. */
  readonly tiers: number
  /** Among them, those whose right option is longer than every other. */
  readonly longest: number
}

export function keyLengths(questions: readonly Question[]): KeyLengths {
  const tiers = questions.flatMap(({ item }) => tiersOf(item)).filter(({ one }) => one)
  const longest = tiers.filter(({ options }) => {
    const key = options.find(({ correct }) => correct)
    return options.every(option => option === key || letters(option.text) < letters(key?.text ?? ''))
  })
  return { tiers: tiers.length, longest: longest.length }
}

export function isBetrayedByLength({ tiers, longest }: KeyLengths): boolean {
  return tiers >= ENOUGH && longest > KEY_LONGEST * tiers
}
