import { repetitions } from '../../fold.ts'
import type { Tools } from '../../question-type.ts'
import type { Random } from '../../random.ts'
import { md } from '../../text.ts'
import { defineType } from '../define.ts'
import * as schemas from './schema.ts'

/** The share of the left side that got its match. */
export const matching = defineType(schemas, {
  type: 'matching',
  seconds: 75,
  selfScored: false,
  faults,
  ask: ({ stem, left, right }, { random }) => ({
    type: 'matching' as const,
    stem: md(stem),
    left: left.map(({ text }, at) => ({ at, text: md(text) })),
    right: shownRight(right, random()).map(({ shown, text }) => ({ key: shown, text: md(text) })),
  }),
  isBlank: ({ pairs }) => pairs.length === 0,
  awaitsMarks: () => false,
  score: (item, answer, tools) => ({
    points: item.left.filter(({ match }, at) => assigned(item, answer, at, tools) === match).length / item.left.length,
    repairs: [],
  }),
  reveal: (item, answer, tools) => ({
    type: 'matching' as const,
    rows: item.left.map(({ text, match, reason }, at) => {
      const yours = answer && assigned(item, answer, at, tools)
      return {
        left: md(text),
        accepted: md(textOf(item, match) ?? match),
        yours: mdOrNull(yours && textOf(item, yours)),
        right: yours === match,
        reason: md(reason),
      }
    }),
  }),
})

function faults({ left, right }: schemas.Item): string[] {
  const keys = right.map(({ key }) => key)
  const unknown = left.flatMap(({ match }) => (keys.includes(match) ? [] : [match]))
  return [
    ...repetitions('right keys', keys),
    ...repetitions(
      'right sides',
      right.map(({ text }) => text),
    ),
    ...repetitions(
      'left sides',
      left.map(({ text }) => text),
    ),
    ...unknown.map(key => `the left side matches “${key}”, which is not on the right`),
  ]
}

/** The right side as it stands on screen, by names that tell nothing: keys of a file often follow the left side. */
function shownRight(right: schemas.Item['right'], random: Random) {
  return random.shuffled(right).map((one, at) => ({ ...one, shown: `choice-${at + 1}` }))
}

/** The key of what stands beside this place on the left; the last assignment counts. The item's own keys are known too. */
function assigned({ right }: schemas.Item, { pairs }: schemas.Answer, at: number, { random }: Tools): string | null {
  const name = pairs.findLast(({ left }) => left === at)?.right ?? null
  return shownRight(right, random()).find(({ shown }) => shown === name)?.key ?? name
}

function textOf({ right }: schemas.Item, key: string): string | null {
  return right.find(one => one.key === key)?.text ?? null
}

function mdOrNull(text: string | null) {
  return text === null ? null : md(text)
}
