import type { CardId, DeckId, NoteId } from '../ids.ts'
import type { StudyDay } from '../time.ts'
import type { DeckLimits } from './deck-limits.ts'

/** How much a card of the content matters; the rest of the collection has none. */
export type Tier = 'essential' | 'core' | 'deep' | 'stretch'

/** A card, by the names the queue needs: its own, its note's (siblings share it) and its deck's (limits). */
export interface CardRef {
  readonly card: CardId
  readonly note: NoteId
  readonly deck: DeckId
}

/** A seen card with `due` ≤ the day, neither suspended, buried, kept out of Today nor known. */
export interface DueCandidate extends CardRef {
  readonly due: StudyDay
  /** The scheduled interval in days, ≥ 1. */
  readonly interval: number
  /** Days since `due` on which a sibling was shown in its place (usually 0): for those it is not overdue. */
  readonly keptBack: number
  readonly tier: Tier | null
}

/** Where a card stands in the block it was published in. */
export interface BlockPlace {
  readonly code: string
  readonly tier: Tier
  /** The number of its call number: 14 in `EM-014`. */
  readonly ordinal: number
  /**
   * The notes of its `depends_on` that are still unmet: unseen, though installed, in a block that is on, neither
   * suspended nor known.
   */
  readonly waitsFor: readonly NoteId[]
}

/** A new card, neither suspended, buried nor known; `block` is null for the learner's own and for imported cards. */
export interface NewCandidate extends CardRef {
  /** Place among new cards; below 0 when it was forwarded to the front of the new queue. */
  readonly position: number
  readonly block: BlockPlace | null
}

/** A block that is on. */
export interface Block {
  readonly code: string
  /** Codes of the blocks to learn before it; those that are not on count as met. */
  readonly needs: readonly string[]
  /** A placement found it weak: it comes before others as soon as what it needs has come. */
  readonly weak?: boolean
}

/** What was answered on this study day; undone answers do not count. */
export interface DayProgress {
  /** Cards that had been seen, were due and have been answered (`review`, or `early` when forwarded). */
  readonly dueDone: number
  /** New cards met: first showings. */
  readonly newDone: number
  /** How many of `newDone` belonged to no block. */
  readonly ownNewDone: number
  /** Block of the last new card met that had one (today or ever), so that two blocks go on taking turns. */
  readonly lastBlock: string | null
  /** Notes of all cards answered today, in whatever mode but cram. */
  readonly notesSeen: ReadonlySet<NoteId>
  /** Those of them that were answered in a deck that keeps siblings apart: theirs wait for another day. */
  readonly notesApart: ReadonlySet<NoteId>
}

/** How many cards may still come today. */
export interface DayLimits {
  /** New ones of the whole collection: the day's number less what was met today; below 0 is the same as none. */
  readonly left: number
  /** What decks' own limits leave of new cards. */
  readonly fresh: DeckLimits
  /** What they leave of reviews. */
  readonly reviews: DeckLimits
}

/** What the learner chose for a day on which more is due than fits. */
export interface Backlog {
  /** Due cards that fit into the day's minutes (`answersThatFit`), a whole number; `Infinity` for no quota ever. */
  readonly fits: number
  /** "Do them all now": no quota today. */
  readonly allNow: boolean
  /** New cards were asked for in spite of the backlog. */
  readonly newAnyway: boolean
}

/** The state of the collection on a study day, as far as the queue is concerned. */
export interface QueueInput {
  readonly day: StudyDay
  readonly due: readonly DueCandidate[]
  readonly fresh: readonly NewCandidate[]
  /** Cards in today's drill, by the answer that put them there (a miss, or the last "not yet"), earliest first. */
  readonly drill: readonly CardRef[]
  /** The blocks that are on. */
  readonly blocks: readonly Block[]
  readonly progress: DayProgress
  readonly limits: DayLimits
  /** Decks whose siblings may come on one day: their cards hold no other back, and are held back by none. */
  readonly together: ReadonlySet<DeckId>
  readonly backlog: Backlog
}

/** Essential 0, core 1, the rest (deep, stretch and what is in no block) 2. */
export function tierRank(tier: Tier | null): 0 | 1 | 2 {
  if (tier === 'essential') return 0
  return tier === 'core' ? 1 : 2
}
