import type { CardId } from '../ids.ts'
import type { CardRef, DayLimits, DueCandidate, NewCandidate, QueueInput } from './candidates.ts'
import { usedUp } from './deck-limits.ts'

/** Candidates that have been answered, each part in the order of the answers. */
export interface Answers {
  readonly due: readonly DueCandidate[]
  readonly fresh: readonly NewCandidate[]
}

/** The collection after these answers, with the drill as they left it. */
export function afterAnswers(input: QueueInput, { due, fresh }: Answers, drill: readonly CardRef[]): QueueInput {
  const { progress } = input
  const done = new Set<CardId>([...due, ...fresh].map(({ card }) => card))
  const own = fresh.filter(({ block }) => block === null)
  return {
    ...input,
    due: input.due.filter(({ card }) => !done.has(card)),
    fresh: input.fresh.filter(({ card }) => !done.has(card)),
    drill,
    progress: {
      dueDone: progress.dueDone + due.length,
      newDone: progress.newDone + fresh.length,
      ownNewDone: progress.ownNewDone + own.length,
      lastBlock: fresh.findLast(({ block }) => block !== null)?.block?.code ?? progress.lastBlock,
      notesSeen: new Set([...progress.notesSeen, ...[...due, ...fresh].map(({ note }) => note)]),
      notesApart: new Set([...progress.notesApart, ...apartOf(input, [...due, ...fresh])]),
    },
    limits: limitsAfter(input.limits, { due, fresh }),
  }
}

/** The collection after one answer to any card, one outside the queue too. */
export function afterAnswer(input: QueueInput, answered: CardRef, intoDrill: boolean): QueueInput {
  const { card, note, deck } = answered
  const isIt = (other: CardRef) => other.card === card
  const others = input.drill.filter(other => !isIt(other))
  const drill = intoDrill ? [...others, { card, note, deck }] : others
  const after = afterAnswers(input, { due: input.due.filter(isIt), fresh: input.fresh.filter(isIt) }, drill)
  const { notesSeen, notesApart } = after.progress
  const seen = {
    notesSeen: new Set([...notesSeen, note]),
    notesApart: new Set([...notesApart, ...apartOf(input, [answered])]),
  }
  return { ...after, progress: { ...after.progress, ...seen } }
}

/** The collection after a card has left it for today (`buried`), or for good: then nothing waits for its note. */
export function afterLeaving(input: QueueInput, leaving: CardId, why: 'buried' | 'gone'): QueueInput {
  const note = input.fresh.find(({ card }) => card === leaving)?.note
  const stays = ({ card }: CardRef) => card !== leaving
  const fresh = input.fresh.filter(stays)
  return {
    ...input,
    due: input.due.filter(stays),
    fresh: why === 'gone' ? fresh.map(card => withoutWait(card, note)) : fresh,
    drill: input.drill.filter(stays),
  }
}

function withoutWait(card: NewCandidate, met: NewCandidate['note'] | undefined): NewCandidate {
  if (card.block === null) return card
  return { ...card, block: { ...card.block, waitsFor: card.block.waitsFor.filter(note => note !== met) } }
}

/** Notes of cards whose decks keep siblings apart. */
function apartOf({ together }: QueueInput, cards: readonly CardRef[]): readonly CardRef['note'][] {
  return cards.filter(({ deck }) => !together.has(deck)).map(({ note }) => note)
}

function limitsAfter({ left, ...byDeck }: DayLimits, { due, fresh }: Answers): DayLimits {
  return {
    left: left - fresh.length,
    fresh: usedUp(
      byDeck.fresh,
      fresh.map(({ deck }) => deck),
    ),
    reviews: usedUp(
      byDeck.reviews,
      due.map(({ deck }) => deck),
    ),
  }
}
