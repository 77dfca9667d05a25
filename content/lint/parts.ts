/** The texts of an item by their part in it, whatever its type. */
import type { Option } from '../../db/domain/quiz/choice.ts'
import type { Question } from '../schema.ts'

type Item = Question['item']

/** A text, and what to call it in a sentence: `option 2`. */
export interface Said {
  readonly what: string
  readonly text: string
}

/** Options that are chosen from; `one`: exactly one of them is right. */
export interface Tier {
  readonly what: string
  readonly options: readonly Option[]
  readonly one: boolean
}

export function tiersOf(item: Item): Tier[] {
  switch (item.type) {
    case 'single':
      return [tier('option', item.options), ...(item.because ? [tier('second-tier option', item.because.options)] : [])]
    case 'metric':
      return [tier('option', item.options), tier('second-tier option', item.because.options)]
    case 'diagnose':
      return [tier('option', item.options), tier('check', item.check.options)]
    case 'multi':
      return [{ what: 'option', options: item.options, one: false }]
    default:
      return []
  }
}

function tier(what: string, options: readonly Option[]): Tier {
  return { what, options, one: true }
}

/** Everything that explains. */
export function reasonsOf(item: Item): Said[] {
  const ofTiers = tiersOf(item).flatMap(({ what, options }) =>
    options.map(({ reason }, at) => said(`the reason of ${what} ${at + 1}`, reason)),
  )
  return [...ofTiers, ...reasonsOfType(item)]
}

function reasonsOfType(item: Item): Said[] {
  switch (item.type) {
    case 'ordering':
      return item.before.map(({ reason }, at) => said(`the reason of constraint ${at + 1}`, reason))
    case 'matching':
      return item.left.map(({ reason }, at) => said(`the reason of pair ${at + 1}`, reason))
    case 'numeric':
      return item.traps.map(({ reason }, at) => said(`the reason of trap ${at + 1}`, reason))
    case 'formula':
      return [
        said('the reason', item.reason),
        ...item.mistakes.map(({ reason }, at) => said(`the reason of mistake ${at + 1}`, reason)),
      ]
    case 'cloze':
      return item.blanks.map(({ key, reason }) => said(`the reason of gap ${key}`, reason))
    case 'leakage':
      return item.rows.map(({ reason }, at) => said(`the reason of row ${at + 1}`, reason))
    default:
      return []
  }
}

/** Everything that is asked and offered. */
export function offeredIn(item: Item): Said[] {
  const options = tiersOf(item).flatMap(({ what, options: list }) =>
    list.map(({ text }, at) => said(`${what} ${at + 1}`, text)),
  )
  return [...stemsOf(item), ...options, ...offeredByType(item)]
}

export function stemsOf(item: Item): Said[] {
  switch (item.type) {
    case 'parametric':
      return []
    case 'single':
      return [said('the stem', item.stem), ...(item.because ? [said('the second question', item.because.ask)] : [])]
    case 'metric':
      return [said('the stem', item.stem), said('the second question', item.because.ask)]
    case 'diagnose':
      return [said('the stem', item.stem), said('the second question', item.check.ask)]
    case 'leakage':
      return [said('the stem', item.stem), said('the moment', item.moment)]
    default:
      return [said('the stem', item.stem)]
  }
}

function offeredByType(item: Item): Said[] {
  switch (item.type) {
    case 'leakage':
      return item.rows.flatMap(({ cells }, at) => cells.map(text => said(`row ${at + 1}`, text)))
    case 'ordering':
      return item.steps.map(({ key, text }) => said(`step ${key}`, text))
    case 'matching':
      return [
        ...item.left.map(({ text }, at) => said(`left ${at + 1}`, text)),
        ...item.right.map(({ key, text }) => said(`right ${key}`, text)),
      ]
    case 'numeric':
      return item.steps.map((text, at) => said(`step ${at + 1}`, text))
    case 'free':
      return [
        said('the model answer', item.model),
        ...item.rubric.map(({ line }, at) => said(`rubric line ${at + 1}`, line)),
        ...item.misses.map((text, at) => said(`miss ${at + 1}`, text)),
      ]
    default:
      return []
  }
}

/** Everything a question says. */
export function textsOf({ item, remember }: Question): Said[] {
  return [...offeredIn(item), ...reasonsOf(item), said('the line to remember', remember)]
}

/** Cards that repair something in the item. */
export function repairsIn(item: Item): string[] {
  const ofOptions = tiersOf(item).flatMap(({ options }) => options.flatMap(({ repair }) => repair ?? []))
  switch (item.type) {
    case 'formula':
      return item.mistakes.flatMap(({ repair }) => repair ?? [])
    case 'leakage':
      return item.rows.flatMap(({ repair }) => repair ?? [])
    case 'free':
      return item.rubric.flatMap(({ repair }) => repair ?? [])
    default:
      return ofOptions
  }
}

function said(what: string, text: string): Said {
  return { what, text }
}
