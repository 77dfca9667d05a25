/** Explanations of questions that were answered, in which a concept is found. */
import { MOST_HITS, type Concept, type ExplanationHit } from '../../api/find.ts'
import type { QuestionView } from '../../api/quiz.ts'
import { excerpt } from '../../domain/find/marked.ts'
import { hasAll } from '../../domain/find/wanted.ts'
import { orNotFound } from '../../domain/errors.ts'
import type { QuestionId } from '../../domain/ids.ts'
import type { Open } from '../open.ts'
import { peekAt } from '../quiz/held.ts'
import { questionView } from '../quiz/view.ts'
import type { SeenQuestion } from './seen.ts'
import { answeredBy, type Wanted } from './wanted.ts'

/** The questions that answer: those whose stem does first, then the newest. */
export function explanationsFor(seen: readonly SeenQuestion[], wanted: Wanted): Concept['explanations'] {
  const found = seen.flatMap(question => {
    const by = answeredBy(wanted, question.folded)
    return by === null ? [] : [{ question, by, inStem: hasAll(question.foldedStem, by) }]
  })
  const best = found.toSorted((a, b) => Number(b.inStem) - Number(a.inStem)).slice(0, MOST_HITS)
  return { hits: best.map(({ question, by, inStem }) => hitOf(question, by, inStem)), found: found.length }
}

function hitOf(question: SeenQuestion, by: Wanted['pieces'], inStem: boolean): ExplanationHit {
  const { question: id, attempt, at, callNumber, stem, text } = question
  const more = inStem ? null : excerpt(text, by)
  return {
    question: id,
    attempt: Number.isFinite(at) ? attempt : null,
    callNumber,
    stem: excerpt(stem, by),
    more: more?.ranges.length === 0 ? null : more,
  }
}

/** An explained question, to be read. @throws AppError `not-found`, also for one that may not be found now */
export async function readExplanation(open: Open, question: QuestionId): Promise<QuestionView> {
  const seen = await open.concepts.seen(open)
  const { attempt, ordinal } = orNotFound(
    seen.find(one => one.question === question),
    'explanation',
  )
  return questionView(open, peekAt(open, attempt), ordinal)
}
