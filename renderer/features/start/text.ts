import type { Outlook } from '../../../db/api/start.ts'
import { capital, count, digits, inWords } from '../../numbers.ts'

export const text = {
  name: 'Start',
  loading: 'Reading what is here…',
  steps: 'First steps',
  stepOf: (at: number, of: number) => `${at} of ${of}`,
  next: 'Next',
  change: (what: string) => `Change ${what}`,
  changeShort: 'Change',

  dateTitle: 'When’s the interview?',
  dateWhy:
    'Give it a date and the schedule works back from there. Everything stays on this computer, and nothing here needs a network.',
  date: 'Interview date',
  minutes: 'Minutes a day',
  min: 'min',
  minutesBounds: '5 to 240',
  noDate: 'No date yet',
  dateRow: 'Date and minutes',
  dateChosen: (date: string | null, minutes: number) => `${date ?? 'No date'}, ${count(minutes, 'minute')} a day`,

  roleTitle: 'What kind of role?',
  roleWhy: 'It decides which blocks give new cards first. Each can be changed in Decks at any time.',
  role: 'Kind of role',
  noRole: 'Leave it open',
  roleRow: 'Kind of role',
  roleOpen: 'Any role',
  on: (n: number) => `${n} on`,
  later: (n: number) => `${n} later`,
  names: (blocks: Outlook['on']) => blocks.map(({ name }) => name).join(', '),
  blocks: ({ on, later }: Outlook) =>
    later.length === 0
      ? `${count(on.length, 'block')}, all on`
      : `${count(on.length, 'block')} on, ${later.length} later`,

  cardsTitle: ({ cards }: Outlook['first']) => {
    if (cards === 0) return 'No cards to begin with.'
    return `${capital(inWords(cards))} ${cards === 1 ? 'card' : 'cards'} to begin with.`
  },
  cardsRow: 'The first cards',
  firstCards: ({ cards, essential }: Outlook['first']) =>
    `Meet the first ${inWords(cards)}${essential ? ' essential' : ''} ${cards === 1 ? 'card' : 'cards'}`,
  firstMinutes: ({ minutes }: Outlook['first']) => `${digits(minutes)} min`,
  start: 'Start',
  toToday: 'Go to Today',
  writeCard: 'Write the first one yourself',
  writeCardWhat: 'A question and its answer, a gap, or both ways.',
  newCard: 'New card',
  bringDeck: 'Bring a deck',
  bringDeckWhat: 'From Anki, a table, Markdown or YAML',
  chooseFile: 'Choose a file',

  /** What this pace reaches, in a sentence or two. */
  reach: (outlook: Outlook, minutes: number): string => {
    const { total } = outlook.pace
    if (total === 0) return 'There are no cards to plan yet.'
    return outlook.interview === null
      ? withoutDate(outlook, minutes)
      : withDate(outlook, outlook.interview.label, minutes)
  },
} as const

function withoutDate({ pace, allBy, essentialBy, essential, fullestDay }: Outlook, minutes: number): string {
  const each = pace.newPerDay === 1 ? 'one new card a day' : `${inWords(pace.newPerDay)} new cards a day`
  const all =
    allBy === null
      ? `${digits(pace.met)} of ${digits(pace.total)} within a year`
      : `all ${digits(pace.total)} ${allBy.label}`
  const fullest = `The fullest day takes about ${count(fullestDay, 'minute')}`
  const more = fullestDay > minutes ? `, more than your ${digits(minutes)}` : ''
  return `Without a date it is ${each}: ${all}${essentials(essential, essentialBy)}. ${fullest}${more}.`
}

function withDate({ pace, essentialBy, essential }: Outlook, date: string, minutes: number): string {
  const { bound, met, total, newPerDay, minutesThatWouldDo } = pace
  if (bound === 'last-days') {
    return 'That is too close for new cards day by day. The first few are still worth meeting, and what you have met comes again.'
  }
  const cards = met === total ? `all ${digits(total)}` : `${digits(met)} of ${digits(total)}`
  const reached = `you meet ${cards} cards by ${date}${essentials(essential, essentialBy)}.`
  const wouldDo =
    minutesThatWouldDo === null || met === total ? '' : ` ${minutesThatWouldDo} minutes a day would cover all.`
  if (bound === 'least') {
    return `${capital(inWords(newPerDay))} new cards a day are the least, and more than ${count(minutes, 'minute')} allow; with them ${reached}${wouldDo}`
  }
  return `With ${count(minutes, 'minute')} a day ${reached}${wouldDo}`
}

function essentials(essential: number, by: Outlook['essentialBy']): string {
  if (essential === 0) return ''
  return by === null ? ', but not every essential one' : `, the ${digits(essential)} essential ones ${by.label}`
}
