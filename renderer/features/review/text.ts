import type { StudyScope } from '../../../db/api/values.ts'
import { count } from '../../numbers.ts'

const FLAGS = ['no flag', 'red', 'orange', 'green', 'blue', 'pink', 'turquoise', 'purple']

export const text = {
  title: 'Review',
  loading: 'Fetching the first card…',
  end: 'End',
  goOn: 'Go on',
  flag: 'Flag',
  nothingOfSession: 'Nothing of this session is left to take back.',
  sayIt: 'Say it out loud first. Interviews are spoken.',
  more: 'More',
  card: (callNumber: string | null, side: 'front' | 'back') =>
    `Card${callNumber === null ? '' : ` ${callNumber}`}, ${side}`,
  ownCard: 'Own card',
  newCard: 'new',
  repeat: 'repeat',
  review: (n: number) => `review ${n}`,
  lastSeen: (days: number) => (days === 0 ? 'last seen today' : `last seen ${days} d ago`),
  answeredIn: (ms: number) => `answered in ${Math.max(1, Math.round(ms / 1000))} s`,
  ease: (hundredths: number) => `ease ${(hundredths / 100).toFixed(2)}`,
  question: 'Question',
  answer: 'Answer',
  gradeGroup: 'Grade your recall',
  drillGroup: 'Same-day repeat',
  missedIt: 'missed it',
  missedItSix: 'missed it: 0, 1 and 2 schedule alike',
  recalledIt: 'recalled it',
  onceMore: 'once more',
  enough: 'enough for today',
  gradeLabel: (name: string, label: string, key: string | undefined) =>
    `${name}, ${label}${key === undefined ? '' : `, key ${key}`}`,
  position: (at: number, total: number) => `${at} of ${total} cards`,
  repeatLeft: (left: number) => `Repeat: ${left} left`,
  elapsed: 'Time in this session',
  unflag: 'Take the flag off',
  cardMenu: 'What to do with the card',
  undo: (what: string) => `Undo ${what}`,
  graded: (name: string, label: string, left: number) => `${name}, ${label}. ${left === 0 ? 'None' : left} left.`,
  leech: (callNumber: string | null, misses: number) =>
    `${callNumber ?? 'The card'} is a leech: ${count(misses, 'failure')}. Rewrite it?`,
  rewrite: 'Rewrite',
  cardGone: 'That card is no longer in the collection. This is the next one.',
  buried: (callNumber: string | null) => `Buried ${nameOf(callNumber)} until tomorrow`,
  suspended: (callNumber: string | null) => `Suspended ${nameOf(callNumber)}. It won’t come back until you say so.`,
  known: (callNumber: string | null) => `${nameOf(callNumber)} counts as known. Decks brings it back.`,
  flagged: (callNumber: string | null, flag: number) =>
    flag === 0 ? `Took the flag off ${nameOf(callNumber)}` : `Flagged ${nameOf(callNumber)} ${FLAGS[flag] ?? ''}`,
  flagName: (flag: number) => FLAGS[flag] ?? '',
  pickFlag: 'Flag this card',
  changed: 'This card changed elsewhere.',
  changedBody: 'It is shown as it is now, with new labels. Answer it again.',
  notStored: (button: string) => `“${button}” was not stored`,
  uncertain: (button: string) => `“${button}” may not have been stored`,
  letGo: (button: string) => `“${button}” was not stored and is let go. Grade the card again.`,
  stillHere: 'The card stays here with your answer.',
  timeUp: (minutes: number) => `That was ${count(minutes, 'minute')}.`,
  timeUpLeft: (left: number, minutes: number) => `${left} left, about ${count(minutes, 'minute')}.`,
  endHere: 'End here',
  nothing: {
    day: {
      title: 'Nothing left to review.',
      body: 'Everything that was due is done. New cards come with the next study day, or from another block in Decks.',
      back: 'Back to Today',
    },
    deck: {
      title: 'Nothing left to review.',
      body: 'Nothing is due in this deck, and it has no new card for today.',
      back: 'Back to Decks',
    },
    study: {
      title: 'Nothing left in this session.',
      body: 'No card that it is about can be studied now, or all of them were recalled.',
      back: 'Back',
    },
  },
  /** What a session outside of the day's plan is, and whether it counts. */
  session: (scope: StudyScope): string => {
    if (scope.kind === 'sweep') return `Sweep, ${count(scope.minutes, 'minute')}. Nothing is rescheduled.`
    const found = scope.search.trim() === '' ? 'all cards' : scope.search
    if (scope.how === 'cram') return `Cram: ${found}. Nothing is rescheduled.`
    return `Ahead: ${found}. Early passes change nothing, misses count.`
  },
} as const

function nameOf(callNumber: string | null): string {
  return callNumber ?? 'the card'
}
