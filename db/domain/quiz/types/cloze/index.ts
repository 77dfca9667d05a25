import { isAccepted, repetitions } from '../../fold.ts'
import { md } from '../../text.ts'
import { defineType } from '../define.ts'
import { piecesOf } from './pieces.ts'
import * as schemas from './schema.ts'

/** The share of gaps filled with one of their answers once folded (`fold.ts`). */
export const cloze = defineType(schemas, {
  type: 'cloze',
  seconds: 45,
  selfScored: false,
  faults,
  ask: ({ stem, text, code, blanks }) => ({
    type: 'cloze' as const,
    stem: md(stem),
    code,
    pieces: piecesOf(text).map(piece => {
      if (piece.kind === 'text') return { kind: 'text' as const, text: md(piece.text) }
      const blank = blanks.find(({ key }) => key === piece.key)
      const width = Math.max(1, ...(blank?.answers ?? []).map(answer => answer.length))
      return { kind: 'blank' as const, key: piece.key, hint: blank?.hint ?? null, width }
    }),
  }),
  isBlank: ({ blanks }) => blanks.every(({ text }) => text.trim() === ''),
  awaitsMarks: () => false,
  score: ({ blanks }, answer) => ({
    points: blanks.filter(({ key, answers }) => isAccepted(typedInto(answer, key), answers)).length / blanks.length,
    repairs: [],
  }),
  reveal: ({ blanks }, answer) => ({
    type: 'cloze' as const,
    blanks: blanks.map(({ key, answers, reason }) => {
      const yours = typedInto(answer, key)
      return { key, accepted: answers, yours, right: isAccepted(yours, answers), reason: md(reason) }
    }),
  }),
})

function typedInto(answer: schemas.Answer | null, key: string): string {
  return answer?.blanks.findLast(blank => blank.key === key)?.text ?? ''
}

function faults({ text, blanks }: schemas.Item): string[] {
  const gaps = piecesOf(text).flatMap(piece => (piece.kind === 'blank' ? [piece.key] : []))
  const keys = blanks.map(({ key }) => key)
  return [
    ...repetitions('gaps', gaps),
    ...repetitions('blanks', keys),
    ...keys.filter(key => !gaps.includes(key)).map(key => `the text has no gap {{${key}}}`),
    ...gaps.filter(key => !keys.includes(key)).map(key => `nothing is said of the gap {{${key}}}`),
  ]
}
