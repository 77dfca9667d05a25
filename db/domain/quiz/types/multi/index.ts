import type { Option } from '../../choice.ts'
import { askedOptions, faultsOfOptions, placed, repairsOf, revealedOptions } from '../../options.ts'
import { md } from '../../text.ts'
import { defineType } from '../define.ts'
import * as schemas from './schema.ts'

/** Right decisions ÷ options: each one chosen that applies, and each one left that does not. */
export const multi = defineType(schemas, {
  type: 'multi',
  seconds: 75,
  selfScored: false,
  faults: ({ options }) => faultsOfOptions(options),
  ask: ({ stem, options }, { random }) => ({
    type: 'multi' as const,
    stem: md(stem),
    options: askedOptions(placed(options, random())),
  }),
  isBlank: ({ choices }) => choices.length === 0,
  awaitsMarks: () => false,
  score: ({ options }, { choices }) => ({
    points: choices.some(at => at < options.length) ? rightDecisions(options, choices) / options.length : 0,
    repairs: repairsOf(options, choices),
  }),
  reveal: ({ options }, answer, { random }) => ({
    type: 'multi' as const,
    options: revealedOptions(placed(options, random()), answer?.choices ?? []),
  }),
})

function rightDecisions(options: readonly Option[], choices: readonly number[]): number {
  return options.filter(({ correct }, at) => correct === choices.includes(at)).length
}
