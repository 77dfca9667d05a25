import { repetitions } from '../../fold.ts'
import { md } from '../../text.ts'
import { defineType } from '../define.ts'
import * as schemas from './schema.ts'

/** The share of rubric lines that the learner finds in what they wrote. */
export const free = defineType(schemas, {
  type: 'free',
  seconds: 180,
  selfScored: true,
  faults: ({ rubric }) =>
    repetitions(
      'rubric lines',
      rubric.map(({ line }) => line),
    ),
  ask: ({ stem }) => ({ type: 'free' as const, stem: md(stem) }),
  isBlank: ({ text }) => text.trim() === '',
  awaitsMarks: ({ marks }) => marks === null,
  score: ({ rubric }, { marks }) => ({
    points: marks === null ? 0 : rubric.filter((_, at) => marks[at] === true).length / rubric.length,
    repairs: marks === null ? [] : rubric.flatMap(({ repair }, at) => (marks[at] === true ? [] : (repair ?? []))),
  }),
  reveal: ({ rubric, model, misses }, answer) => ({
    type: 'free' as const,
    model: md(model),
    rubric: rubric.map(({ line, repair }, at) => ({
      line: md(line),
      met: answer?.marks ? answer.marks[at] === true : null,
      repair: repair ?? null,
    })),
    misses: misses.map(md),
  }),
})
