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

/** 1 or 0; with a second tier as `tieredPoints` says. */
export const single = defineType(schemas, {
  type: 'single',
  seconds: 60,
  selfScored: false,
  faults: ({ options, because }) => faultsOfOptions(options, because),
  ask: ({ stem, options, because }, { random }) => {
    const { first, second } = placedTiers(options, because, random())
    return {
      type: 'single' as const,
      stem: md(stem),
      options: askedOptions(first),
      because: second && askedBecause(second),
    }
  },
  isBlank: () => false,
  awaitsMarks: () => false,
  score: ({ options, because }, answer) => ({
    points: tieredPoints(
      { options, choice: answer.choice },
      because ? { options: because.options, choice: answer.because } : null,
    ),
    repairs: [...repairsOf(options, [answer.choice]), ...repairsOf(because?.options ?? [], [answer.because])],
  }),
  reveal: ({ options, because }, answer, { random }) => {
    const { first, second } = placedTiers(options, because, random())
    return {
      type: 'single' as const,
      options: revealedOptions(first, answer ? [answer.choice] : []),
      because: second && revealedBecause(second, answer?.because ?? null),
    }
  },
})
