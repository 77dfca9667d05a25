import {
  askedBecause,
  askedOptions,
  faultsOfOptions,
  placedTiers,
  repairsOf,
  revealedBecause,
  revealedOptions,
  tieredPoints,
} from '../../options.ts'
import { md } from '../../text.ts'
import { defineType } from '../define.ts'
import * as schemas from './schema.ts'

/** The metric and the reason as `tieredPoints` says. */
export const metric = defineType(schemas, {
  type: 'metric',
  seconds: 90,
  selfScored: false,
  faults: ({ options, because }) => faultsOfOptions(options, because),
  ask: ({ stem, options, because }, { random }) => {
    const { first, second } = placedTiers(options, because, random())
    return { type: 'metric' as const, stem: md(stem), options: askedOptions(first), because: askedBecause(second) }
  },
  isBlank: () => false,
  awaitsMarks: () => false,
  score: ({ options, because }, answer) => ({
    points: tieredPoints({ options, choice: answer.choice }, { options: because.options, choice: answer.because }),
    repairs: [...repairsOf(options, [answer.choice]), ...repairsOf(because.options, [answer.because])],
  }),
  reveal: ({ options, because }, answer, { random }) => {
    const { first, second } = placedTiers(options, because, random())
    return {
      type: 'metric' as const,
      options: revealedOptions(first, answer ? [answer.choice] : []),
      because: revealedBecause(second, answer?.because ?? null),
    }
  },
})
