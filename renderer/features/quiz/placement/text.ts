import { capital, count, inWords } from '../../../numbers.ts'

export const text = {
  title: 'What you know already',
  reading: 'Looking at what the answers speak for…',
  intro: (cards: number, marked: number) =>
    cards === 0 && marked > 0
      ? `${capital(count(marked, 'card'))} you answered right and were sure of ${marked === 1 ? 'is' : 'are'} marked as known. Decks brings them back.`
      : cards === 0
        ? 'Nothing new counts as known: what was answered right and surely is met already, or there was none of it.'
        : `${capital(count(cards, 'new card'))} asked for things you answered right and were sure of. Ticked ones count as known and leave the queue; Decks brings them back.`,
  weak: (names: readonly string[]) =>
    names.length === 0 ? 'No block stands out as weak.' : `Weak, so met first: ${names.join(', ')}.`,
  accept: (known: number) => (known === 0 ? 'Order the blocks' : `Mark ${inWords(known, 12)} as known`),
  accepted: (known: number) => (known === 0 ? 'The blocks are in order' : `${count(known, 'card')} marked as known`),
  cards: 'Cards that count as known',
} as const
