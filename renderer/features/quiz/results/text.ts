import type { CardOffer, Forwarded, ResultRow, Results } from '../../../../db/api/quiz.ts'
import type { Confidence } from '../../../../db/domain/quiz/quiz-choice.ts'
import { capital, count, inWords, score, shortClock } from '../../../numbers.ts'

type Fate = Forwarded['cards'][number]['fate']

/** Of a miss without a card, and of one that has a card already. */
const FATES = {
  wanted: ['Becomes a card', 'Its card comes forward'],
  'left-out': ['Left out', 'Left out'],
  kept: ['Comes up in reviews now', 'Comes up in reviews now'],
} as const

export const text = {
  name: 'Quiz results',
  loading: 'Adding up the answers…',
  kicker: (title: string, date: string) => `${title}, ${date}`,
  recallAt: (k: number) => `recall@${k}`,
  words,
  timeUsed: 'Time used',
  used: (usedMs: number, limitMs: number | null) =>
    limitMs === null ? shortClock(usedMs) : `${shortClock(usedMs)} / ${shortClock(limitMs)}`,
  added: (ms: number) => `with ${count(Math.round(ms / 60_000), 'extra min', 'extra min')}`,
  overtime: 'went on after time was up',
  pace: 'Median pace',
  seconds: (ms: number) => `${Math.round(ms / 1000)} s`,
  slowest: 'Slowest',
  slowestAt: (ordinal: number, ms: number) => `Q${ordinal + 1}, ${shortClock(ms)}`,
  partly: 'With parts of marks',
  change: 'Since last time',
  changed: (by: number) => `${by > 0 ? '+' : by < 0 ? '−' : '±'}${score(Math.abs(by))}`,
  byBlock: 'By block',
  byType: 'By type',
  share: (hits: number, of: number) => `${hits}/${of}`,
  outcomes: { hit: 'right', part: 'partly right', miss: 'missed' },
  sureness: 'How sure you were',
  confidences: { guess: 'Guess', fairly: 'Fairly sure', sure: 'Sure' } satisfies Record<Confidence, string>,
  calibrated: (hits: number, answers: number) => `${hits} of ${answers} right`,
  comingForward: 'Coming forward',
  fates: {
    tomorrow: 'tomorrow',
    'tomorrow-and-week': 'tomorrow and in a week',
    'front-of-new': 'next among new cards',
    due: 'left alone: due already',
    suspended: 'left alone: suspended',
    known: 'left alone: marked as known',
    'block-off': 'left alone: its block is not on',
    sooner: 'left alone: it comes sooner',
    'over-limit': 'left alone: ten are enough for one quiz',
  } satisfies Record<Fate, string>,
  forwardingOff: 'Misses stay where they are: bringing them forward is off in Settings.',
  takenBack: 'Cards that had come forward were put back.',
  nothingElse: 'Nothing else in the schedule moves.',
  explained: 'Every answer, explained',
  filter: 'Which answers',
  filters: (all: number, missed: number, flagged: number) => [
    { value: 'all' as const, label: `All ${all}` },
    { value: 'missed' as const, label: `Missed ${missed}` },
    { value: 'flagged' as const, label: `Flagged ${flagged}` },
  ],
  groups: { missed: 'Missed', slow: 'Right, but slow', right: 'Right', unscored: 'Not marked' } satisfies Record<
    ResultRow['group'],
    string
  >,
  noneOf: { all: 'No answers.', missed: 'Nothing missed.', flagged: 'Nothing flagged.' },
  outcome: (row: ResultRow) =>
    row.blank
      ? 'No answer'
      : row.points === null
        ? 'Not marked'
        : row.points === 1
          ? 'Right'
          : row.points > 0
            ? 'Partly right'
            : 'Missed',
  open: (number: number) => `Question ${number}`,
  loadingAnswer: 'Fetching the answer…',
  leftOut: 'Left out',
  takenIn: 'Taken in again',
  fate: ({ existing }: CardOffer, fate: 'wanted' | 'left-out' | 'kept') => FATES[fate][existing === null ? 0 : 1],
  leaveOut: 'Leave out',
  chips: { 'left-out': 'Left out', kept: 'Turned into a card' },
  takeIn: 'Take in again',
  keep: (n: number) =>
    n === 0 ? 'Turn misses into cards' : `Turn ${count(n, 'miss', 'misses')} into ${n === 1 ? 'a card' : 'cards'}`,
  kept: (written: number, forwarded: number) =>
    [
      ...(written > 0 ? [`${count(written, 'card')} added to From quiz misses`] : []),
      ...(forwarded > 0 ? [`${count(forwarded, 'card')} brought forward`] : []),
    ].join(', ') || 'Nothing had to be changed',
  retry: 'Retry misses',
  done: 'Done',
  keys: { move: 'move', open: 'open', leaveOut: 'leave a miss out of the new cards' },
} as const

/** “Nine of twelve, with 1:06 to spare.” */
function words({ k, hits, usedMs, attempt }: Results): string {
  if (k === 0) return 'Nothing was scored.'
  const share = `${capital(inWords(hits))} of ${inWords(k)}`
  const { limitMs, overtime } = attempt
  if (limitMs === null || overtime) return `${share}.`
  const left = limitMs - usedMs
  return left > 0 ? `${share}, with ${shortClock(left)} to spare.` : `${share}, to the last second.`
}
