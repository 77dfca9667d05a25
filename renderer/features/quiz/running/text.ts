import type { Confidence } from '../../../../db/domain/quiz/quiz-choice.ts'
import { capital, count, shortClock } from '../../../numbers.ts'
import type { Moment, Time } from './time.ts'

export const text = {
  title: (title: string) => `Quiz: ${title}`,
  loading: 'Fetching the question…',
  question: (at: number, of: number) => `Question ${at} of ${of}`,
  questionAt: (at: number) => `Question ${at}`,
  of: (n: number) => `of ${n}`,
  generated: 'from your cards',
  ownQuestion: 'own question',
  saved: 'Answers save as you go',
  flag: 'Flag for later',
  unflag: 'Take the flag off',
  flagged: (at: number) => `Flagged question ${at}`,
  unflagged: (at: number) => `Took the flag off question ${at}`,
  back: 'Back',
  skip: 'Skip',
  next: 'Next',
  confirm: 'Confirm and continue',
  confirmLast: 'Confirm and finish',
  confirmEach: 'Confirm and see why',
  goOn: 'Continue',
  withoutAnswer: 'Continue without an answer',
  showAnswer: 'Show the answer',
  finish: 'Finish',
  finishNow: 'Finish the quiz',
  toResults: 'See results',
  howSure: 'How sure are you?',
  confidence: {
    guess: 'A guess',
    fairly: 'Fairly sure',
    sure: 'Sure',
  } as const satisfies Record<Confidence, string>,
  youWere: (confidence: Confidence) => `You were: ${text.confidence[confidence].toLowerCase()}.`,
  leavesField: 'leaves the field; letters are keys again then',

  status: 'Quiz status',
  timeLeft: 'Time left',
  timeUsed: 'Time used',
  ofTime: (ms: number) => `of ${shortClock(ms)}`,
  withMinutes: (ms: number) => `with ${count(Math.round(ms / 60_000), 'extra minute')}`,
  thisQuestion: 'This question',
  paceGuide: (ms: number) => `A pace guide. Nothing happens at ${shortClock(ms)}.`,
  questions: 'Questions',
  answered: 'answered',
  flaggedMark: 'flagged',
  cell: (at: number, { answered, flagged, out }: CellWords) =>
    [`Question ${at}`, out ? 'answer out' : answered ? 'answered' : 'open', ...(flagged ? ['flagged'] : [])].join(', '),
  hideClock: 'Hide the clock',
  showClock: 'Show the clock',
  hidden: 'hidden',
  moreTime: 'One more minute',
  minuteAdded: (left: string) => `One minute added. ${left}`,
  alerts: 'You’ll hear from the timer at half time, 5:00, 1:00 and 0:10.',
  pauses: {
    exam: 'One pause of up to 5 min, leaving takes it; the question is hidden while paused.',
    practice: 'Pause any time; the question is hidden while paused.',
  },
  pauseUsed: 'The one pause is used; the clock runs on if you leave.',
  standing: ({ state, aheadMs }: Time, overtime: boolean) => standingWords(state, aheadMs, overtime),
  spoken: (leftMs: number | null, elapsedMs: number) =>
    leftMs === null ? `${spokenTime(elapsedMs)} used, no limit` : `${spokenTime(leftMs)} left`,
  moments: {
    half: leftMs => `Half time. ${capital(spokenTime(leftMs))} left.`,
    five: () => '5 minutes left.',
    one: () => '1 minute left.',
    ten: () => '10 seconds left.',
  } as const satisfies Record<Moment, (leftMs: number) => string>,

  pause: 'Pause',
  resume: 'Resume',
  paused: 'Paused.',
  kept: 'Your answers are kept.',
  slept: 'The computer was asleep; that time is not counted.',
  pauseLeft: (ms: number) => `${shortClock(ms)} of the pause left`,
  pauseOver: 'The pause is over. The clock runs.',
  resumed: (left: string) => `The clock runs. ${capital(left)}.`,
  leave: 'Leave',

  unanswered: (blanks: number, flags: number) =>
    [...(blanks === 0 ? [] : [`${blanks} unanswered`]), ...(flags === 0 ? [] : [`${flags} flagged`])].join(', '),
  finishAnyway: (what: string) => `${what}. Finish anyway?`,
  finishBody: 'What is blank counts as missed. You can still go back.',
  flagBody: 'You marked it for a return. You can still go back.',
  goTo: (at: number) => `Go to question ${at}`,
  anyway: 'Finish anyway',
  timeUp: (answered: number, of: number) => `Time. ${answered} of ${of} answered.`,
  timeUpBody: 'Your answers are kept, the one on screen too.',
  untimed: 'Keep going untimed',

  notStored: 'This answer is not stored',
  stillHere: 'It stays here until it is.',
  tooLate: (at: number) => `Too late: the last change to question ${at} does not count.`,
  movedOn: 'This quiz went on in another window. It is shown as it is now.',

  marking: 'Mark your own answers',
  markingOf: (at: number, of: number) => `${at} of ${of} to mark`,
  nextMark: 'Keep the marks and go on',
  lastMark: 'Keep the marks and see results',
  skipMarks: 'Leave the rest unmarked',
  skipBody: 'Answers without marks count in no score.',

  nothing: 'This quiz is not there any more.',
  toSetup: 'Back to Quiz',
} as const

interface CellWords {
  readonly answered: boolean
  readonly flagged: boolean
  readonly out: boolean
}

/** `5 minutes 38 seconds` */
export function spokenTime(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const parts = [
    ...(minutes === 0 ? [] : [count(minutes, 'minute')]),
    ...(rest === 0 && minutes > 0 ? [] : [count(rest, 'second')]),
  ]
  return parts.join(' ')
}

/** So little is neither early nor late. */
const EVEN_MS = 10_000

function standingWords(state: Time['state'], aheadMs: number, overtime: boolean): string {
  if (state === 'paused') return 'Paused'
  if (state === 'untimed') return overtime ? 'Time was up; no limit now' : 'Untimed'
  if (state === 'last') return 'Last minute'
  if (Math.abs(aheadMs) < EVEN_MS) return 'On pace'
  return `${brief(Math.abs(aheadMs))} ${aheadMs < 0 ? 'behind' : 'ahead'}`
}

function brief(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return seconds < 60 ? `${seconds} s` : shortClock(ms)
}
