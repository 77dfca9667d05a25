import { POSITION } from '../check/budgets.ts'
import type { Question } from '../schema.ts'
import type { Finding } from './finding.ts'
import { tiersOf } from './parts.ts'

/** Where the right option stands in choices of so many options: how often at each place. */
export interface Positions {
  readonly options: number
  /** Choices by the place of their right option. */
  readonly counts: readonly number[]
}

export function positionsOf(questions: readonly Question[]): Positions[] {
  const tiers = questions.flatMap(({ item }) => tiersOf(item)).filter(({ one }) => one)
  return [...Map.groupBy(tiers, ({ options }) => options.length)].map(([options, own]) => ({
    options,
    counts: Array.from({ length: options }, (_, place) => own.filter(tier => tier.options[place]?.correct).length),
  }))
}

/** Places at which the right option stands too often, or too seldom. */
export function biasedPositions(questions: readonly Question[]): Finding[] {
  return positionsOf(questions).flatMap(({ options, counts }) => {
    const all = counts.reduce((sum, count) => sum + count, 0)
    if (all < POSITION.from) return []
    return counts.flatMap((count, place) => {
      const share = (count * options) / all
      if (share >= POSITION.least && share <= POSITION.most) return []
      const message = `of ${options} options the right one is number ${place + 1} in ${count} of ${all} choices`
      return [{ id: 'all', rule: 'key-position', message }]
    })
  })
}
