import type { BlockOfSetup, Preview, Setup } from '../../../../db/api/quiz.ts'
import type { QuizChoice, SetName, Source } from '../../../../db/domain/quiz/quiz-choice.ts'
import { count, digits, shortClock } from '../../../numbers.ts'

export const text = {
  loading: 'Counting questions…',
  measures: 'A quiz measures. Misses come back in reviews; nothing else moves.',

  openTitle: (title: string) => `“${title}” is still open`,
  openFacts: (answered: number, of: number) => `${answered} of ${of} answered. The clock stands.`,
  resume: 'Resume',
  discard: 'Discard',
  discardTitle: (title: string) => `Discard “${title}”?`,
  discardBody: 'What you answered is scored and stays in the history. What is open counts in no score.',
  keepIt: 'Keep it',
  discardIt: 'Discard the rest',

  more: 'More with questions',
  drill: 'Estimation drill',
  drillFacts: (n: number) => `${count(n, 'estimate')}, new numbers each time`,
  placement: 'What do you know already?',
  placementFacts: 'Three questions a block, untimed',
  past: 'Past quizzes',
  pastFacts: 'Scores, times, every answer',
  own: 'Your questions',
  ownFacts: 'Write your own',

  sets: 'Made for',
  setNames: {
    phone: 'Phone screen',
    onsite: 'Onsite',
    block: 'One block',
    weakest: 'Weakest five',
    surprise: 'Surprise me',
  } as const satisfies Record<SetName, string>,
  setFacts: ({ minutes, choice }: Setup['sets'][number]) =>
    `${count(choice.count, 'question')}, ${minutes} min${choice.pauses === 'exam' ? ', exam rules' : ''}`,

  source: 'Questions from',
  sources: { blocks: 'Blocks', deck: 'A deck', tag: 'A tag', search: 'A search' } as const satisfies Record<
    Source['kind'],
    string
  >,
  allMet: 'All blocks you have met',
  allFacts: (blocks: readonly BlockOfSetup[]) =>
    `${count(blocks.length, 'block')}, ${digits(sumOf(blocks, 'unseen'))} of ${count(sumOf(blocks, 'questions'), 'question')} not seen yet`,
  chooseBlocks: 'Choose blocks',
  everyBlock: 'All blocks',
  blockFacts: ({ cardsMet, cards }: BlockOfSetup) => `${cardsMet} of ${cards} cards met`,
  noQuestions: 'no questions yet',
  blockName: ({ name, unseen, questions }: BlockOfSetup) =>
    `${name}, ${unseen} of ${count(questions, 'question')} not seen yet`,
  cold: 'Blocks not studied yet, too',
  notMet: (names: readonly string[]) => `${names.join(', ')}: not studied yet. Read first, or take it cold.`,
  readFirst: 'Read first',
  takeCold: 'Take it cold',
  fromCards: 'Questions are made from its cards, and what you wrote yourself.',
  deck: 'Deck',
  chooseDeck: 'Choose a deck',
  findDeck: 'Find a deck',
  noDeck: 'No deck of that name.',
  tag: 'Tag',
  chooseTag: 'Choose a tag',
  findTag: 'Find a tag',
  noTag: 'No tag like that.',
  search: 'Words on the cards',
  searchPlaceholder: 'recall, hnsw, calibration…',
  clear: 'Clear',
  cards: (n: number) => count(n, 'card'),

  count: 'Questions',
  time: 'Time',
  times: { none: 'Untimed', '1': '1×', '1.5': '1.5×', '2': '2×' },
  aQuestion: (ms: number) => `${shortClock(ms)} a question`,
  types: 'Types',
  difficulty: 'Difficulty',
  difficulties: { any: 'Any', easier: 'Easier', harder: 'Harder' } as const satisfies Record<
    QuizChoice['difficulty'],
    string
  >,
  first: 'Draw first',
  firsts: { unseen: 'Not seen yet', weak: 'What went wrong' } as const satisfies Record<QuizChoice['first'], string>,
  repeats: 'Also what the last quiz asked',
  feedback: 'Show answers',
  feedbacks: { end: 'At the end', each: 'After each' } as const satisfies Record<QuizChoice['feedback'], string>,
  pauses: 'Pausing',
  pauseKinds: { exam: 'One, 5 min', practice: 'Any time' } as const satisfies Record<QuizChoice['pauses'], string>,
  pausesHint: 'the question is hidden while paused',
  confidence: 'Confidence',
  askSure: 'Ask how sure I am; it is compared, not scored',

  start: (n: number) => (n === 0 ? 'Start the quiz' : `Start, ${count(n, 'question')}`),
  found: ({ questions, seconds }: Preview) =>
    questions === 0
      ? '0 found'
      : `${digits(questions)} found, about ${Math.max(1, Math.round(seconds / 60))} min at pace`,
  why: {
    'not-met': 'None of these blocks is studied yet. Read first, or take them cold.',
    'asked-last-time': 'The last quiz asked the rest. Let them come again, or choose more.',
    'no-more': 'There are no more like these. Choose more blocks, more types or another difficulty.',
  } as const satisfies Record<NonNullable<Preview['why']>, string>,
  noneFound: 'No question found.',
  letRepeat: 'Let them come again',
  sayWhere: {
    blocks: '',
    deck: 'Choose a deck first.',
    tag: 'Choose a tag first.',
    search: 'Type what the cards should say.',
  } as const satisfies Record<Source['kind'], string>,
} as const

function sumOf(blocks: readonly BlockOfSetup[], key: 'unseen' | 'questions'): number {
  return blocks.reduce((sum, block) => sum + block[key], 0)
}
