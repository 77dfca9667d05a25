/** Drawing what a choice asks for, from the bank or from cards. The same for the same seed and history. */
import { generate, type Generated } from '../../domain/quiz/generate/generate.ts'
import { draw } from '../../domain/quiz/selection/draw.ts'
import { randomOf } from '../../domain/quiz/random.ts'
import type { QuizChoice } from '../../domain/quiz/quiz-choice.ts'
import { RETRY } from '../../domain/quiz/source.ts'
import type { ReadDb } from '../../connection.ts'
import { idOf, type DeckId } from '../../domain/ids.ts'
import type { StudyDay } from '../../domain/time.ts'
import * as attemptItems from '../../repositories/attempt-items.ts'
import * as attempts from '../../repositories/attempts.ts'
import type { Store } from '../transact.ts'
import { blocksOf, blocksWithMet, candidatesOf, drawnFromBank, ownCandidatesOf, type BankCandidate } from './bank.ts'
import { deckAndBelow, sourceCards, type CardSource } from './source-cards.ts'

/** A question that was drawn, its text still to be read. */
export interface Drawn {
  readonly seconds: number
  readonly make: (ordinal: number) => attemptItems.DrawnItem
}

/** The questions a choice finds, in order. */
export function drawFor(store: Store, choice: QuizChoice, day: StudyDay, seed: string): readonly Drawn[] {
  const { source } = choice
  const db = store.read
  const last = lastSubjects(db)
  if (source.kind !== 'blocks') return fromCards(store, source, choice, seed, last)
  const decks = blocksOf(blocksWithMet(db, day), source).map(({ deck }) => deck)
  return ofBank(db, draw(candidatesOf(db, decks, last), choice, randomOf(`${seed} draw`)))
}

/** The learner's own questions of a deck first, as many as half of what is wanted; the rest made from its cards. */
function fromCards(
  store: Store,
  source: CardSource,
  choice: QuizChoice,
  seed: string,
  last: ReadonlySet<string>,
): readonly Drawn[] {
  const db = store.read
  const random = randomOf(`${seed} draw`)
  const decks = source.kind === 'deck' ? deckAndBelow(db, idOf<DeckId>(source.deck)) : []
  const own = draw(ownCandidatesOf(db, decks, last), { ...choice, count: Math.ceil(choice.count / 2) }, random)
  const wish = { ...choice, count: choice.count - own.length }
  const made = generate(sourceCards(store, source, choice, seed, last), wish, random)
  return [...ofBank(db, own), ...made.map(fromCard)]
}

function ofBank(db: ReadDb, candidates: readonly BankCandidate[]): readonly Drawn[] {
  return candidates.map(({ id, seconds }) => ({ seconds, make: ordinal => drawnFromBank(db, id, ordinal) }))
}

function fromCard({ item, type, group, seconds, cards }: Generated): Drawn {
  const whole = { question: null, callNumber: null, deck: group, type, seconds, cards: [], item, misconceptions: {} }
  const madeFrom = cards.map(({ card }) => card)
  return { seconds, make: ordinal => ({ ...whole, ordinal, madeFrom, remember: null, source: null }) }
}

/** What the last quiz asked, of whatever source. One that asked misses again does not count. */
function lastSubjects(db: ReadDb): ReadonlySet<string> {
  const last = attempts.lastExcept(db, RETRY)
  return new Set(last === null ? [] : attemptItems.subjectsOf(db, last.id))
}
