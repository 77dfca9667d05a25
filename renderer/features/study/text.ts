import type { StudyOutlook, SweepOutlook } from '../../../db/api/study.ts'
import { count, digits } from '../../numbers.ts'
import type { How, What } from './wanted.ts'

export const text = {
  title: 'Custom study',
  sweepTitle: 'Sweep',
  what: 'What',
  whats: {
    search: 'Search',
    tag: 'Tag',
    block: 'Block',
    failures: 'Last failures',
    weakest: 'Twenty minutes',
  } satisfies Record<What, string>,
  search: 'Search for cards; empty is all of them',
  searchHint: 'deck, tag, is:due, prop:lapses>2, …',
  tag: 'Tag',
  tagFilter: 'Find a tag',
  noTag: 'No tag is called so.',
  noTags: 'No card has a tag yet.',
  chooseTag: 'Choose a tag',
  block: 'Block',
  blockFilter: 'Find a block',
  noBlock: 'No block is called so.',
  chooseBlock: 'Choose a block',
  days: 'Missed in the last days',
  daysUnit: 'days, today among them',
  daysBounds: 'From 1 to 365 days.',
  weakest: 'The weakest of all that is on: blocks and decks of your own, those most likely forgotten first.',
  how: 'How',
  hows: {
    cram: {
      label: 'Cram',
      description: 'Doesn’t count: nothing is rescheduled. A miss comes back until it is recalled.',
    },
    ahead: {
      label: 'Review ahead',
      description: 'Counts: a success before its day changes nothing, a miss costs what a miss costs.',
    },
  } satisfies Record<How, { label: string; description: string }>,
  minutes: 'Minutes',
  noLimit: 'No limit',
  otherMinutes: 'Other',
  ownMinutes: 'Minutes at most',
  minutesUnit: 'minutes',
  minutesBounds: 'From 1 to 600 minutes.',
  start: 'Start',
  counting: 'Counting…',
  fault: (term: string) => `“${term}” can’t be read. Mend it to begin.`,
  outlook: ({ cards, minutes, dueToday, fresh, more, leftOut }: StudyOutlook, how: How): string => {
    if (cards === 0) return leftOut === 0 ? 'Nothing found.' : `${onlyNew(leftOut)} Cram takes new cards, too.`
    const said = [
      `${count(cards, 'card')}, about ${count(minutes, 'minute')}.`,
      ...(how === 'ahead' && dueToday > 0
        ? [`${isOrAre(dueToday)} due today and ${dueToday === 1 ? 'counts' : 'count'} as usual.`]
        : []),
      ...(fresh > 0 ? [`${isOrAre(fresh)} new.`] : []),
      ...(leftOut > 0 ? [`${digits(leftOut)} new left out.`] : []),
      ...(more > 0 ? [`${digits(more)} more than fit.`] : []),
    ]
    return said.join(' ')
  },
  sweepWhat:
    'Essential cards of the blocks that are on, then core ones, those most likely forgotten by the date first. A miss comes back until it is recalled.',
  sweepCounts: 'Doesn’t count: nothing is rescheduled.',
  sweep: ({ cards, minutes, essential, core, more, swept }: SweepOutlook): string => {
    if (cards === 0) return swept > 0 ? `All ${digits(swept)} were swept today.` : 'No essential or core card is on.'
    const of = [
      ...(essential > 0 ? [`${digits(essential)} essential`] : []),
      ...(core > 0 ? [`${digits(core)} core`] : []),
    ]
    const said = [
      `${of.join(' and ')} ${cards === 1 ? 'card' : 'cards'}, about ${count(minutes, 'minute')}.`,
      ...(more > 0 ? [`${digits(more)} more than fit.`] : []),
      ...(swept > 0 ? [`${digits(swept)} swept today already.`] : []),
    ]
    return said.join(' ')
  },
} as const

function isOrAre(n: number): string {
  return `${digits(n)} ${n === 1 ? 'is' : 'are'}`
}

function onlyNew(n: number): string {
  return n === 1 ? 'The one card that is found is new.' : `All ${digits(n)} cards that are found are new.`
}
