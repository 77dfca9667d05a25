/** What types with options have in common: their order on screen, and what is said of each afterwards. */
import type { AskedBecause, AskedOption, Because, Option, RevealedBecause, RevealedOption } from './choice.ts'
import { repetitions } from './fold.ts'
import type { Random } from './random.ts'
import { md } from './text.ts'
import type { z } from 'zod'

/** Options in their order on screen, each with its place in the file. */
export type Placed = readonly { readonly at: number; readonly option: Option }[]

export function placed(options: readonly Option[], random: Random): Placed {
  return random.shuffled(options.map((option, at) => ({ at, option })))
}

type PlacedTier = { readonly ask: string; readonly options: Placed }
interface Tiers<Second> {
  readonly first: Placed
  readonly second: Second
}

/** Both tiers from one chance, the first one first: the same order at every call. */
export function placedTiers(options: readonly Option[], because: Because, random: Random): Tiers<PlacedTier>
export function placedTiers(
  options: readonly Option[],
  because: Because | undefined,
  random: Random,
): Tiers<PlacedTier | null>
export function placedTiers(
  options: readonly Option[],
  because: Because | undefined,
  random: Random,
): Tiers<PlacedTier | null> {
  const first = placed(options, random)
  return { first, second: because ? { ask: because.ask, options: placed(because.options, random) } : null }
}

export function askedOptions(options: Placed): AskedOption[] {
  return options.map(({ at, option }) => ({ at, text: md(option.text) }))
}

export function askedBecause(because: PlacedTier): z.infer<typeof AskedBecause> {
  return { ask: md(because.ask), options: askedOptions(because.options) }
}

export function revealedOptions(options: Placed, chosen: readonly number[]): RevealedOption[] {
  return options.map(({ at, option }) => ({
    at,
    text: md(option.text),
    correct: option.correct,
    chosen: chosen.includes(at),
    reason: md(option.reason),
    misconception: option.misconception ?? null,
    repair: option.repair ?? null,
  }))
}

export function revealedBecause(because: PlacedTier, chosen: number | null): z.infer<typeof RevealedBecause> {
  return { ask: md(because.ask), options: revealedOptions(because.options, chosen === null ? [] : [chosen]) }
}

export function isRight(options: readonly Option[], choice: number | null): boolean {
  return choice !== null && options[choice]?.correct === true
}

/** The cards that repair what was wrongly chosen. */
export function repairsOf(options: readonly Option[], chosen: readonly (number | null)[]): string[] {
  return chosen.flatMap(at => {
    const option = at === null ? undefined : options[at]
    return option?.correct === false && option.repair !== undefined ? [option.repair] : []
  })
}

export function faultsOfOptions(options: readonly Option[], because?: Because): string[] {
  return [
    ...repetitions(
      'options',
      options.map(({ text }) => text),
    ),
    ...repetitions(
      'reasons to choose from',
      (because?.options ?? []).map(({ text }) => text),
    ),
  ]
}

/**
 * Two tiers, after Treagust (1988): the right first answer with the right second one is whole, alone it is half, and a
 * second answer to a wrong first one is nothing. Without a second tier the first is all.
 */
export function tieredPoints(
  first: { options: readonly Option[]; choice: number | null },
  second: { options: readonly Option[]; choice: number | null } | null,
): number {
  if (!isRight(first.options, first.choice)) return 0
  return second === null || isRight(second.options, second.choice) ? 1 : 0.5
}
