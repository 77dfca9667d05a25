import type { QuizChoice, TypeName } from '../quiz-choice.ts'

/** A question that may be drawn, as far as drawing is concerned. */
export interface Candidate {
  readonly id: string
  /** What is to be mixed: its block or deck. */
  readonly group: string
  readonly type: TypeName
  readonly tier: string
  readonly level: string
  /** The cards it gives or asks of; two questions with one in common give each other away. */
  readonly cards: () => readonly string[]
  /** Marks of the last time it was asked, 0 to 1; null: never asked. */
  readonly points: number | null
  /** Study day of that time. */
  readonly lastDay: number | null
  /** It was in the last attempt of the same source. */
  readonly inLast: boolean
}

/** What the choice says about drawing. */
export type Wish = Pick<QuizChoice, 'count' | 'types' | 'difficulty' | 'first' | 'repeats'>

const TIERS: Readonly<Record<string, number>> = { essential: 0, core: 1, deep: 2, stretch: 3 }
const LEVELS: Readonly<Record<string, number>> = { recall: 0, apply: 1, judge: 2 }
/** The sum of both ranks from which a question is one of the harder half: deep and applied, or core and weighed. */
const HARDER = 3

/** Whether a question is of the harder half, by tier and level together. */
export function isHarder({ tier, level }: Pick<Candidate, 'tier' | 'level'>): boolean {
  return (TIERS[tier] ?? 1) + (LEVELS[level] ?? 1) >= HARDER
}

/** Whether a choice may draw a question. */
export function isEligible(candidate: Candidate, { types, difficulty, repeats }: Wish): boolean {
  if (types.length > 0 && !types.includes(candidate.type)) return false
  if (difficulty !== 'any' && isHarder(candidate) !== (difficulty === 'harder')) return false
  return repeats || !candidate.inLast
}
