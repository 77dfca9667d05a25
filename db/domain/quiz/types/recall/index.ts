import { md } from '../../text.ts'
import { defineType } from '../define.ts'
import * as schemas from './schema.ts'

const POINTS = { missed: 0, partly: 0.5, recalled: 1 } as const

/** Missed 0, partly ½, recalled 1. Even an answer without marks says that recall was tried. */
export const recall = defineType(schemas, {
  type: 'recall',
  seconds: 40,
  selfScored: true,
  faults: () => [],
  ask: ({ stem }) => ({ type: 'recall' as const, stem: md(stem) }),
  isBlank: () => false,
  awaitsMarks: ({ marks }) => marks === null,
  score: (_, { marks }) => ({ points: marks === null ? 0 : POINTS[marks], repairs: [] }),
  reveal: ({ back }) => ({ type: 'recall' as const, back: md(back) }),
})
