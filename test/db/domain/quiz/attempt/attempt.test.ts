import { describe, expect, test } from 'vitest'
import {
  GRACE_MS,
  LONGEST_PAUSE_MS,
  limitOf,
  pauseLeft,
  timeIsUp,
} from '../../../../../db/domain/quiz/attempt/clock.ts'
import { refusalOf } from '../../../../../db/domain/quiz/attempt/refusal.ts'
import { answered, attempt, chose, MINUTE_MS, RECALLED, RULES } from './given.ts'

const EXAM = { ...RULES, pauses: 'exam' } as const
const EACH = { ...RULES, feedback: 'each' } as const
const LIMIT_MS = 4 * MINUTE_MS

describe('an answer', () => {
  test('can be changed and cleared until the attempt is finished', () => {
    const given = [
      [1_000, answered(0)],
      [2_000, { kind: 'changed', ordinal: 0, answer: chose(2), confidence: 'sure' }],
    ] as const
    expect(attempt(RULES, ...given).questions[0]).toMatchObject({ answer: chose(2), confidence: 'sure' })
    expect(attempt(RULES, ...given, [3_000, { kind: 'cleared', ordinal: 0 }]).questions[0]).toMatchObject({
      answer: null,
      confidence: null,
    })
    expect(attempt(RULES, ...given, [3_000, { kind: 'finished' }], [4_000, answered(0)]).questions[0]?.answer).toEqual(
      chose(2),
    )
  })

  test('comes out one by one only where feedback is after each, and is fixed then', () => {
    expect(attempt(RULES, [0, answered(0)], [1, { kind: 'revealed', ordinal: 0 }]).questions[0]?.revealed).toBe(false)
    const revealed = attempt(EACH, [0, answered(0)], [1, { kind: 'revealed', ordinal: 0 }], [2, answered(0, chose(1))])
    expect(revealed.questions[0]).toMatchObject({ revealed: true, answer: chose(0) })
  })

  test('within the grace after the end counts, a later one does not', () => {
    const inTime = attempt(RULES, [LIMIT_MS + GRACE_MS, answered(0)])
    expect(inTime.questions[0]?.answer).toEqual(chose(0))
    expect(attempt(RULES, [LIMIT_MS + GRACE_MS + 1, answered(0)]).questions[0]?.answer).toBeNull()
  })
})

describe('the clock', () => {
  test('charges time to the question on screen', () => {
    const { questions, elapsedMs } = attempt(
      RULES,
      [20_000, { kind: 'shown', ordinal: 2 }],
      [50_000, answered(2)],
      [60_000, { kind: 'shown', ordinal: 0 }],
      [65_000, { kind: 'finished' }],
    )
    expect(questions.map(({ spentMs }) => spentMs)).toEqual([25_000, 0, 40_000, 0])
    expect(elapsedMs).toBe(65_000)
  })

  test('takes a page that reports less than before for one that stood still', () => {
    const { elapsedMs, questions } = attempt(RULES, [30_000, answered(0)], [10_000, answered(1)])
    expect(elapsedMs).toBe(30_000)
    expect(questions[0]?.spentMs).toBe(30_000)
  })

  test('stands still in a pause, and goes on from where it stood', () => {
    const paused = attempt(RULES, [30_000, { kind: 'paused' }], [90_000, { kind: 'shown', ordinal: 1 }])
    expect(paused).toMatchObject({ phase: 'paused', elapsedMs: 30_000, at: 0 })
    expect(attempt(RULES, [30_000, { kind: 'paused' }], [90_000, { kind: 'finished' }]).elapsedMs).toBe(30_000)
    expect(
      attempt(
        RULES,
        [30_000, { kind: 'paused' }],
        [30_000, { kind: 'resumed', pausedMs: 900_000 }],
        [40_000, answered(0)],
      ),
    ).toMatchObject({ phase: 'running', elapsedMs: 40_000, pausedMs: 900_000 })
  })

  test('is up at the limit with what was added to it', () => {
    const added = attempt(RULES, [0, { kind: 'time_added', ms: MINUTE_MS }], [LIMIT_MS, answered(0)])
    expect(limitOf(RULES, added)).toBe(LIMIT_MS + MINUTE_MS)
    expect(timeIsUp(RULES, added)).toBe(false)
    expect(timeIsUp(RULES, attempt(RULES, [LIMIT_MS, answered(0)]))).toBe(true)
  })

  test('runs on without a limit when the learner wants so after the end, and not before', () => {
    const early = attempt(RULES, [LIMIT_MS - 1, { kind: 'went_on' }])
    expect(early.overtime).toBe(false)
    const late = attempt(RULES, [LIMIT_MS, { kind: 'went_on' }], [LIMIT_MS * 3, answered(1)])
    expect(late).toMatchObject({ overtime: true, elapsedMs: LIMIT_MS * 3 })
    expect(late.questions[1]?.answer).toEqual(chose(0))
  })

  test('has no end in an untimed attempt, which takes no minutes more', () => {
    const untimed = { ...RULES, limitMs: null }
    const standing = attempt(untimed, [LIMIT_MS * 100, answered(0)])
    expect(standing.questions[0]?.answer).toEqual(chose(0))
    expect(timeIsUp(untimed, standing)).toBe(false)
    expect(refusalOf(untimed, standing, { elapsedMs: 0, body: { kind: 'time_added', ms: MINUTE_MS } })).not.toBeNull()
  })
})

describe('a pause', () => {
  const paused = [30_000, { kind: 'paused' }] as const
  const resumed = (pausedMs: number) => [30_000, { kind: 'resumed', pausedMs }] as const

  test('of an exam is one, of five minutes at most; the clock runs on after them', () => {
    expect(pauseLeft(EXAM, attempt(EXAM))).toBe(LONGEST_PAUSE_MS)
    expect(pauseLeft(EXAM, attempt(EXAM, paused))).toBe(LONGEST_PAUSE_MS)
    const back = attempt(EXAM, paused, resumed(60_000))
    expect(pauseLeft(EXAM, back)).toBe(0)
    expect(attempt(EXAM, paused, resumed(60_000), [31_000, { kind: 'paused' }]).phase).toBe('running')
    expect(attempt(EXAM, paused, resumed(LONGEST_PAUSE_MS + 20_000)).elapsedMs).toBe(50_000)
  })

  test('of practice may be taken again and again, as long as wanted', () => {
    const twice = attempt(RULES, paused, resumed(3_600_000), paused, resumed(1))
    expect(twice).toMatchObject({ pauses: 2, elapsedMs: 30_000 })
    expect(pauseLeft(RULES, twice)).toBeNull()
  })

  test('is not used up by coming back after a loss', () => {
    expect(pauseLeft(EXAM, attempt(EXAM, [10_000, answered(0)], resumed(0)))).toBe(LONGEST_PAUSE_MS)
  })
})

describe('the end', () => {
  test('waits for the marks of self-scored answers, the last of which finishes the attempt', () => {
    const unmarked = attempt(RULES, [1, answered(0, RECALLED)], [2, answered(1, RECALLED)], [3, { kind: 'finished' }])
    expect(unmarked.phase).toBe('marking')
    const marked = (ordinal: number) =>
      [3, { kind: 'marked', ordinal, answer: { type: 'recall', marks: 'partly' } }] as const
    const [first, second] = [
      [1, answered(0, RECALLED)],
      [2, answered(1, RECALLED)],
    ] as const
    expect(attempt(RULES, first, second, [3, { kind: 'finished' }], marked(0)).phase).toBe('marking')
    expect(attempt(RULES, first, second, [3, { kind: 'finished' }], marked(0), marked(1)).phase).toBe('finished')
    expect(attempt(RULES, first, [3, { kind: 'finished' }], [3, { kind: 'marks_skipped' }])).toMatchObject({
      phase: 'finished',
      marksSkipped: true,
    })
  })

  test('comes at once where nothing waits for marks, also out of a pause', () => {
    expect(attempt(RULES, [1, answered(0)], [2, { kind: 'finished' }]).phase).toBe('finished')
    expect(attempt(RULES, [1, { kind: 'paused' }], [1, { kind: 'finished' }]).phase).toBe('finished')
    expect(attempt(RULES, [1, { kind: 'abandoned' }]).phase).toBe('abandoned')
  })

  test('marks cannot turn an answer that is scored for the learner into another one', () => {
    const changed = attempt(
      EACH,
      [1, answered(0)],
      [2, { kind: 'revealed', ordinal: 0 }],
      [3, { kind: 'marked', ordinal: 0, answer: chose(1) }],
    )
    expect(changed.questions[0]?.answer).toEqual(chose(0))
  })
})
