import { isAccepted } from '../../fold.ts'
import { md } from '../../text.ts'
import { defineType } from '../define.ts'
import * as schemas from './schema.ts'

/** 1 when the text is one of the answers once folded (`fold.ts`), else 0. */
export const typed = defineType(schemas, {
  type: 'typed',
  seconds: 30,
  selfScored: false,
  faults: () => [],
  ask: ({ stem }) => ({ type: 'typed' as const, stem: md(stem) }),
  isBlank: ({ text }) => text.trim() === '',
  awaitsMarks: () => false,
  score: ({ answers }, { text }) => ({ points: isAccepted(text, answers) ? 1 : 0, repairs: [] }),
  reveal: ({ answers, back }, answer) => ({
    type: 'typed' as const,
    back: md(back),
    yours: answer?.text ?? '',
    right: isAccepted(answer?.text ?? '', answers),
  }),
})
