/** Every type of question: one line each in `TYPES`. The rest asks the right one. */
import { z } from 'zod'
import { orNotFound } from '../../errors.ts'
import type { Score, Tools } from '../question-type.ts'
import type { TypeName } from '../quiz-choice.ts'
import { cloze } from './cloze/index.ts'
import { diagnose } from './diagnose/index.ts'
import { formula } from './formula/index.ts'
import { free } from './free/index.ts'
import { leakage } from './leakage/index.ts'
import { matching } from './matching/index.ts'
import { metric } from './metric/index.ts'
import { multi } from './multi/index.ts'
import { numeric } from './numeric/index.ts'
import { ordering } from './ordering/index.ts'
import { parametric } from './parametric/index.ts'
import { recall } from './recall/index.ts'
import { single } from './single/index.ts'
import { typed } from './typed/index.ts'

const TYPES = [
  single,
  multi,
  ordering,
  matching,
  numeric,
  parametric,
  formula,
  cloze,
  metric,
  leakage,
  diagnose,
  free,
  typed,
  recall,
] as const
const [first, ...others] = TYPES
const unknownType = { error: `a type is one of ${TYPES.map(({ type }) => type).join(', ')}` }

/** Parsed by `type` first, so that what is wrong is said of that very type, with its path. */
export const Item = z.discriminatedUnion(
  'type',
  [first.schemas.Item, ...others.map(one => one.schemas.Item)],
  unknownType,
)
export type Item = z.infer<typeof Item>
export const Asked = z.discriminatedUnion('type', [first.schemas.Asked, ...others.map(one => one.schemas.Asked)])
export type Asked = z.infer<typeof Asked>
export const Answer = z.discriminatedUnion('type', [first.schemas.Answer, ...others.map(one => one.schemas.Answer)])
export type Answer = z.infer<typeof Answer>
export const Revealed = z.discriminatedUnion('type', [
  first.schemas.Revealed,
  ...others.map(one => one.schemas.Revealed),
])
export type Revealed = z.infer<typeof Revealed>

function typeOf(name: TypeName): (typeof TYPES)[number] {
  return orNotFound(
    TYPES.find(({ type }) => type === name),
    `type ${name}`,
  )
}

/** What is put on screen. */
export function askedOf(item: Item, tools: Tools): Asked {
  return typeOf(item.type).ask(item, tools)
}

/** Marks from 0 to 1; 0 for a blank. An answer to another type is a blank. */
export function scoreOf(item: Item, answer: Answer, tools: Tools): Score {
  return typeOf(item.type).score(item, answer, tools)
}

/** Everything explained; `answer` is null for a blank. */
export function revealOf(item: Item, answer: Answer | null, tools: Tools): Revealed {
  return typeOf(item.type).reveal(item, answer, tools)
}

/** What does not hold together inside an item, as sentences. Empty: sound. */
export function faultsOf(item: Item, tools: Tools): readonly string[] {
  return typeOf(item.type).faults(item, tools)
}

/** Whether an answer says nothing. */
export function isBlank(answer: Answer): boolean {
  return typeOf(answer.type).isBlank(answer)
}

/** Whether a self-scored answer still waits for its marks. */
export function awaitsMarks(answer: Answer): boolean {
  return typeOf(answer.type).awaitsMarks(answer)
}

/** Expected seconds of an item that does not say its own. */
export function secondsOf(item: Item): number {
  return item.type === 'parametric' ? item.template.seconds : typeOf(item.type).seconds
}

/** Whether the learner marks answers of this type. */
export function selfScored(type: TypeName): boolean {
  return typeOf(type).selfScored
}

/** A place inside an item, and what is wrong there. */
export interface ItemFault {
  /** `options.1.reason`; empty: the item as a whole. */
  readonly path: string
  readonly message: string
}

/** Everything wrong with something that wants to be an item: what its schema says, else what the type says. */
export function checkItem(raw: unknown, tools: Tools): ItemFault[] {
  const parsed = Item.safeParse(raw)
  if (parsed.success) return faultsOf(parsed.data, tools).map(message => ({ path: '', message }))
  return parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
}
