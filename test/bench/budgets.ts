/** What `npm run bench` measures on and against. Changing a number here is a commit of its own that says why. */
import { DEFAULT_CHOICE, type QuizChoice } from '../../db/domain/quiz/quiz-choice.ts'

/** The collection: made anew for every run, the same each time but for its dates. */
export const COLLECTION = { cards: 100_000, due: 2_000, seed: 20_261_121 } as const

/** The bank of questions that quizzes are drawn from. */
export const BANK = { questions: 10_000, blocks: 40, cardsPerBlock: 60, seed: 20_261_121 } as const

/** The quiz that is answered in the page: of one key and Enter a question. */
export const QUIZ: QuizChoice = {
  ...DEFAULT_CHOICE,
  source: { kind: 'blocks', blocks: [], cold: true },
  count: 60,
  types: ['single', 'metric', 'multi'],
  time: null,
}

/** The table that is brought in, and the package made of it. */
export const IMPORT = { rows: 100_000, seed: 20_261_121 } as const

/** How often each thing is measured. */
export const SAMPLES = {
  /** Fresh processes that open the collection. */
  opens: 15,
  /** Answers that are given before measuring starts, as a session warms up. */
  warmUp: 100,
  answers: 1_000,
  /** `npm start -- --browser` from the command to its address. */
  starts: 7,
  /** Empty collections that the whole library is installed into. */
  installs: 5,
  /** Pages loaded to a usable first card. */
  loads: 15,
  /** Grades pressed in the page. */
  keys: 100,
  /** Quizzes of 60 questions, each answered to the end. */
  quizzes: 20,
  /** Imports that are cancelled while they are written. */
  cancels: 8,
  /** Times that each search is asked for. */
  searches: 10,
  /** Places in a sorted list, from its beginning to its end. */
  pages: 40,
  /** Cards that get a tag together. */
  tagged: 10_000,
  /** Tags that are stopped on their way. */
  stopped: 8,
  /** Notes that are written one by one. */
  notes: 200,
} as const

/** What is looked for. Each is asked for as often as any other. */
export const SEARCHES = {
  'rare words': ['4242', '"case 777 "', 'umbral 12', 'derivative 31337', 'bishop 417'],
  phrases: [
    '"keeps reads cheap"',
    '"bounds the tail latency" "a rate limiter"',
    '"traffic grows by 17"',
    '"in order. measure"',
  ],
  'prop: filters': [
    'prop:lapses>=3',
    'prop:ivl>=200',
    'prop:ease<1.6',
    'prop:due<=3 prop:lapses>=1',
    'is:new prop:pos<100',
  ],
  'mixed terms': [
    'latency prop:lapses>=2',
    'bloom -is:new deck:*',
    '(queue or shard) is:due',
    '-tag:leech is:due "b-tree"',
  ],
  'in every card': ['the', 'a', 'what', 'e'],
} as const

/** The most a figure may be; times in ms, ratios to a bare one-row commit measured in the same run. */
export const BUDGETS = {
  /** Seconds for all rows: 20,000 cards a second. */
  importText: 5,
  importPackage: 5,
  importCancelled: 500,
  /** The slowest frame of the window meanwhile. */
  importFrame: 50,
  /** Kilobytes (1,000 bytes) of the whole process. */
  importMemory: 400_000,
  openToFirstCard: 150,
  nextCardP99: 1,
  answerRatioP50: 2.5,
  answerRatioP99: 3,
  countersP50: 1,
  /** The whole library into an empty collection. */
  libraryInstalled: 2_000,
  addressPrinted: 1_000,
  firstCardInPage: 500,
  keyToCardP95: 50,
  quizStartP95: 50,
  /** The slowest frame. */
  scrollingFrame: 50,
  searchP50: 5,
  searchP99: 60,
  sortedPage: 30,
  /** For as many cards as are tagged. */
  bulkTag: 1_000,
  bulkStopped: 500,
  /** With the look for one that is much like it. */
  noteAddedP99: 5,
  nextQuestionPainted: 50,
  /** Kilobytes (1,000 bytes). */
  firstScreenScript: 250,
} as const
