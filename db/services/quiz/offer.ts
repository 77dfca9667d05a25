/** The quiz that Today offers: one on the weakest block, every second day, within the day's minutes. */
import type { Overview } from '../../api/today.ts'
import { DEFAULT_CHOICE } from '../../domain/quiz/quiz-choice.ts'
import type { ReadDb } from '../../connection.ts'
import { addDays, type StudyDay } from '../../domain/time.ts'
import * as attempts from '../../repositories/attempts.ts'
import * as decks from '../../repositories/decks.ts'
import * as questions from '../../repositories/questions.ts'
import * as records from '../../repositories/quiz-records.ts'
import { blocksOf, blocksWithMet, type MetBlock } from './bank.ts'

/** Fewer questions say nothing, more are no side dish. */
const FEWEST = 3
const MOST = 8
/** What counts as the marks of a block that was never asked of: less than a good one, more than a bad one. */
const UNKNOWN = 0.5

/**
 * The quiz for a day on which so many seconds are left beside what is due; null where too few are, on a day after one with
 * a quiz, and where no block has questions.
 */
export function quizOffer(db: ReadDb, day: StudyDay, secondsLeft: number): Overview['quizOffer'] {
  if (attempts.finishedBetween(db, addDays(day, -1), day)) return null
  const marks = new Map(records.byDeck(db).map(({ deck, points }) => [deck, points]))
  const marksOf = ({ deck }: MetBlock) => marks.get(deck) ?? UNKNOWN
  const begun = blocksOf(blocksWithMet(db, day), DEFAULT_SOURCE).toSorted((a, b) => marksOf(a) - marksOf(b))
  for (const { deck, code } of begun) {
    const { there, each } = sizeOf(db, deck)
    const count = Math.min(MOST, there, Math.floor(secondsLeft / each))
    if (count < FEWEST) continue
    const choice = { ...DEFAULT_CHOICE, source: { ...DEFAULT_SOURCE, blocks: [code] }, count, first: 'weak' as const }
    const name = decks.byId(db, deck)?.name ?? code
    return { block: code, name, questions: count, minutes: Math.ceil((count * each) / 60), choice }
  }
  return null
}

const DEFAULT_SOURCE = { kind: 'blocks' as const, blocks: [] as string[], cold: false }

/** How many questions a deck has, and the seconds of one on average. */
function sizeOf(db: ReadDb, deck: MetBlock['deck']): { there: number; each: number } {
  const types = questions.countsOf(db, deck)
  const there = types.reduce((sum, row) => sum + row.questions, 0)
  const seconds = types.reduce((sum, row) => sum + row.seconds, 0)
  return { there, each: there === 0 ? Infinity : seconds / there }
}
