/** How strictly a typed answer is compared, as a choice; the note's field “Compare” holds it as text (`typed.ts`). */
import { ruleOf } from './typed.ts'

export const STRICTNESSES = ['words', 'exact', 'share', 'amount'] as const
type Strictness = (typeof STRICTNESSES)[number]

interface Choice {
  readonly strictness: Strictness
  /** How far a number may be off: percent of it for `share`, its own unit for `amount`. */
  readonly off: number
}

/** What a number may be off at first: percent, or its unit. */
const USUAL = { share: 5, amount: 0.1 } as const

/** The choice that a text stands for. */
export function choiceOf(text: string): Choice {
  const { by, tolerance } = ruleOf(text)
  if (by === 'letters') return { strictness: 'exact', off: 0 }
  if (tolerance === null) return { strictness: 'words', off: 0 }
  const off = tolerance.as === 'share' ? tolerance.by * 100 : tolerance.by
  return { strictness: tolerance.as, off: Number(off.toFixed(6)) }
}

/** The text of a choice; without a number where one is needed the usual one. */
export function compareText(strictness: Strictness, off?: number): string {
  switch (strictness) {
    case 'words':
      return ''
    case 'exact':
      return 'exact'
    case 'share':
      return `${off ?? USUAL.share}%`
    case 'amount':
      return `±${off ?? USUAL.amount}`
  }
}
