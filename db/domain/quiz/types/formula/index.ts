import type { Tools } from '../../question-type.ts'
import { md } from '../../text.ts'
import { defineType } from '../define.ts'
import { pointsOf, sameAt } from './equivalence.ts'
import { faults } from './faults.ts'
import * as schemas from './schema.ts'

/** 1 for any form that is equivalent to the answer (`equivalence.ts`), else 0. */
export const formula = defineType(schemas, {
  type: 'formula',
  seconds: 75,
  selfScored: false,
  faults,
  ask: ({ stem, variables }) => ({
    type: 'formula' as const,
    stem: md(stem),
    variables: variables.map(({ name, meaning }) => ({ name, meaning: md(meaning) })),
  }),
  isBlank: ({ text }) => text.trim() === '',
  awaitsMarks: () => false,
  score: (item, { text }, tools) => {
    const { right, mistake } = judged(item, text, tools)
    return { points: right ? 1 : 0, repairs: mistake?.repair === undefined ? [] : [mistake.repair] }
  },
  reveal: (item, answer, tools) => {
    const { right, unreadable, mistake } = judged(item, answer?.text ?? '', tools)
    return {
      type: 'formula' as const,
      answer: md(item.shown),
      right,
      unreadable: answer === null ? null : unreadable,
      mistake: mistake === null ? null : md(mistake.reason),
      reason: md(item.reason),
    }
  },
})

/** What stands before a `=` names the result; only what comes after it is read. */
function judged(item: schemas.Item, text: string, { evaluate }: Tools) {
  const typed = text.replace(/^\s*[A-Za-z]\w*\s*=/, '')
  const points = pointsOf(item, evaluate)
  const read = evaluate(typed, points[0] ?? {})
  const right = sameAt(points, typed, item.answer, evaluate)
  const mistake = right ? undefined : item.mistakes.find(one => sameAt(points, typed, one.formula, evaluate))
  return { right, unreadable: read.ok ? null : read.why, mistake: mistake ?? null }
}
