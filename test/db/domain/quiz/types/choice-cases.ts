import fc from 'fast-check'
import { type Case, itemOf, oneOf, SECRET, texts } from './case.ts'

interface Tier {
  readonly options: { text: string; correct: boolean; reason: string; repair: string }[]
  readonly key: number
}

function tier(what: string): fc.Arbitrary<Tier> {
  return fc.integer({ min: 2, max: 6 }).chain(count =>
    fc.nat(count - 1).map(key => ({
      key,
      options: texts(what, count).map((text, at) => ({
        text,
        correct: at === key,
        reason: `${SECRET} ${text}`,
        repair: 'EM-001',
      })),
    })),
  )
}

const choice = fc.nat(7)
const choiceOrNone = fc.option(choice)

export const singleCases: fc.Arbitrary<Case> = fc
  .record({
    first: tier('option'),
    second: fc.option(tier('because')),
    choice,
    because: choiceOrNone,
    mend: fc.boolean(),
  })
  .map(({ first, second, choice: chosen, because, mend }) => {
    const before = { type: 'single', choice: chosen, because } as const
    const mended = mend && second ? { because: second.key } : { choice: first.key }
    return {
      item: itemOf({
        type: 'single',
        stem: 'Which?',
        options: first.options,
        ...(second && { because: { ask: 'Why?', options: second.options } }),
      }),
      right: { type: 'single', choice: first.key, because: second?.key ?? null },
      blank: null,
      before,
      after: { ...before, ...mended },
    }
  })

export const metricCases: fc.Arbitrary<Case> = fc
  .record({ first: tier('metric'), second: tier('because'), choice, because: choiceOrNone, mend: fc.boolean() })
  .map(({ first, second, choice: chosen, because, mend }) => {
    const before = { type: 'metric', choice: chosen, because } as const
    return {
      item: itemOf({
        type: 'metric',
        stem: 'Which metric?',
        options: first.options,
        because: { ask: 'Why?', options: second.options },
      }),
      right: { type: 'metric', choice: first.key, because: second.key },
      blank: null,
      before,
      after: { ...before, ...(mend ? { because: second.key } : { choice: first.key }) },
    }
  })

export const diagnoseCases: fc.Arbitrary<Case> = fc
  .record({ first: tier('cause'), second: tier('check'), choice, check: choiceOrNone, mend: fc.boolean() })
  .map(({ first, second, choice: chosen, check, mend }) => {
    const before = { type: 'diagnose', choice: chosen, check } as const
    return {
      item: itemOf({
        type: 'diagnose',
        stem: 'Loss falls, live metrics do not.',
        options: first.options,
        check: { ask: 'What next?', options: second.options },
      }),
      right: { type: 'diagnose', choice: first.key, check: second.key },
      blank: null,
      before,
      after: { ...before, ...(mend ? { check: second.key } : { choice: first.key }) },
    }
  })

/** Which of the things are true of a question: at least one is, and one is not. */
const decisions = fc
  .array(fc.boolean(), { minLength: 4, maxLength: 8 })
  .filter(all => all.includes(true) && all.includes(false))

/** Some of the places, and the same with the decision about one place put right. */
function decided(truth: readonly boolean[]): fc.Arbitrary<{ before: number[]; after: number[] }> {
  return fc
    .record({ before: fc.subarray([...truth.keys()]), place: fc.nat(truth.length - 1) })
    .map(({ before, place }) => {
      const others = before.filter(at => at !== place)
      return { before, after: truth[place] === true ? [...others, place] : others }
    })
}

export const multiCases: fc.Arbitrary<Case> = decisions.chain(truth =>
  decided(truth)
    // Taking the last wrong choice back leaves a blank, which no decision is counted in.
    .filter(({ after }) => after.length > 0)
    .map(({ before, after }) => ({
      item: itemOf({
        type: 'multi',
        stem: 'Which apply?',
        options: texts('option', truth.length).map((text, at) => ({
          text,
          correct: truth[at] === true,
          reason: `${SECRET} ${text}`,
        })),
      }),
      right: { type: 'multi', choices: placesOf(truth) },
      blank: { type: 'multi', choices: [] },
      before: { type: 'multi', choices: before },
      after: { type: 'multi', choices: after },
    })),
)

export const leakageCases: fc.Arbitrary<Case> = decisions.chain(truth =>
  decided(truth).map(({ before, after }) => ({
    item: itemOf({
      type: 'leakage',
      stem: 'Which rows leak?',
      moment: 'At the request.',
      columns: ['Feature', 'Known'],
      rows: texts('feature', truth.length).map((text, at) => ({
        cells: [text, 'then'],
        leaks: truth[at] === true,
        reason: `${SECRET} ${text}`,
      })),
    }),
    right: { type: 'leakage', rows: placesOf(truth) },
    blank: { type: 'leakage', rows: [] },
    before: { type: 'leakage', rows: before },
    after: { type: 'leakage', rows: after },
  })),
)

function placesOf(truth: readonly boolean[]): number[] {
  return truth.flatMap((right, at) => (right ? [at] : []))
}

export const matchingCases: fc.Arbitrary<Case> = fc
  .record({ left: fc.integer({ min: 3, max: 6 }), right: fc.integer({ min: 3, max: 8 }) })
  .chain(({ left, right }) =>
    fc.record({
      right: fc.constant(right),
      matches: fc.array(fc.nat(right - 1), { minLength: left, maxLength: left }),
      given: fc.array(fc.nat(9), { minLength: left, maxLength: left }),
      mend: oneOf([...Array.from({ length: left }).keys()]),
    }),
  )
  .map(({ right, matches, given, mend }) => {
    const pairsOf = (keys: readonly number[]) => keys.map((key, at) => ({ left: at, right: `r${key}` }))
    const mended = given.map((key, at) => (at === mend ? (matches[at] ?? 0) : key))
    return {
      item: itemOf({
        type: 'matching',
        stem: 'Match.',
        left: matches.map((match, at) => ({ text: `left ${at}`, match: `r${match}`, reason: `${SECRET} ${at}` })),
        right: texts('right', right).map((text, at) => ({ key: `r${at}`, text })),
      }),
      right: { type: 'matching', pairs: pairsOf(matches) },
      blank: { type: 'matching', pairs: [] },
      before: { type: 'matching', pairs: pairsOf(given) },
      after: { type: 'matching', pairs: pairsOf(mended) },
    }
  })
