/** Something valid for every call about quizzes. */
import type { Api } from '../../../db/api/contract.ts'
import type { AttemptView } from '../../../db/api/quiz.ts'
import { DEFAULT_CHOICE, type QuizChoice } from '../../../db/domain/quiz/quiz-choice.ts'
import type { Answer } from '../../../db/domain/quiz/types/index.ts'
import type { QuestionId } from '../../../db/domain/ids.ts'
import { singleItem } from '../../helpers/library.ts'

const ATTEMPT = { attempt: 'an-attempt' }
const RUNNING = { ...ATTEMPT, elapsedMs: 0 }
const PLACE = { ...RUNNING, ordinal: 0 }
const CHOICE: QuizChoice = {
  ...DEFAULT_CHOICE,
  source: { kind: 'blocks', blocks: [], cold: true },
  feedback: 'each',
  repeats: true,
}
const RIGHT: Answer = { type: 'single', choice: 0, because: null }
const WRITTEN: Answer = { type: 'free', text: 'What I know of it.', marks: null }
const MARKED: Answer = { ...WRITTEN, marks: [true, false, true] }
const ESTIMATE: Answer = { type: 'parametric', text: '100', unit: 'GB' }
const OWN = { question: null, deck: 'a-deck', item: singleItem('My own question?'), seconds: 60 }

/** The same for any collection, also one that is not open. */
export const VALID_QUIZ: Readonly<Record<string, object>> = {
  'quiz.setup': {},
  'quiz.preview': CHOICE,
  'quiz.start': { choice: CHOICE },
  'quiz.open': ATTEMPT,
  'quiz.question': { ...ATTEMPT, ordinal: 0 },
  'quiz.show': PLACE,
  'quiz.answer': { ...PLACE, answer: RIGHT, confidence: 'sure' },
  'quiz.mark': { ...ATTEMPT, ordinal: 0, answer: MARKED },
  'quiz.flag': { ...PLACE, flagged: true },
  'quiz.reveal': PLACE,
  'quiz.pause': RUNNING,
  'quiz.resume': { ...ATTEMPT, pausedMs: 0 },
  'quiz.addTime': { ...RUNNING, ms: 60_000 },
  'quiz.goOn': RUNNING,
  'quiz.tick': { ...ATTEMPT, elapsedMs: 1 },
  'quiz.finish': RUNNING,
  'quiz.skipMarks': ATTEMPT,
  'quiz.abandon': RUNNING,
  'quiz.results': ATTEMPT,
  'quiz.past': {},
  'quiz.offers': ATTEMPT,
  'quiz.keep': { ...ATTEMPT, cards: [{ ordinal: 0, front: 'What?', back: 'That.' }] },
  'quiz.readNumber': { text: '25.6e9', unit: 'B', wanted: 'GB' },
  'drill.templates': {},
  'drill.next': { template: null, mode: 'exact', seen: [] },
  'drill.answer': { template: 'E06', seed: 'a-seed', mode: 'exact', answer: ESTIMATE, spentMs: 1 },
  'placement.start': {},
  'placement.offer': ATTEMPT,
  'placement.accept': { ...ATTEMPT, known: [] },
  'questions.own': {},
  'questions.get': { question: 'a-question' },
  'questions.check': { item: OWN.item },
  'questions.save': OWN,
  'questions.remove': { question: 'a-question' },
}

/** The writing calls in an order in which each has something to do, with the inputs of `quizInputs`. */
export const QUIZ_IN_ORDER: readonly string[] = [
  'quiz.start',
  'quiz.show',
  'quiz.answer',
  'quiz.flag',
  'quiz.tick',
  'quiz.pause',
  'quiz.resume',
  'quiz.addTime',
  'quiz.reveal',
  'quiz.mark',
  'quiz.goOn',
  'quiz.finish',
  'quiz.keep',
  'quiz.skipMarks',
  'quiz.abandon',
  'placement.start',
  'placement.accept',
  'drill.answer',
  'questions.save',
  'questions.remove',
]

/** Attempts in all states and a question of one's own, and the inputs that speak of them. */
export async function quizInputs(api: Api): Promise<Readonly<Record<string, object>>> {
  const deck = (await api.decks.list({})).flatMap(group => group.decks)[0]?.id
  if (deck === undefined) throw new Error('there is no deck')
  const { question } = await api.questions.save({ ...OWN, deck })
  const [running, left, ended, marking] = [await begin(api), await begin(api), await begin(api), await begin(api)]
  await api.quiz.finish({ attempt: ended.attempt, elapsedMs: 0 })
  const explained = await explain(api, [running, left, marking])
  await api.quiz.answer({ ...at(marking, ordinalOf(marking, 'free')), answer: WRITTEN, confidence: null })
  await api.quiz.finish({ attempt: marking.attempt, elapsedMs: 0 })
  const here = at(running, ordinalOf(running, 'free'))
  const { attempt } = running
  const noCard = await ordinalWithoutCard(api, running)
  return {
    'quiz.open': { attempt },
    'quiz.question': { attempt, ordinal: 0 },
    'quiz.show': here,
    'quiz.answer': { ...here, answer: WRITTEN, confidence: 'sure' },
    'quiz.mark': { attempt, ordinal: here.ordinal, answer: MARKED },
    'quiz.flag': { ...here, flagged: true },
    'quiz.reveal': here,
    'quiz.pause': { attempt, elapsedMs: 2_000 },
    'quiz.resume': { attempt, pausedMs: 10 },
    'quiz.addTime': { attempt, elapsedMs: 2_000, ms: 60_000 },
    'quiz.goOn': { attempt, elapsedMs: 3_600_000 },
    'quiz.tick': { attempt, elapsedMs: 1_000 },
    'quiz.finish': { attempt, elapsedMs: 3_600_000 },
    'quiz.skipMarks': { attempt: marking.attempt },
    'quiz.abandon': { attempt: left.attempt, elapsedMs: 0 },
    'quiz.results': { attempt: ended.attempt },
    'quiz.offers': { attempt: ended.attempt },
    'quiz.keep': { attempt, cards: [{ ordinal: noCard, front: 'What?', back: 'That.' }] },
    ...(await placementInputs(api)),
    'find.explanation': { question: explained },
    'questions.get': { question },
    'questions.save': { ...OWN, deck },
    'questions.remove': { question },
    'questions.check': { item: OWN.item },
  }
}

async function begin(api: Api): Promise<AttemptView> {
  return (await api.quiz.start({ choice: CHOICE })).attempt
}

function at({ attempt }: AttemptView, ordinal: number) {
  return { attempt, ordinal, elapsedMs: 0 }
}

function ordinalOf({ cells }: AttemptView, type: string): number {
  return cells.find(cell => cell.type === type)?.ordinal ?? 0
}

/** A question of the bank that names no card: a miss of it is a card to be written. */
function ordinalWithoutCard(api: Api, view: AttemptView): Promise<number> {
  return ordinalOfNumber(api, view, 'EM-Q03')
}

async function ordinalOfNumber(api: Api, { attempt, cells }: AttemptView, number: string): Promise<number> {
  for (const { ordinal } of cells) {
    const { callNumber } = await api.quiz.question({ attempt, ordinal })
    if (callNumber === number) return ordinal
  }
  throw new Error('the question was not drawn')
}

/** Shows the answer of one question wherever it is asked, so that its explanation may be found. */
async function explain(api: Api, attempts: readonly AttemptView[]): Promise<QuestionId> {
  for (const view of attempts) {
    const ordinal = await ordinalOfNumber(api, view, 'EM-Q01')
    await api.quiz.reveal(at(view, ordinal))
  }
  const { explanations } = await api.find.concept({ text: 'which one', asked: null })
  const [hit] = explanations.hits
  if (hit === undefined) throw new Error('the explanation is not found')
  return hit.question
}

/** A placement that was right and sure of everything, and so has a new card to offer. */
async function placementInputs(api: Api) {
  const { attempt } = await api.placement.start({})
  for (const { ordinal } of attempt.cells) {
    await api.quiz.answer({ ...at(attempt, ordinal), answer: RIGHT, confidence: 'sure' })
  }
  await api.quiz.finish({ attempt: attempt.attempt, elapsedMs: 0 })
  const { known } = await api.placement.offer({ attempt: attempt.attempt })
  return {
    'placement.offer': { attempt: attempt.attempt },
    'placement.accept': { attempt: attempt.attempt, known: known.map(({ card }) => card) },
  }
}
