/** What a question names has to exist. */
import type { Question } from '../schema.ts'
import type { Broken } from './finding.ts'
import { repairsIn, tiersOf } from './parts.ts'

/** What can be named. */
export interface Known {
  readonly code: string
  readonly subtopics: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
  readonly misconceptions: ReadonlySet<string>
  /** Cards of the whole library. */
  readonly cards: ReadonlySet<string>
}

export function brokenReferences(question: Question, known: Known): Broken[] {
  const { id, subtopic, source, cards, item } = question
  const unknown = [...new Set([...cards, ...repairsIn(item)])].filter(card => !known.cards.has(card))
  return [
    ...(id.startsWith(`${known.code}-`) ? [] : [broken('number', `it is not a number of ${known.code}`)]),
    ...(known.subtopics.has(subtopic) ? [] : [broken('subtopic', `there is no subtopic ${subtopic}`)]),
    ...(known.sources.has(source.key) ? [] : [broken('source', `there is no source ${source.key}`)]),
    ...unknown.map(card => broken('card', `there is no card ${card}`)),
    ...brokenMisconceptions(item, known.misconceptions),
  ]
}

/** Where exactly one option is right, every other one stands for a misconception. */
function brokenMisconceptions(item: Question['item'], known: ReadonlySet<string>): Broken[] {
  return tiersOf(item).flatMap(({ what, options, one }) =>
    options.flatMap(({ correct, misconception }, at) => {
      if (misconception !== undefined)
        return known.has(misconception)
          ? []
          : [broken('misconception', `${what} ${at + 1} names ${misconception}, which the file does not list`)]
      return one && !correct ? [broken('misconception', `${what} ${at + 1} is wrong and names no misconception`)] : []
    }),
  )
}

function broken(rule: string, message: string): Broken {
  return { rule, message }
}
