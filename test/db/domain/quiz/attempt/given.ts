/** Attempts as the tests of the engine need them. */
import fc from 'fast-check'
import type { AttemptEvent, AttemptEventBody } from '../../../../../db/domain/quiz/attempt/event.ts'
import { after } from '../../../../../db/domain/quiz/attempt/fold.ts'
import { begun, type AttemptRules, type Standing } from '../../../../../db/domain/quiz/attempt/standing.ts'
import type { Answer } from '../../../../../db/domain/quiz/types/index.ts'

export const MINUTE_MS = 60_000

/** Four questions of a minute each, against a limit of four minutes. */
export const RULES: AttemptRules = {
  seconds: [60, 60, 60, 60],
  limitMs: 4 * MINUTE_MS,
  feedback: 'end',
  pauses: 'practice',
}

export function chose(choice: number): Answer {
  return { type: 'single', choice, because: null }
}

/** A self-scored answer without its marks. */
export const RECALLED: Answer = { type: 'recall', marks: null }

export function answered(ordinal: number, answer: Answer = chose(0)): AttemptEventBody {
  return { kind: 'answered', ordinal, answer, confidence: null }
}

/** An attempt after so many things, each at its time. */
export function attempt(
  rules: AttemptRules,
  ...events: readonly (readonly [elapsedMs: number, body: AttemptEventBody])[]
): Standing {
  return events.reduce((standing, [elapsedMs, body]) => after(rules, standing, { elapsedMs, body }), begun(rules))
}

const ordinal = fc.nat(4)
const answer = fc.oneof(
  fc.nat(2).map(chose),
  fc.constant(RECALLED),
  fc.constantFrom('missed', 'partly', 'recalled').map((marks): Answer => ({ type: 'recall', marks })),
)
const confidence = fc.constantFrom('guess', 'fairly', 'sure', null)

/** Anything that can be logged, possible or not. */
const bodies: fc.Arbitrary<AttemptEventBody> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('shown'), ordinal }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom('answered', 'changed'), ordinal, answer, confidence }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('cleared', 'flagged', 'unflagged', 'revealed'), ordinal }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('marked'), ordinal, answer }) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'paused' }, { kind: 'went_on' }, { kind: 'marks_skipped' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('resumed'), pausedMs: fc.nat(10 * MINUTE_MS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('time_added'), ms: fc.constantFrom(60_000, 300_000) }) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'finished' }, { kind: 'abandoned' }) },
)

export const events: fc.Arbitrary<AttemptEvent[]> = fc.array(
  fc.record({ elapsedMs: fc.nat(10 * MINUTE_MS), body: bodies }),
  { maxLength: 40 },
)

export const rules: fc.Arbitrary<AttemptRules> = fc.record({
  seconds: fc.array(fc.integer({ min: 10, max: 120 }), { minLength: 1, maxLength: 4 }),
  limitMs: fc.option(fc.nat(8 * MINUTE_MS)),
  feedback: fc.constantFrom('end', 'each'),
  pauses: fc.constantFrom('exam', 'practice'),
})
