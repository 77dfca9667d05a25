import type { TemplateRow } from '../../../../db/api/quiz.ts'
import { count, shortClock } from '../../../numbers.ts'

export const text = {
  name: 'Estimation drill',
  loading: 'Drawing an estimate…',
  mode: 'How exact',
  modes: { interview: 'As in an interview', exact: 'To the tolerance' },
  estimate: (at: number) => `Estimate ${at}`,
  clock: (ms: number, seconds: number) => `${shortClock(ms)} of ${shortClock(seconds * 1000)}`,
  over: 'over the usual time',
  check: 'Check',
  next: 'Next estimate',
  score: (hits: number, of: number) => (of === 0 ? '' : `${hits} of ${of} in this sitting`),
  points: (points: number) => (points === 1 ? 'Right' : points > 0 ? 'Half marks' : 'Missed'),
  templates: 'All estimates',
  templateFacts: ({ attempts, hits }: TemplateRow) => (attempts === 0 ? 'not tried' : `${hits} of ${attempts} right`),
  last: (marks: readonly number[]) =>
    marks.map(points => (points === 1 ? 'right' : points > 0 ? 'half' : 'missed')).join(', '),
  order: 'Missed ones come first, then those not seen for longest.',
  total: (n: number) => count(n, 'estimate'),
} as const
