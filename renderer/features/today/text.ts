import type { Overview } from '../../../db/api/today.ts'
import { capital, count, digits, inWords, score } from '../../numbers.ts'

const WORDS_UP_TO = 20
/** On the day of the interview. */
const LIGHT_CARDS = 10

export const text = {
  name: 'Today',
  loading: 'Reading today’s plan…',
  loadingDays: 'Working out the coming days…',
  plan: 'Today’s plan',
  planState: (done: number, steps: number) => `${done} of ${steps} done`,
  minutesLeft: (n: number) => `${digits(n)} min left`,
  minutes: (n: number) => (n === 0 ? '< 1 min' : `${digits(n)} min`),
  start: 'Start',
  readStep: (name: string) => `Read: ${name}`,
  readWhy: 'Its summary, before the first card; S skips it there',
  reviewStep: (due: number, fresh: number) => `Review ${countsOf(due, fresh)}`,
  meetStep: (fresh: number) => `Meet ${count(fresh, 'new card')}`,
  repeatStep: (n: number) => `${n} to repeat today`,
  repeatLater: (n: number) => `Then repeat ${n}`,
  repeatWhy: 'Missed or hard today; they come after the others',
  repeatAlone: 'Missed or hard today; the schedule stands either way',
  doneStep: (n: number) => `Review: ${count(n, 'answer')}`,
  doneDetail: ({ at, k, score: hits, newMet }: NonNullable<Overview['done']>) =>
    [
      `Last at ${at}`,
      ...(hits === null ? [] : [`recall@${k} = ${score(hits)}`]),
      ...(newMet === 0 ? [] : [`${newMet} new met`]),
    ].join(', '),
  quizStep: ({ name, questions }: NonNullable<Overview['quizOffer']>) =>
    `Quiz: ${name}, ${count(questions, 'question')}`,
  quizWhy: 'Misses come back in reviews',
  sweepStep: ({ cards, minutes, essential, core }: NonNullable<Overview['sweep']>) => {
    const of = [essential === 0 ? '' : `${essential} essential`, core === 0 ? '' : `${core} core`].filter(Boolean)
    return `Sweep ${count(minutes, 'minute')}: ${of.join(' and ')} ${cards === 1 ? 'card' : 'cards'}`
  },
  sweepWhy: 'Weakest first; nothing is rescheduled',
  takeQuiz: 'take the quiz',
  doSweep: 'sweep',
  mixed: (n: number) => `${n} mixed`,
  nothingDue: (label: string) => `Nothing due until ${label}.`,
  nothingDueEver: 'Nothing is waiting.',
  nothingBody: (offered: number, lastDays: boolean, steps: readonly string[]) => {
    const ways = [...(offered === 0 ? [] : [`add ${inWords(offered)} new`]), ...steps]
    if (ways.length > 0) return `${capital(ways.join(', '))}, or stop here.`
    if (lastDays) return 'Nothing new comes in the last days before the interview. Stop here.'
    return 'Every card of the blocks that are on has been met. Turn on another block in Decks, or stop here.'
  },
  addNew: (n: number) => `Add ${inWords(n)} new`,
  toDecks: 'Open Decks',
  countdown: (daysLeft: number, due: number) => {
    if (daysLeft < 0) return 'How did it go?'
    return daysLeft === 0 ? lastDay(due) : daysToGo(daysLeft)
  },
  greeting: (partOfDay: Overview['partOfDay']) => `Good ${partOfDay}.`,
  firstRun: (fresh: number) =>
    fresh === 0 ? 'Welcome.' : `Start with ${inWords(fresh)} ${fresh === 1 ? 'card' : 'cards'}.`,
  firstRunWhy: (total: number, blocks: number) =>
    `${digits(total)} cards in ${inWords(blocks)} blocks are ready. Everything stays on this computer, and nothing here needs a network.`,
  why: (due: number, fresh: number, minutes: number) =>
    `${capital(countsOf(due, fresh))}. About ${count(minutes, 'minute')}${minutes > 25 ? ', best in two sittings' : ''}.`,
  whyRepeat: (n: number, minutes: number) =>
    `Everything due is done. ${capital(inWords(n))} to repeat, about ${count(minutes, 'minute')}.`,
  whyDone: (n: number) => (n === 0 ? 'Everything due is done.' : `Everything due is done. ${digits(n)} come tomorrow.`),
  wentWhy: 'Set the next date, or keep going without one.',
  newDate: 'Set a new date',
  keepGoing: 'Keep going without one',
  away: (days: number) => (days < 1 ? '' : `You were away ${count(days, 'day')}. `),
  catchUp: (overdue: number, quota: number, until: string) =>
    `${digits(overdue)} are overdue; here are ${digits(quota)} a day until ${until}.`,
  shareDone: (until: string) => `Today’s share is done. The rest follows, a share a day, until ${until}.`,
  catchUpNote:
    'No due date was rewritten. Today’s share begins with what is due today, then what fades fastest. Nothing new comes meanwhile, unless you ask.',
  lifted: 'You asked for all of them today.',
  doAll: 'Do them all now',
  putBack: 'Back to a share a day',
  pause: 'Pause until…',
  pauseTitle: 'Pause until',
  pauseBody: 'Today stays silent until then. Nothing is lost, and due dates stay as they are.',
  pauseDay: 'Pause until this day',
  pauseDo: 'Pause',
  paused: (label: string) => `Paused until ${label}.`,
  pausedWhy: 'Today is silent. Cards fall due as usual and are shared out over the days when you are back.',
  resume: 'Resume now',
  clock: 'The clock of this computer is behind your last answers',
  clockBody: 'The clock counts. If it is wrong, set it right before you review; nothing has been lost.',
  runway: (label: string | null) => (label === null ? 'The coming days' : `Runway to ${label}`),
  runwayUnit: 'reviews a day',
  runwaySummary: (first: number, last: number) => `${digits(first)} reviews today, ${digits(last)} on the last day`,
  runwayDay: (label: string, reviews: number, fresh: number, isInterview: boolean) =>
    isInterview
      ? `${label}, the interview`
      : `${label}, ${count(reviews, 'review')}${fresh === 0 ? '' : `, ${fresh} new`}`,
  blocks: 'Blocks under way',
  blocksHint: 'Cards met, of all there are.',
  seenOf: (seen: number, total: number) => `${digits(seen)} of ${digits(total)} met`,
  more: (n: number) => `${n} more in Decks`,
  yesterday: 'Yesterday',
  yesterdayNone: 'No answers.',
  answers: (n: number) => count(n, 'answer'),
  recallAt: (k: number, hits: number) => `recall@${k} = ${score(hits)}`,
  newMet: (n: number) => `${n} new met`,
  date: 'The date',
  noDate: 'No date set, and it runs without one. With a date the pace works back from it.',
  setDate: 'Set a date',
  changeDate: 'Change',
  paceLink: 'Change in Settings',
  pace: ({ bound, newPerDay, met, total, minutesThatWouldDo }: Overview['pace'], date: string | null): string => {
    const byDate = date === null ? '' : ` by ${date}`
    const each = newPerDay === 1 ? 'One new card a day' : `${capital(inWords(newPerDay))} new a day`
    const wouldDo = minutesThatWouldDo === null ? '' : ` ${minutesThatWouldDo} minutes a day would cover all.`
    switch (bound) {
      case 'setting':
        return `${each}; ${digits(met)} of ${digits(total)} met so far.`
      case 'cards':
        return `All ${digits(total)} cards will have been met${byDate}.`
      case 'minutes':
        return `${each} is what your minutes allow: ${digits(met)} of ${digits(total)} met${byDate}.${wouldDo}`
      case 'least':
        return `${each} is the least, and already more than your minutes allow.${wouldDo}`
      case 'most':
        return `${each} is the most there is: ${digits(met)} of ${digits(total)} met${byDate}.`
      case 'last-days':
        return 'No new cards in the last days: only what you have met, once more.'
      default:
        return bound satisfies never
    }
  },
} as const

function countsOf(due: number, fresh: number): string {
  const parts = [...(due === 0 ? [] : [`${digits(due)} due`]), ...(fresh === 0 ? [] : [`${digits(fresh)} new`])]
  return parts.join(', ')
}

/** On the day itself: a few cards to be awake, never more than there are. */
function lastDay(due: number): string {
  if (due === 0) return 'Today. Nothing is due; close the laptop.'
  const cards = Math.min(LIGHT_CARDS, due)
  return `Today. ${capital(inWords(cards))} light ${cards === 1 ? 'card' : 'cards'}, then close the laptop.`
}

function daysToGo(daysLeft: number): string {
  if (daysLeft < 0) return 'It has passed.'
  if (daysLeft < 2) return daysLeft === 0 ? 'Today.' : 'Tomorrow.'
  return `${capital(inWords(daysLeft, WORDS_UP_TO))} days to go.`
}
