/** The rules every shipped question keeps, beyond what its schema and its type say. Pure. */
import { randomOf } from '../../db/domain/quiz/random.ts'
import type { Evaluate } from '../../db/domain/quiz/expression.ts'
import { faultsOf } from '../../db/domain/quiz/types/index.ts'
import type { LoadedBlock, Question } from '../schema.ts'
import type { Broken, Finding } from './finding.ts'
import { isBetrayedByLength, KEY_LONGEST, keyLengths } from './key-length.ts'
import { textsOf, tiersOf } from './parts.ts'
import { brokenReferences, type Known } from './references.ts'
import { brokenSetting } from './setting.ts'
import { brokenWording } from './wording.ts'

/** What the rules look up outside the block. */
export interface Around {
  /** Call numbers of all cards of the library. */
  readonly cards: ReadonlySet<string>
  readonly evaluate: Evaluate
}

/** Everything the rules have against a block's questions. Empty: they can ship. */
export function lintQuestions(
  block: Pick<LoadedBlock, 'code' | 'subtopics' | 'sources' | 'misconceptions'>,
  questions: readonly Question[],
  { cards, evaluate }: Around,
): Finding[] {
  const known: Known = {
    code: block.code,
    subtopics: new Set(block.subtopics.map(({ key }) => key)),
    sources: new Set(block.sources.map(({ key }) => key)),
    misconceptions: new Set(Object.keys(block.misconceptions)),
    cards,
  }
  const ofQuestions = questions.flatMap(question => {
    const faults = faultsOf(question.item, { random: () => randomOf(question.id), evaluate })
    const broken: Broken[] = [
      ...faults.map(message => ({ rule: 'unsound', message })),
      ...brokenReferences(question, known),
      ...brokenWording(question),
      ...brokenSetting(textsOf(question)),
    ]
    return broken.map(one => ({ id: question.id, ...one }))
  })
  return [...ofQuestions, ...ofFile(block.code, questions, known)]
}

function ofFile(code: string, questions: readonly Question[], { misconceptions }: Known): Finding[] {
  const ids = questions.map(({ id }) => id)
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
  const named = new Set(
    questions
      .flatMap(({ item }) => tiersOf(item))
      .flatMap(({ options }) => options.map(option => option.misconception)),
  )
  const lengths = keyLengths(questions)
  return [
    ...twice.map(id => ({ id, rule: 'number', message: 'the number is used twice' })),
    ...[...misconceptions]
      .filter(key => !named.has(key))
      .map(key => ({ id: code, rule: 'misconception', message: `no option stands for ${key}` })),
    ...(isBetrayedByLength(lengths)
      ? [
          {
            id: code,
            rule: 'key-longest',
            message: `the right option is the longest in ${lengths.longest} of ${lengths.tiers} choices, at most ${KEY_LONGEST * 100}%`,
          },
        ]
      : []),
  ]
}
