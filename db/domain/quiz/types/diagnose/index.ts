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

/** The cause and the next check as `tieredPoints` says. */
export const diagnose = defineType(schemas, {
  type: 'diagnose',
  seconds: 90,
  selfScored: false,
  faults: ({ options, check }) => faultsOfOptions(options, check),
  ask: ({ stem, options, check }, { random }) => {
    const { first, second } = placedTiers(options, check, random())
    return { type: 'diagnose' as const, stem: md(stem), options: askedOptions(first), check: askedBecause(second) }
  },
  isBlank: () => false,
  awaitsMarks: () => false,
  score: ({ options, check }, answer) => ({
    points: tieredPoints({ options, choice: answer.choice }, { options: check.options, choice: answer.check }),
    repairs: [...repairsOf(options, [answer.choice]), ...repairsOf(check.options, [answer.check])],
  }),
  reveal: ({ options, check }, answer, { random }) => {
    const { first, second } = placedTiers(options, check, random())
    return {
      type: 'diagnose' as const,
      options: revealedOptions(first, answer ? [answer.choice] : []),
      check: revealedBecause(second, answer?.check ?? null),
    }
  },
})
