/** Counts a review again from its record: nobody's word for it is needed where an answer can be scored. */
import { Answer, scoreOf, selfScored } from '../../db/domain/quiz/types/index.ts'
import type { LoadedBlock, Question } from '../schema.ts'
import { reviewTools } from './blind.ts'
import type { ReviewEntry } from './record.ts'

export interface Recount {
  /** Items of the block that nobody solved. */
  readonly unsolved: readonly string[]
  /** Answers that differ from the key, although nothing was changed. */
  readonly unsettled: readonly string[]
  /** Entries that fit no item, or whose answer is none of its type. */
  readonly unreadable: readonly string[]
  readonly agreed: number
  readonly answers: number
}

/** What a block's record amounts to now. */
export function recount(block: LoadedBlock, entries: readonly ReviewEntry[]): Recount {
  const questions = new Map(block.questions.map(question => [question.id, question]))
  const ids = [...block.cards.map(({ id }) => id), ...questions.keys()]
  const solved = new Set(entries.map(({ id }) => id))
  const verdicts = entries.map(entry => ({ entry, verdict: verdictOf(entry, questions.get(entry.id)) }))
  const named = (keep: (one: (typeof verdicts)[number]) => boolean) =>
    verdicts.filter(keep).map(({ entry }) => entry.id)
  return {
    unsolved: ids.filter(id => !solved.has(id)),
    unsettled: named(({ entry, verdict }) => verdict !== null && verdict !== 'agrees' && entry.changed === ''),
    unreadable: named(({ entry, verdict }) => verdict === null || !ids.includes(entry.id)),
    agreed: named(({ verdict }) => verdict === 'agrees').length,
    answers: entries.length,
  }
}

/** By scoring where that is possible, else as recorded; null: neither can be had. */
function verdictOf(entry: ReviewEntry, question: Question | undefined): ReviewEntry['verdict'] | null {
  if (question === undefined || selfScored(question.item.type)) return entry.verdict ?? null
  if (typeof entry.answer === 'string') return null
  const answer = Answer.safeParse({ ...entry.answer, type: question.item.type })
  if (!answer.success) return null
  const { points } = scoreOf(question.item, answer.data, reviewTools(question.id))
  if (points === 1) return 'agrees'
  return points > 0 ? 'partly' : 'disagrees'
}
