import fc from 'fast-check'
import type { Template } from '../../../../../db/domain/quiz/estimation/template.ts'
import { type Case, itemOf, SECRET, texts } from './case.ts'

const word = fc.stringMatching(/^[a-z]{3,10}$/)

/** The same word as people type it. */
function typedAs(text: string, style: number): string {
  const styles = [
    text,
    text.toUpperCase(),
    ` ${text}. `,
    text.split('').join('-'),
    `${text.slice(0, 1)} ${text.slice(1)}`,
  ]
  return styles[style % styles.length] ?? text
}

export const clozeCases: fc.Arbitrary<Case> = fc
  .record({
    answers: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
    style: fc.nat(4),
    filled: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    mend: fc.nat(3),
  })
  .map(({ answers, style, filled, mend }) => {
    const fill = (isFilled: (at: number) => boolean) => ({
      type: 'cloze' as const,
      blanks: answers.map((answer, at) => ({
        key: `b${at}`,
        text: isFilled(at) ? typedAs(answer, style) : `${answer}x`,
      })),
    })
    return {
      item: itemOf({
        type: 'cloze',
        stem: 'Fill in.',
        text: answers.map((_, at) => `part ${at} {{b${at}}}`).join(' '),
        blanks: answers.map((answer, at) => ({
          key: `b${at}`,
          answers: [`${SECRET}${at}`, answer],
          reason: `${SECRET} ${at}`,
        })),
      }),
      right: fill(() => true),
      blank: { type: 'cloze', blanks: [{ key: 'b0', text: '  ' }] },
      before: fill(at => filled[at] === true),
      after: fill(at => filled[at] === true || at === mend),
    }
  })

export const typedCases: fc.Arbitrary<Case> = fc
  .record({ answer: word, style: fc.nat(4), text: fc.string() })
  .map(({ answer, style, text }) => ({
    item: itemOf({ type: 'typed', stem: 'Say it.', answers: [`${SECRET}s`, answer], back: `${SECRET} ${answer}` }),
    right: { type: 'typed', text: typedAs(answer, style) },
    blank: { type: 'typed', text: ' ' },
    before: { type: 'typed', text },
    after: { type: 'typed', text: answer },
  }))

export const freeCases: fc.Arbitrary<Case> = fc
  .array(fc.boolean(), { minLength: 3, maxLength: 5 })
  .chain(marks => fc.nat(marks.length - 1).map(mend => ({ marks, mend })))
  .map(({ marks, mend }) => ({
    item: itemOf({
      type: 'free',
      stem: 'Explain.',
      rubric: texts(`${SECRET} line`, marks.length).map(line => ({ line, repair: 'EM-002' })),
      model: `${SECRET} model`,
    }),
    right: { type: 'free', text: 'because', marks: marks.map(() => true) },
    blank: { type: 'free', text: ' ', marks: null },
    before: { type: 'free', text: 'because', marks },
    after: { type: 'free', text: 'because', marks: marks.map((met, at) => met || at === mend) },
  }))

const MARKS = ['missed', 'partly', 'recalled'] as const
export const recallCases: fc.Arbitrary<Case> = fc.nat(2).map(at => ({
  item: itemOf({ type: 'recall', stem: 'What?', back: `${SECRET} back` }),
  right: { type: 'recall', marks: 'recalled' },
  blank: null,
  before: { type: 'recall', marks: MARKS[at] ?? 'missed' },
  after: { type: 'recall', marks: MARKS[at + 1] ?? 'recalled' },
}))

/** A positive number of any size. */
const positive = fc
  .record({ exponent: fc.double({ min: -6, max: 12, noNaN: true }) })
  .map(({ exponent }) => 10 ** exponent)

export const numericCases: fc.Arbitrary<Case> = fc
  .record({
    value: positive,
    tolerance: fc.double({ min: 0.01, max: 0.33, noNaN: true }),
    off: fc.double({ min: -0.9, max: 3, noNaN: true }),
  })
  .map(({ value, tolerance, off }) => {
    const at = (share: number) => ({ type: 'numeric' as const, text: String(value * (1 + share)), unit: 'ms' })
    return {
      item: itemOf({ type: 'numeric', stem: 'How long?', value, unit: 'ms', tolerance, steps: [`${SECRET} step`] }),
      right: at(tolerance * 0.99),
      blank: { type: 'numeric', text: ' ', unit: 'ms' },
      before: at(off),
      after: at(off / 2),
    }
  })

/** Of every shipped template; the wrong part that is put right is the whole number. */
export function parametricCases(templates: readonly Template[]): fc.Arbitrary<Case> {
  return fc
    .record({ template: fc.constantFrom(...templates), mode: fc.constantFrom('exact', 'interview') })
    .map(({ template, mode }) => ({
      item: itemOf({ type: 'parametric', mode, template }),
      right: { type: 'parametric', text: 'the answer', unit: template.unit },
      blank: { type: 'parametric', text: '', unit: template.unit },
      before: { type: 'parametric', text: '-1', unit: template.unit },
      after: { type: 'parametric', text: '0', unit: template.unit },
    }))
}

const FORMULA = {
  type: 'formula',
  stem: 'Write it.',
  variables: [
    { name: 'p', meaning: 'a share', from: 0.05, to: 0.95 },
    { name: 'n', meaning: 'a count', from: 1, to: 1000, whole: true },
  ],
  answer: 'n*p*(1-p)',
  shown: `$n p (1-p)$ ${SECRET}`,
  reason: `${SECRET} reason`,
  mistakes: [{ formula: 'n*p', reason: `${SECRET} mistake`, repair: 'EM-003' }],
} as const

const EQUIVALENT = [
  'p*n*(1-p)',
  'n p (1-p)',
  'n(p - p^2)',
  'V = n*p - n*p^2',
  '(1-p)*n/(1/p)',
  'n·p·(1−p)',
  'n*p**1*(1-p)',
]

export const formulaCases: fc.Arbitrary<Case> = fc
  .record({ right: fc.constantFrom(...EQUIVALENT), wrong: fc.string() })
  .map(({ right, wrong }) => ({
    item: itemOf({
      ...FORMULA,
      variables: FORMULA.variables.map(one => ({ ...one })),
      mistakes: FORMULA.mistakes.map(one => ({ ...one })),
    }),
    right: { type: 'formula', text: right },
    blank: { type: 'formula', text: '\t' },
    before: { type: 'formula', text: wrong },
    after: { type: 'formula', text: FORMULA.answer },
  }))
