import type { CardId, DeckId, NoteId } from '../../../../db/domain/ids.ts'
import type { CardRef, DueCandidate, NewCandidate, QueueInput, Tier } from '../../../../db/domain/queue/candidates.ts'
import { type DayQueue, type Shown, answered, head, peek } from '../../../../db/domain/queue/queue.ts'
import { NO_LIMITS } from '../../../../db/domain/queue/deck-limits.ts'
import { studyDayOf } from '../../../../db/domain/time.ts'

/** The study day of the tests. */
export const TODAY = studyDayOf(20_778)

interface Names {
  readonly note?: string
  readonly deck?: string
}

export const cardId = (name: string) => name as CardId
export const noteId = (name: string) => name as NoteId
export const deckId = (name: string) => name as DeckId

/** A card with a note of its own name in the one deck, unless it is said otherwise. */
export function ref(name: string, { note = name, deck = 'deck' }: Names = {}): CardRef {
  return { card: cardId(name), note: noteId(note), deck: deckId(deck) }
}

/** A card due `late` days ago, with an interval of ten days. */
export function due(
  name: string,
  given: Names & Partial<Omit<DueCandidate, 'due' | keyof CardRef>> & { late?: number } = {},
) {
  const { late = 0, interval = 10, keptBack = 0, tier = null } = given
  return { ...ref(name, given), due: studyDayOf(TODAY - late), interval, keptBack, tier } satisfies DueCandidate
}

/** A new card of the learner's own. */
export function own(name: string, position: number, given: Names = {}): NewCandidate {
  return { ...ref(name, given), position, block: null }
}

/** A new card of a block, named by its call number: `EM-014`. */
export function published(
  callNumber: string,
  given: Names & { tier?: Tier; waitsFor?: readonly string[]; position?: number } = {},
): NewCandidate {
  const [code = '', number] = callNumber.split('-')
  const { tier = 'core', waitsFor = [], position = 0 } = given
  const block = { code, tier, ordinal: Number(number), waitsFor: waitsFor.map(noteId) }
  return { ...ref(callNumber, { deck: code, ...given }), position, block }
}

type Given = Omit<Partial<QueueInput>, 'progress' | 'limits' | 'backlog'> & {
  readonly [Part in 'progress' | 'limits' | 'backlog']?: Partial<QueueInput[Part]>
}

/** A day on which everything fits and ten new cards may come; every block that new cards name is on. */
export function day(given: Given = {}): QueueInput {
  const codes = new Set((given.fresh ?? []).flatMap(({ block }) => (block ? [block.code] : [])))
  return {
    day: TODAY,
    due: [],
    fresh: [],
    drill: [],
    blocks: [...codes].map(code => ({ code, needs: [] })),
    ...given,
    together: given.together ?? new Set(),
    progress: {
      dueDone: 0,
      newDone: 0,
      ownNewDone: 0,
      lastBlock: null,
      notesSeen: new Set(),
      notesApart: given.progress?.notesSeen ?? new Set(),
      ...given.progress,
    },
    limits: { left: 10, fresh: NO_LIMITS, reviews: NO_LIMITS, ...given.limits },
    backlog: { fits: 1000, allNow: false, newAnyway: false, ...given.backlog },
  }
}

/** Names of the cards that come, in order, when all go well. */
export function order(queue: DayQueue): readonly string[] {
  return peek(queue, Infinity).map(({ card }) => card)
}

/** `n` for a new card, `d` for a due one, `r` for a repetition in the drill. */
export function pattern(queue: DayQueue): string {
  const letters = { due: 'd', new: 'n', drill: 'r' }
  return peek(queue, Infinity)
    .map(({ from }) => letters[from])
    .join('')
}

/** Answers the card at the head; the queue must not be empty. */
export function answerHead(queue: DayQueue, intoDrill = false): DayQueue {
  return answered(queue, shownBy(queue), intoDrill)
}

/** The card at the head of a queue that is not empty. */
export function shownBy(queue: DayQueue): Shown {
  const shown = head(queue)
  if (shown === null) throw new Error('the queue is empty')
  return shown
}

/** `count` names made of one letter: a0, a1, … */
export function names(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${at}`)
}
