import type { Answered } from '../event.ts'
import { isPass } from '../grade.ts'
import type { CardId } from '../ids.ts'
import { repeatsToday } from './answer.ts'

/** An answer that counts (never an undone one), and whether its card had been seen on an earlier study day. */
export interface CountedAnswer extends Pick<Answered, 'mode' | 'q' | 'drill'> {
  readonly card: CardId
  readonly seenBefore: boolean
}

/** recall@k and what is counted apart from it; all are numbers of cards. */
export interface Recall {
  /** Cards seen on an earlier day and answered in `review` or `early`. */
  readonly k: number
  /** Those of the k whose first answer passed (q ≥ 3). */
  readonly hits: number
  /** hits ÷ k, 0–1; null when k = 0. */
  readonly score: number | null
  /** Cards shown for the first time. */
  readonly newMet: number
  /** Those of the new ones whose first answer failed. */
  readonly learning: number
  /** Cards still to repeat today. */
  readonly toRepeat: number
}

/** recall@k of the answers of one study day, in the order of the log. Only a card's first answer of the day scores. */
export function recallAtK(answers: readonly CountedAnswer[]): Recall {
  const scheduling = answers.filter(({ mode }) => mode === 'review' || mode === 'early')
  const firsts = [...new Map(scheduling.toReversed().map(answer => [answer.card, answer])).values()]
  const met = firsts.filter(({ seenBefore }) => seenBefore)
  const fresh = firsts.filter(({ seenBefore }) => !seenBefore)
  const hits = met.filter(({ q }) => isPass(q)).length
  return {
    k: met.length,
    hits,
    score: met.length === 0 ? null : hits / met.length,
    newMet: fresh.length,
    learning: fresh.filter(({ q }) => !isPass(q)).length,
    toRepeat: cardsInDrill(answers),
  }
}

function cardsInDrill(answers: readonly CountedAnswer[]): number {
  const inDrill = new Set<CardId>()
  for (const { card, mode, q, drill } of answers) {
    if (mode === 'cram') continue
    if (mode === 'drill' ? !isPass(q) && inDrill.has(card) : repeatsToday(drill, q)) inDrill.add(card)
    else inDrill.delete(card)
  }
  return inDrill.size
}
