/** What `npm run bench` measures on and against. Changing a number here is a commit of its own that says why. */

/** The collection: made anew for every run, the same each time but for its dates. */
export const COLLECTION = { cards: 100_000, due: 2_000, seed: 20_261_121 } as const

/** The bank of questions that quizzes are drawn from. */
export const BANK = { questions: 10_000, blocks: 40, cardsPerBlock: 60, seed: 20_261_121 } as const

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
} as const

/** The most a figure may be; times in ms, ratios to a bare one-row commit measured in the same run. */
export const BUDGETS = {
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
  /** Kilobytes (1,000 bytes). */
  firstScreenScript: 250,
} as const
