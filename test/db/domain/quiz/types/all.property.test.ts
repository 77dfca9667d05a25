/** What every type of question keeps, over questions and answers of all kinds. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadLibrary } from '../../../../../content/load.ts'
import { TYPE_NAMES } from '../../../../../db/domain/quiz/quiz-choice.ts'
import {
  type Answer,
  askedOf,
  Asked,
  awaitsMarks,
  faultsOf,
  isBlank,
  Item,
  revealOf,
  Revealed,
  scoreOf,
  secondsOf,
  selfScored,
} from '../../../../../db/domain/quiz/types/index.ts'
import { type Case, SECRET, seed, toolsFor } from './case.ts'
import { diagnoseCases, leakageCases, matchingCases, metricCases, multiCases, singleCases } from './choice-cases.ts'
import { orderingCases } from './order-cases.ts'
import {
  clozeCases,
  formulaCases,
  freeCases,
  numericCases,
  parametricCases,
  recallCases,
  typedCases,
} from './typed-cases.ts'

const { templates } = await loadLibrary('content')
const CASES: Readonly<Record<(typeof TYPE_NAMES)[number], fc.Arbitrary<Case>>> = {
  single: singleCases,
  multi: multiCases,
  ordering: orderingCases,
  matching: matchingCases,
  numeric: numericCases,
  parametric: parametricCases(templates),
  formula: formulaCases,
  cloze: clozeCases,
  metric: metricCases,
  leakage: leakageCases,
  diagnose: diagnoseCases,
  free: freeCases,
  typed: typedCases,
  recall: recallCases,
}

/** Words that name the key or what explains it. */
const TELLING =
  /"(correct|reason|repair|misconception|leaks|match|answers|back|model|rubric|value|formula|tolerance|traps|steps\d|mistakes|before|example|anchor)":/

function points(item: Item, answer: Answer, from: string): number {
  return scoreOf(item, answer, toolsFor(from)).points
}

describe.each(TYPE_NAMES)('%s', name => {
  const cases = CASES[name]
  const each = (rule: (given: Case, from: string) => void, numRuns = 150) =>
    fc.assert(fc.property(cases, seed, rule), { numRuns })

  test('its questions are sound, and stay the same when they are read again', () => {
    each(({ item }, from) => {
      expect(Item.parse(JSON.parse(JSON.stringify(item)))).toEqual(item)
      expect(faultsOf(item, toolsFor(from)).filter(fault => !fault.startsWith('the trap'))).toEqual([])
    }, 40)
  })

  test('an accepted answer has full marks', () => {
    each(({ item, right }, from) => {
      expect(points(item, accepted(item, right, from), from)).toBeCloseTo(1, 9)
    })
  })

  test('marks lie between 0 and 1, and putting a wrong part right never takes any away', () => {
    each(({ item, before, after }, from) => {
      const [a, b] = [points(item, before, from), points(item, after, from)]
      expect(a).toBeGreaterThanOrEqual(0)
      expect(b).toBeLessThanOrEqual(1)
      expect(b).toBeGreaterThanOrEqual(a - 1e-9)
    })
  })

  test('a blank has no marks', () => {
    each(({ item, blank }, from) => {
      if (blank === null) return
      expect(isBlank(blank)).toBe(true)
      expect(awaitsMarks(blank)).toBe(false)
      expect(scoreOf(item, blank, toolsFor(from))).toEqual({ points: 0, repairs: [] })
    }, 40)
  })

  test('an answer to another type is a blank', () => {
    each(({ item }, from) => {
      const foreign: Answer =
        item.type === 'typed' ? { type: 'cloze', blanks: [{ key: 'a', text: 'a' }] } : { type: 'typed', text: 'a' }
      expect(points(item, foreign, from)).toBe(0)
      expect(revealOf(item, foreign, toolsFor(from))).toEqual(revealOf(item, null, toolsFor(from)))
    }, 20)
  })

  test('marks do not depend on the order on screen', () => {
    if (name === 'parametric') return
    each(({ item, before }, from) => {
      expect(points(item, before, from)).toBe(points(item, before, `${from}'`))
    }, 60)
  })

  test('what is asked tells nothing of the key, and is the same at every call', () => {
    each(({ item }, from) => {
      const asked = askedOf(item, toolsFor(from))
      expect(Asked.parse(asked)).toEqual(asked)
      expect(askedOf(item, toolsFor(from))).toEqual(asked)
      const text = JSON.stringify(asked)
      expect(text).not.toContain(SECRET)
      expect(text).not.toMatch(TELLING)
    }, 60)
  })

  test('what is explained fits the contract, with an answer and without', () => {
    each(({ item, before, right }, from) => {
      for (const answer of [null, before, accepted(item, right, from)]) {
        const revealed = revealOf(item, answer, toolsFor(from))
        expect(Revealed.parse(revealed)).toEqual(revealed)
      }
    }, 60)
  })

  test('it has expected seconds', () => {
    each(({ item }) => {
      expect(secondsOf(item)).toBeGreaterThanOrEqual(20)
      expect(selfScored(item.type)).toBe(name === 'free' || name === 'recall')
    }, 10)
  })
})

/** The right answer; of a drawn estimate the number that the explanation gives. */
function accepted(item: Item, right: Answer, from: string): Answer {
  const revealed = revealOf(item, null, toolsFor(from))
  if (revealed.type !== 'parametric' || right.type !== 'parametric') return right
  return { ...right, text: String(revealed.value) }
}
