/** Ready-made choices, sized to what there is. One that would find nothing is left out. */
import type { Setup } from '../../api/quiz.ts'
import {
  DEFAULT_CHOICE,
  type QuizChoice,
  type SetName,
  type Source,
  type TypeName,
} from '../../domain/quiz/quiz-choice.ts'
import type { ReadDb } from '../../connection.ts'
import * as records from '../../repositories/quiz-records.ts'
import { blockLastMet } from '../gather.ts'
import { blocksOf, type MetBlock } from './bank.ts'

/** A block with its questions by type. */
export interface CountedBlock extends MetBlock {
  readonly types: readonly {
    readonly type: TypeName
    readonly questions: number
    readonly unseen: number
    readonly seconds: number
  }[]
}

type OfBlocks = Extract<Source, { kind: 'blocks' }>

/** Minutes of a phone screen's and of an onsite's round of questions. */
const PHONE = 20
const ONSITE = 45
/** Questions of the sets that are no exam. */
const BLOCK = 8
const WEAKEST = 10
const SURPRISE = 8
/** So many of the weakest blocks. */
const WEAKEST_BLOCKS = 5
const MOST = 60

const EXAM = { pauses: 'exam', feedback: 'end' } as const

export function setsOf(db: ReadDb, all: readonly CountedBlock[]): Setup['sets'] {
  const everything: OfBlocks = { kind: 'blocks', blocks: [], cold: false }
  const of = (codes: readonly string[]): OfBlocks => ({ ...everything, blocks: [...codes] })
  const underWay = underWayIn(db, all)
  const weakest = weakestIn(db, all)
  return [
    ...sized(all, 'phone', everything, { minutes: PHONE }, EXAM),
    ...sized(all, 'onsite', everything, { minutes: ONSITE }, EXAM),
    ...(underWay === null ? [] : sized(all, 'block', of([underWay]), { questions: BLOCK }, { feedback: 'each' })),
    ...(weakest.length === 0 ? [] : sized(all, 'weakest', of(weakest), { questions: WEAKEST }, { first: 'weak' })),
    ...sized(all, 'surprise', { ...everything, cold: true }, { questions: SURPRISE }, {}),
  ]
}

/** A set of so many questions, or of as many as fit into the minutes. */
function sized(
  all: readonly CountedBlock[],
  name: SetName,
  source: OfBlocks,
  size: { readonly minutes: number } | { readonly questions: number },
  more: Partial<QuizChoice>,
): Setup['sets'] {
  const types = blocksOf(all, source).flatMap(block => all.find(({ code }) => code === block.code)?.types ?? [])
  const there = types.reduce((sum, { questions }) => sum + questions, 0)
  if (there === 0) return []
  const each = types.reduce((sum, { seconds }) => sum + seconds, 0) / there
  const wanted = 'minutes' in size ? Math.round((size.minutes * 60) / each) : size.questions
  const count = Math.max(1, Math.min(MOST, wanted, there))
  return [
    {
      name,
      minutes: Math.max(1, Math.round((count * each) / 60)),
      choice: { ...DEFAULT_CHOICE, ...more, source, count },
    },
  ]
}

/** The block that gave the last new card, while it has more to give; else the first that was begun and not ended. */
function underWayIn(db: ReadDb, all: readonly CountedBlock[]): string | null {
  const begun = all.filter(({ state, met }) => state === 'on' && met > 0)
  const last = blockLastMet(db)
  return (
    (begun.find(({ code }) => code === last) ?? begun.find(({ met, cards }) => met < cards) ?? begun[0])?.code ?? null
  )
}

/** Begun blocks with the worst marks, of those that have any but full ones. */
function weakestIn(db: ReadDb, all: readonly CountedBlock[]): readonly string[] {
  const begun = new Map(
    blocksOf(all, { kind: 'blocks', blocks: [], cold: false }).map(({ deck, code }) => [deck, code]),
  )
  return records
    .byDeck(db)
    .filter(({ points }) => points < 1)
    .flatMap(({ deck }) => begun.get(deck) ?? [])
    .slice(0, WEAKEST_BLOCKS)
}
