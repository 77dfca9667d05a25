import fc from 'fast-check'
import { type CardState, newCard } from '../../../../db/domain/card.ts'
import type { CardEventBody, DrillRule } from '../../../../db/domain/event.ts'
import { type GradeScale, buttonsOf } from '../../../../db/domain/grade.ts'
import { modeOf } from '../../../../db/domain/scheduler/apply.ts'
import { type StudyDay, addDays } from '../../../../db/domain/time.ts'
import { DAY, pressed } from './cards.ts'

/** Something a learner, a quiz or an import may do; numbers are choices that the builder makes fit. */
export type Move =
  | {
      readonly do: 'answer'
      readonly key: number
      readonly scale: GradeScale
      readonly drill: DrillRule
      readonly longest: number
    }
  | { readonly do: 'days'; readonly amount: number }
  | { readonly do: 'undo'; readonly byOldName: boolean }
  | { readonly do: 'redo' }
  | { readonly do: 'cram' | 'due' | 'ease' | 'position' | 'bury' | 'flag' | 'leech'; readonly amount: number }
  | { readonly do: 'forward'; readonly days: readonly number[] }
  | { readonly do: 'import'; readonly state: CardState }
  | {
      readonly do:
        | 'reset'
        | 'rewrite'
        | 'unbury'
        | 'suspend'
        | 'unsuspend'
        | 'know'
        | 'forget'
        | 'history'
        | 'scheduler'
    }

const nat = (max: number) => fc.nat({ max })
const answers: fc.Arbitrary<Move> = fc.record({
  do: fc.constant('answer'),
  key: nat(5),
  scale: fc.constantFrom('two', 'four', 'six'),
  drill: fc.constantFrom('below-good', 'missed', 'off'),
  longest: fc.constantFrom(1, 5, 100, 36_500),
})
const imported: fc.Arbitrary<CardState> = fc
  .record({ n: nat(6), ease: nat(150), interval: nat(300), late: nat(40) })
  .map(({ n, ease, interval, late }) => {
    const due = addDays(DAY, -late)
    const schedule = {
      kind: 'seen',
      lastDay: addDays(due, -1 - interval),
      due,
      scheduledDue: due,
      forwardedTo: [],
    } as const
    return { ...newCard(7), schedule, n, ease: 130 + ease, interval: 1 + interval, lapses: 2 }
  })

/** Every kind of move, days passing and answers more often than the rest. */
export const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: answers },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('days'), amount: fc.oneof(nat(3), nat(60)) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('undo'), byOldName: fc.boolean() }) },
    { weight: 2, arbitrary: fc.constant<Move>({ do: 'redo' }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('forward'),
        days: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('cram', 'due', 'ease', 'position', 'bury', 'flag', 'leech'),
        amount: nat(40),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom(
          'reset',
          'rewrite',
          'unbury',
          'suspend',
          'unsuspend',
          'know',
          'forget',
          'history',
          'scheduler',
        ),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('import'), state: imported }) },
  ),
  { maxLength: 40, size: 'max' },
)

/** A move that becomes an event of its own. */
export type Deed = Exclude<Move, { do: 'days' } | { do: 'undo' } | { do: 'redo' }>

/** The event a move makes of this card, or null where the product would not offer it. */
export function bodyOf(move: Deed, state: CardState, day: StudyDay): CardEventBody | null {
  const seen = state.schedule.kind === 'seen'
  switch (move.do) {
    case 'answer':
      return answerOf(move, state, day)
    case 'cram':
      return pressed(state, buttonsOf('six')[move.amount % 6] ?? 'q4', day, { cram: true })
    case 'due':
      return seen ? { kind: 'due_set', due: addDays(day, move.amount - 10) } : null
    case 'ease':
      return { kind: 'ease_set', ease: 130 + move.amount }
    case 'position':
      return { kind: 'repositioned', position: move.amount }
    case 'bury':
      return { kind: 'buried', until: addDays(day, 1 + move.amount) }
    case 'flag':
      return { kind: 'flagged', flag: move.amount % 8 }
    case 'leech':
      return { kind: 'leeched', threshold: 1 + move.amount, suspend: move.amount % 2 === 0 }
    case 'forward':
      return { kind: 'forwarded', why: 'quiz-miss', days: move.days }
    case 'import':
      return { kind: 'state_imported', state: move.state }
    case 'know':
      return seen ? null : { kind: 'known_set', known: true }
    case 'forget':
      return { kind: 'known_set', known: false }
    default:
      return PLAIN[move.do]
  }
}

const PLAIN: Record<'reset' | 'rewrite' | 'unbury' | 'suspend' | 'unsuspend' | 'history' | 'scheduler', CardEventBody> =
  {
    reset: { kind: 'reset' },
    rewrite: { kind: 'rewritten' },
    unbury: { kind: 'unburied' },
    suspend: { kind: 'suspended' },
    unsuspend: { kind: 'unsuspended' },
    history: {
      kind: 'history_imported',
      at: 0,
      button: 3,
      interval: -600,
      lastInterval: -60,
      factor: 2500,
      ms: 4000,
      type: 0,
    },
    scheduler: { kind: 'scheduler_changed', scheduler: 'fsrs' },
  }

function answerOf(move: Extract<Move, { do: 'answer' }>, state: CardState, day: StudyDay): CardEventBody {
  const buttons = buttonsOf(modeOf(state, day) === 'drill' ? 'drill' : move.scale)
  const button = buttons[move.key % buttons.length] ?? 'good'
  const preset = { longestInterval: move.longest, leechThreshold: 6, drill: move.drill }
  return pressed(state, button, day, { scale: move.scale, preset })
}
