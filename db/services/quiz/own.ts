/** Questions the learner wrote. */
import type { OwnQuestion } from '../../api/quiz.ts'
import { randomOf } from '../../domain/quiz/random.ts'
import type { Tools } from '../../domain/quiz/question-type.ts'
import type { TypeName } from '../../domain/quiz/quiz-choice.ts'
import { askedOf, checkItem, Item, type ItemFault } from '../../domain/quiz/types/index.ts'
import { orInvalid, orNotFound } from '../../domain/errors.ts'
import type { DeckId, QuestionId } from '../../domain/ids.ts'
import { evaluate } from '../../expressions/evaluate.ts'
import { plainText } from '../../render/markdown.ts'
import * as decks from '../../repositories/decks.ts'
import * as questions from '../../repositories/questions.ts'
import { historyView } from '../history-view.ts'
import type { Open } from '../open.ts'
import { transact } from '../transact.ts'

/** The types that can be written in the app. */
const WRITABLE: ReadonlySet<TypeName> = new Set<TypeName>(['single', 'multi', 'ordering', 'numeric', 'free'])

/** What a question counts as that says neither. */
const UNSAID = { tier: 'core', level: 'apply' } as const

/** What the learner saves. */
export interface GivenQuestion {
  /** Null: a new one. */
  readonly question: QuestionId | null
  readonly deck: DeckId
  readonly item: Item
  readonly seconds: number
}

export function own({ store }: Open): OwnQuestion[] {
  return questions.own(store.read).map(({ id, deck, item, type }) => ({
    question: id,
    deck,
    stem: plainText(askedOf(item, TOOLS).stem.md),
    type,
  }))
}

export function ownQuestion({ store }: Open, id: QuestionId) {
  const { deck, item, seconds } = ownOf(store.read, id)
  return { question: id, deck, item, seconds }
}

/** What keeps an item from being saved: what the loader would say, and that only some types are written here. */
export function check(item: unknown): ItemFault[] {
  const parsed = Item.safeParse(item)
  if (!parsed.success || WRITABLE.has(parsed.data.type)) return checkItem(item, TOOLS)
  return [{ path: 'type', message: `a question written here is one of ${[...WRITABLE].join(', ')}` }]
}

/** Adds a question, or changes one; as one operation. @throws AppError `bad-input` for an item with faults */
export function saveQuestion({ store }: Open, { question, deck, item, seconds }: GivenQuestion) {
  const [fault] = check(item)
  orInvalid(fault === undefined, fault?.message ?? '')
  orNotFound(decks.byId(store.read, deck), 'deck')
  const id = question === null ? store.ids.next<QuestionId>() : ownOf(store.read, question).id
  transact(store, { name: 'save-question' }, ({ db, op }) => {
    const rest = { type: item.type, ...UNSAID, cards: [], misconceptions: {}, remember: null, source: null }
    questions.put(db, { id, origin: null, deck, seconds, item, version: op, ...rest })
  })
  return { question: id, history: historyView(store) }
}

/** Takes a question away; attempts that have it keep it. */
export function removeQuestion({ store }: Open, question: QuestionId) {
  const { id } = ownOf(store.read, question)
  transact(store, { name: 'remove-question' }, ({ db }) => questions.remove(db, id))
  return { history: historyView(store) }
}

/** A question is the same for everybody who looks at it outside an attempt. */
const TOOLS: Tools = { random: () => randomOf('own'), evaluate }

function ownOf(read: Parameters<typeof questions.byId>[0], id: QuestionId): questions.Question {
  const found = orNotFound(questions.byId(read, id), 'question')
  orInvalid(found.origin === null, 'a question of the bank is not edited')
  return found
}
