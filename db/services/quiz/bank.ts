/** What a quiz can be drawn from the bank, and from the learner's own questions. */
import type { Source } from '../../domain/quiz/quiz-choice.ts'
import type { Candidate } from '../../domain/quiz/selection/candidate.ts'
import { orNotFound } from '../../domain/errors.ts'
import type { DeckId, QuestionId } from '../../domain/ids.ts'
import type { StudyDay } from '../../domain/time.ts'
import type { ReadDb } from '../../connection.ts'
import type { DrawnItem } from '../../repositories/attempt-items.ts'
import * as blocks from '../../repositories/blocks.ts'
import * as deckCounts from '../../repositories/deck-counts.ts'
import * as questions from '../../repositories/questions.ts'
import * as records from '../../repositories/quiz-records.ts'
import { decksAway } from '../away.ts'

/** A question of the bank as a candidate. */
export interface BankCandidate extends Candidate {
  readonly id: QuestionId
  readonly seconds: number
}

type OfBlocks = Extract<Source, { kind: 'blocks' }>

/** An installed block with how many of its cards were met. */
export interface MetBlock extends blocks.InstalledBlock {
  readonly cards: number
  readonly met: number
}

/** All blocks that were not put away, with the cards met of each. */
export function blocksWithMet(db: ReadDb, day: StudyDay): readonly MetBlock[] {
  const counts = new Map(deckCounts.countsOfBlocks(db, day).map(row => [row.deck, row]))
  const away = decksAway(db)
  const there = blocks.all(db).filter(({ deck }) => !away.has(deck))
  return there.map(block => {
    const { total, unseen } = counts.get(block.deck) ?? { total: 0, unseen: 0 }
    return { ...block, cards: total, met: total - unseen }
  })
}

/** The blocks a source names: those chosen, or all that are on. */
export function blocksNamed(all: readonly MetBlock[], { blocks: codes }: OfBlocks): readonly MetBlock[] {
  return all.filter(({ code, state }) => (codes.length === 0 ? state === 'on' : codes.includes(code)))
}

/** The blocks a source draws from: of those named the ones that were begun, unless cold ones are wanted too. */
export function blocksOf(all: readonly MetBlock[], source: OfBlocks): readonly MetBlock[] {
  return blocksNamed(all, source).filter(({ met }) => source.cold || met > 0)
}

/** The questions of some decks as candidates. `last`: what the last quiz asked. */
export function candidatesOf(db: ReadDb, decks: readonly DeckId[], last: ReadonlySet<string>): BankCandidate[] {
  return candidates(db, decks, last, questions.factsOf)
}

/** The same of the questions the learner wrote. */
export function ownCandidatesOf(db: ReadDb, decks: readonly DeckId[], last: ReadonlySet<string>): BankCandidate[] {
  return candidates(db, decks, last, questions.factsOfOwn)
}

function candidates(
  db: ReadDb,
  decks: readonly DeckId[],
  last: ReadonlySet<string>,
  factsOf: typeof questions.factsOf,
): BankCandidate[] {
  return decks.flatMap(deck => {
    const known = new Map(records.ofDeck(db, deck).map(record => [record.subject, record]))
    return factsOf(db, deck).map(facts => {
      const { id, type, tier, level, seconds } = facts
      const { points, lastDay } = known.get(id) ?? NEVER
      const cards = () => questions.cardsIn(facts)
      return { id, group: deck, type, tier, level, seconds, cards, points, lastDay, inLast: last.has(id) }
    })
  })
}

const NEVER = { points: null, lastDay: null }

/** A question as it is written into an attempt. */
export function drawnFromBank(db: ReadDb, id: QuestionId, ordinal: number): DrawnItem {
  const question = orNotFound(questions.byId(db, id), 'question')
  const { deck, type, seconds, cards, item, misconceptions, remember, source, origin } = question
  return {
    ordinal,
    question: id,
    callNumber: origin?.callNumber ?? null,
    deck,
    type,
    seconds,
    cards,
    madeFrom: [],
    item,
    misconceptions,
    remember,
    source,
  }
}
