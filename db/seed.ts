/** Believable collections made from a seed: what `npm run dev`, the bench and the screenshots open. Never shipped. */
import type { Library } from '../content/schema.ts'
import { openCollection } from './collection.ts'
import type { Ids } from './domain/ids.ts'
import type { Clock, StudyDay } from './domain/time.ts'
import { liveThrough, PastClock } from './seed/demo.ts'
import { pastOf, type PastEvent } from './seed/past.ts'
import { pick, randomOf, type Random } from './seed/random.ts'
import { SUBJECTS } from './seed/texts.ts'
import { writeCards, type SeedCard } from './seed/write.ts'

export interface SeedOptions {
  /** Cards besides those of the library. */
  readonly cards: number
  /** How many of them are due on the clock's study day. */
  readonly due: number
  /** The same seed, clock and ids give the same collection. */
  readonly seed: number
  readonly clock: Clock
  readonly ids: Ids
  /** Content to install beside them. */
  readonly library?: Library
}

export interface DemoOptions extends Pick<SeedOptions, 'clock' | 'ids'> {
  readonly library: Library
  readonly seed?: number
}

/** Of the cards that are not due so many have been seen. */
const SEEN_SHARE = 0.7
const NO_LIBRARY: Library = { hash: 'none', blocks: [], templates: [] }

/** Fills a new collection in an empty folder: six decks, some cards new, the seen ones with the log that led there. */
export async function seedCollection(home: string, options: SeedOptions): Promise<void> {
  const { clock, ids, library = NO_LIBRARY } = options
  const collection = await openCollection({
    home,
    clock,
    ids,
    content: { hash: library.hash, load: async () => library },
  })
  try {
    const { store } = collection.open()
    writeCards(store, cardsOf(options, store.now().day))
  } finally {
    await collection.close()
  }
}

/** Fills a new collection with the library and three weeks of reviews: misses, leeches, days left out, an interview. */
export async function seedDemo(home: string, { clock, ids, library, seed = 1 }: DemoOptions): Promise<void> {
  const past = new PastClock(clock)
  const content = { hash: library.hash, load: async () => library }
  const collection = await openCollection({ home, clock: past, ids, content })
  try {
    await liveThrough(collection, past, randomOf(seed))
  } finally {
    await collection.close()
  }
}

function cardsOf({ cards, due, seed }: SeedOptions, today: StudyDay): readonly SeedCard[] {
  const random = randomOf(seed)
  return Array.from({ length: cards }, (_, number) => {
    const subject = pick(random, SUBJECTS)
    // Every so-manieth card is due, so that all decks have some.
    const isDue = Math.floor(((number + 1) * due) / cards) > Math.floor((number * due) / cards)
    const past = pastFor(random, number, today, isDue)
    return { deck: subject.deck, text: subject.write(random, number + 1), position: number, past }
  })
}

function pastFor(random: Random, position: number, today: StudyDay, due: boolean): readonly PastEvent[] {
  return due || random() < SEEN_SHARE ? pastOf(random, position, { today, due }) : []
}
