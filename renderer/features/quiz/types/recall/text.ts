import type { Answer } from '../../../../../db/domain/quiz/types/recall/schema.ts'

type Mark = NonNullable<Answer['marks']>

const MARKS = {
  missed: 'Missed',
  partly: 'Partly',
  recalled: 'Recalled',
} as const satisfies Record<Mark, string>

export const text = {
  think: 'Recall it in full, out loud if you can. Confirm once you have it; you mark yourself when the answer is out.',
  howMuch: 'How much of it did you recall?',
  marks: MARKS,
  marked: (mark: Mark) => `You marked it: ${MARKS[mark].toLowerCase()}.`,
} as const
