/** What the library has to hold, and what its rules allow. Changing a number here is a commit of its own that says why. */

/** The blocks there may be, with the fewest cards and questions of each. */
export const BLOCKS: Readonly<Record<string, { readonly cards: number; readonly questions: number }>> = {
  FW: { cards: 40, questions: 30 },
  PF: { cards: 36, questions: 26 },
  DL: { cards: 36, questions: 26 },
  FE: { cards: 32, questions: 22 },
  FS: { cards: 28, questions: 20 },
  ST: { cards: 26, questions: 18 },
  EM: { cards: 38, questions: 26 },
  AN: { cards: 36, questions: 26 },
  RK: { cards: 38, questions: 26 },
  RR: { cards: 28, questions: 20 },
  SV: { cards: 38, questions: 26 },
}

/** Templates that the estimation drill ships with. */
export const TEMPLATES = 56

/** Types of question in a block of so many questions. */
export const TYPES = { least: 10, from: 25 } as const

/** Works that a block draws on, at least. */
export const SOURCES = 3
export const ESSENTIAL = { least: 5, most: 8 } as const
/** Words of a block's summary. */
export const SUMMARY = { least: 150, most: 250 } as const
/** Words of prose on the back of a card. */
export const BACK_WORDS = 45
/** Things that a back may list. */
export const LISTED = 3

/** From this share of shared words on (Jaccard), two fronts or stems ask the same. */
export const NEAR_DUPLICATE = 0.6
/** So many words in a row in two items: one was written from the other. */
export const SHARED_RUN = 8
/** Runs that may come twice, in lower case without marks: sentences that every block teaches to say. */
export const STOCK = [
  'what do you do first',
  'which is which and how do you tell',
  'i choose x because of c it costs y i would switch if z',
] as const

/** Share of choices with the right option at one place, of its fair share. Told from so many choices on. */
export const POSITION = { least: 0.6, most: 1.4, from: 40 } as const
