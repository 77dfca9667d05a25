import type { PastAttempt } from '../../../../db/api/quiz.ts'
import { score, shortClock } from '../../../numbers.ts'

export const text = {
  name: 'Past quizzes',
  loading: 'Looking through past quizzes…',
  none: 'No quizzes yet.',
  noneBody: 'Each one you finish stands here with its score, its time, and every answer explained.',
  first: 'Set up a quiz',
  trend: 'Score over time',
  trendOf: (attempts: readonly PastAttempt[]) => {
    const [first, last] = [attempts.at(-1), attempts[0]]
    return first === undefined || last === undefined
      ? ''
      : `${attempts.length} scored, from ${score(first.score ?? 0)} on ${first.day.label} to ${score(last.score ?? 0)} on ${last.day.label}`
  },
  columns: { day: 'Day', title: 'Quiz', score: 'Score', hits: 'Right', time: 'Time' },
  placement: 'Placement',
  abandoned: 'left early',
  running: 'not finished',
  noScore: 'no score',
  share: ({ hits, k }: PastAttempt) => `${hits}/${k}`,
  time: (ms: number) => shortClock(ms),
} as const
