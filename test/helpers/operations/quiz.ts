/** What quizzes do to the collection: misses that move cards and become cards, a placement, questions of one's own. */
import type { AttemptView } from '../../../db/api/quiz.ts'
import { DEFAULT_CHOICE, type QuizChoice } from '../../../db/domain/quiz/quiz-choice.ts'
import type { QuestionId } from '../../../db/domain/ids.ts'
import { singleItem } from '../library.ts'
import type { Deed, Maker } from './maker.ts'

const CHOICE: QuizChoice = {
  ...DEFAULT_CHOICE,
  source: { kind: 'blocks', blocks: [], cold: true },
  count: 4,
  repeats: true,
}

export const QUIZ: readonly Deed[] = [
  { name: 'forward-misses', weight: 1, run: m => missAll(m) },
  { name: 'keep-misses', weight: 1, run: keepMisses },
  { name: 'accept-placement', weight: 0.5, run: place },
  { name: 'save-question', weight: 1, run: saveQuestion },
  { name: 'remove-question', weight: 1, run: removeQuestion },
]

async function missAll(m: Maker): Promise<AttemptView> {
  const { attempt } = await m.c.api.quiz.start({ choice: CHOICE })
  for (const { ordinal, type } of attempt.cells)
    if (type === 'single') {
      const at = { attempt: attempt.attempt, ordinal, elapsedMs: 1 }
      await m.c.api.quiz.answer({
        ...at,
        answer: { type, choice: 1 + m.random.below(2), because: null },
        confidence: null,
      })
    }
  await m.c.api.quiz.finish({ attempt: attempt.attempt, elapsedMs: 2 })
  return attempt
}

async function keepMisses(m: Maker): Promise<void> {
  const { attempt } = await missAll(m)
  const { offers } = await m.c.api.quiz.offers({ attempt })
  const cards = offers.map(({ ordinal, front, back }) => ({ ordinal, front, back }))
  if (cards.length > 0) await m.c.api.quiz.keep({ attempt, cards: cards.slice(0, 1 + m.random.below(4)) })
}

async function place(m: Maker): Promise<void> {
  const { attempt } = await m.c.api.placement.start({})
  for (const { ordinal } of attempt.cells)
    await m.c.api.quiz.answer({
      attempt: attempt.attempt,
      ordinal,
      elapsedMs: 0,
      answer: { type: 'single', choice: 0, because: null },
      confidence: 'sure',
    })
  await m.c.api.quiz.finish({ attempt: attempt.attempt, elapsedMs: 0 })
  const { known } = await m.c.api.placement.offer({ attempt: attempt.attempt })
  await m.c.api.placement.accept({ attempt: attempt.attempt, known: known.map(({ card }) => card).slice(0, 2) })
}

async function saveQuestion(m: Maker): Promise<void> {
  const deck = m.deck('d.id in (select deck_id from blocks)')
  if (deck === null) return
  const own = m.isOften() ? ownQuestion(m) : null
  await m.c.api.questions.save({ question: own, deck, item: singleItem(`${m.word()}?`), seconds: 60 })
}

async function removeQuestion(m: Maker): Promise<void> {
  const question = ownQuestion(m)
  if (question !== null) await m.c.api.questions.remove({ question })
}

function ownQuestion(m: Maker): QuestionId | null {
  const sql = 'select id from questions where call_number is null and retired = 0 order by id'
  const rows = m.c.store.read.all<{ id: QuestionId }>(sql)
  return rows.length === 0 ? null : m.one(rows).id
}
