import { capital, count } from '../../../numbers.ts'

export const text = {
  name: 'Your questions',
  loading: 'Reading your questions…',
  none: 'You have written no question yet.',
  noneBody: 'A question of your own belongs to a deck and comes up in quizzes like those of the bank.',
  write: 'Write a question',
  remove: (stem: string) => `Remove: ${stem}`,
  removed: 'Question removed. Quizzes that asked it keep it.',
  draft: 'A draft waits',
  draftOf: (stem: string) => (stem === '' ? 'Nothing is asked in it yet.' : stem),
  goOn: 'Go on writing',
  noDeck: 'no deck',

  writeTitle: 'Write a question',
  editTitle: 'Edit the question',
  reading: 'Reading the question…',
  type: 'Type',
  deck: 'Deck',
  chooseDeck: 'Choose a deck',
  findDeck: 'Find a deck',
  noSuchDeck: 'No deck of that name.',
  seconds: 'Time',
  secondsUnit: 's',
  secondsBounds: 'Ten seconds to ten minutes.',
  save: 'Save',
  saved: (deck: string) => `Question saved to ${deck}`,
  discard: 'Discard the draft',
  discarded: 'Draft discarded',
  keeps: 'Leaving keeps the draft.',

  stillEmpty: 'This is still empty.',
  sentence: (message: string) => `${capital(message).replace(/\.$/, '')}.`,
  share: 'A share goes from above 0 to 33 %; past that, a factor says it better.',
  factor: 'A factor goes from 1.5 to 10.',
  fewRules: 'At least two rules are needed, or any order would be right.',
  missing: (empty: number, deck: boolean) => {
    const parts = [...(empty === 0 ? [] : [count(empty, 'field')]), ...(deck ? ['the deck'] : [])]
    return `Still empty: ${parts.join(' and ')}.`
  },
  mend: (n: number) =>
    n === 1 ? 'One thing is to be mended first.' : `${capital(count(n, 'thing'))} are to be mended first.`,
} as const
