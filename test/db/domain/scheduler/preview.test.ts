import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CardState, newCard } from '../../../../db/domain/card.ts'
import type { GradeScale } from '../../../../db/domain/grade.ts'
import { apply, modeOf } from '../../../../db/domain/scheduler/apply.ts'
import { dateLabel, lengthLabel } from '../../../../db/domain/scheduler/label.ts'
import { type AnswerSetting, answeredBody, preview } from '../../../../db/domain/scheduler/preview.ts'
import { type StudyDay, addDays } from '../../../../db/domain/time.ts'
import { CardLife } from './card-life.ts'
import { DAY, PRESET, datesOf, passed, press } from './cards.ts'
import { moves } from './moves.ts'

const four = (day: StudyDay, more: Partial<AnswerSetting> = {}): AnswerSetting => ({
  day,
  scale: 'four',
  preset: PRESET,
  ...more,
})
const labels = (state: CardState, setting: AnswerSetting) => preview(state, setting).map(({ label }) => label)

/** Due on DAY with n passes behind it. */
const dueToday = (n: 1 | 2 | 3) => passed(n, addDays(DAY, -({ 1: 1, 2: 6, 3: 15 } as const)[n]))

describe('the four buttons', () => {
  test.each([
    ['a new card', newCard(0), ['again today, then 1 d', 'again today, then 1 d', '1 d', '1 d']],
    ['a card with n = 1', dueToday(1), ['again today, then 1 d', 'again today, then 6 d', '6 d', '6 d']],
    ['a card with n = 2', dueToday(2), ['again today, then 1 d', 'again today, then 15 d', '15 d', '16 d']],
    ['a card with n = 3', dueToday(3), ['again today, then 1 d', 'again today, then 1.2 mo', '1.2 mo', '1.3 mo']],
  ])('of %s say what the page of SM-2 gives', (_, state, expected) => {
    expect(labels(state, four(DAY))).toEqual(expected)
  })

  test('of a card 24 days late say the scheduled interval, not the elapsed one', () => {
    expect(labels(dueToday(2), four(addDays(DAY, 24)))[2]).toBe('15 d')
  })

  test('of an early card say when it comes back, unchanged; a miss costs a miss', () => {
    const early = passed(3)
    expect(labels(early, four(addDays(DAY, 3)))).toEqual([
      'again today, then 1 d',
      'again today, then back 6 Dec, unchanged',
      'back 6 Dec, unchanged',
      'back 6 Dec, unchanged',
    ])
  })

  test('of a forwarded card say the next day it was forwarded to', () => {
    const forwarded = apply(passed(3), { kind: 'forwarded', why: 'quiz-miss', days: [2, 4] }, DAY)
    expect(labels(forwarded, four(addDays(DAY, 2)))[2]).toBe('back 25 Nov, unchanged')
  })

  test('say nothing of today where the preset repeats nothing today', () => {
    const missed = { ...PRESET, drill: 'missed' } as const
    const off = { ...PRESET, drill: 'off' } as const
    expect(labels(dueToday(2), four(DAY, { preset: missed }))).toEqual([
      'again today, then 1 d',
      '15 d',
      '15 d',
      '16 d',
    ])
    expect(labels(dueToday(2), four(DAY, { preset: off }))).toEqual(['1 d', '15 d', '15 d', '16 d'])
  })

  test('say the longest interval where it caps', () => {
    expect(labels(dueToday(2), four(DAY, { preset: { ...PRESET, longestInterval: 10 } }))[3]).toBe('10 d')
  })
})

test('two grades are Again and Good', () => {
  expect(preview(dueToday(2), four(DAY, { scale: 'two' }))).toEqual([
    { button: 'again', q: 1, label: 'again today, then 1 d' },
    { button: 'good', q: 4, label: '15 d' },
  ])
})

test('six grades are q 0 to 5, of which 0, 1 and 2 say the same', () => {
  const again = 'again today, then 1 d'
  expect(preview(dueToday(2), four(DAY, { scale: 'six' }))).toEqual([
    { button: 'q0', q: 0, label: again },
    { button: 'q1', q: 1, label: again },
    { button: 'q2', q: 2, label: again },
    { button: 'q3', q: 3, label: 'again today, then 15 d' },
    { button: 'q4', q: 4, label: '15 d' },
    { button: 'q5', q: 5, label: '16 d' },
  ])
})

test('the drill has two buttons in every scale, and both say that nothing changes', () => {
  const missed = press(dueToday(2), 'q1', DAY)
  for (const scale of ['two', 'four', 'six'] as const) {
    expect(preview(missed, four(DAY, { scale }))).toEqual([
      { button: 'not-yet', q: 1, label: 'unchanged, next 22 Nov' },
      { button: 'got-it', q: 4, label: 'unchanged, next 22 Nov' },
    ])
  }
})

test('cram says that nothing changes, even for a card in the drill', () => {
  const missed = press(dueToday(2), 'q1', DAY)
  expect(labels(missed, four(DAY, { cram: true }))).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged'])
})

describe('the event of an answer', () => {
  const body = (thinkMs: number, readMs: number) =>
    answeredBody(newCard(0), four(DAY), { button: 'good', thinkMs, readMs })

  test('keeps times as whole milliseconds, each at most a minute', () => {
    expect(body(1234.4, 59_999.6)).toMatchObject({ thinkMs: 1234, readMs: 60_000 })
    expect(body(60_001, Infinity)).toMatchObject({ thinkMs: 60_000, readMs: 60_000 })
    expect(body(-5, Number.NaN)).toMatchObject({ thinkMs: 0, readMs: 0 })
  })

  test('is refused for a button that was not offered', () => {
    const given = { button: 'got-it', thinkMs: 0, readMs: 0 } as const
    expect(() => answeredBody(newCard(0), four(DAY), given)).toThrow(expect.objectContaining({ code: 'bad-input' }))
    const missed = press(newCard(0), 'q1', DAY)
    const good = { ...given, button: 'good' } as const
    expect(() => answeredBody(missed, four(DAY), good)).toThrow(expect.objectContaining({ code: 'bad-input' }))
  })
})

describe('over random histories', () => {
  const scales = fc.constantFrom<GradeScale>('two', 'four', 'six')

  test('every button does what it says', () => {
    fc.assert(
      fc.property(moves, scales, (all, scale) => {
        const { state, day } = CardLife.of(all)
        const setting = { day, scale, preset: PRESET }
        for (const { button, q, label } of preview(state, setting)) {
          const answer = answeredBody(state, setting, { button, thinkMs: 5, readMs: 5 })
          expect(answer.q).toBe(q)
          const after = apply(state, answer, day)
          const said = label.replace('again today, then ', '')
          if (answer.mode !== 'drill') expect(label !== said).toBe(after.drillDay === day)
          expect(said).toBe(outcome(after, day, answer.mode, q >= 3))
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('no answer leaves a card due today, and a card once seen has an interval', () => {
    fc.assert(
      fc.property(moves, scales, (all, scale) => {
        const { state, day } = CardLife.of(all)
        const setting = { day, scale, preset: PRESET }
        if (modeOf(state, day) === 'drill') return
        for (const { button } of preview(state, setting)) {
          const after = apply(state, answeredBody(state, setting, { button, thinkMs: 5, readMs: 5 }), day)
          expect(datesOf(after).due).toBeGreaterThan(day)
          expect(datesOf(after).lastDay).toBe(day)
          expect(after.interval).toBeGreaterThanOrEqual(1)
          expect(after.ease).toBeGreaterThanOrEqual(130)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('a failure leaves the ease alone', () => {
    fc.assert(
      fc.property(moves, scales, (all, scale) => {
        const { state, day } = CardLife.of(all)
        const setting = { day, scale, preset: PRESET }
        for (const { button, q } of preview(state, setting)) {
          if (q >= 3) continue
          const after = apply(state, answeredBody(state, setting, { button, thinkMs: 5, readMs: 5 }), day)
          expect(after.ease).toBe(state.ease)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

/** What the dates of the answered card say, told without asking what the step was. */
function outcome(after: CardState, day: StudyDay, mode: string, passes: boolean): string {
  const { due } = datesOf(after)
  if (mode === 'drill') return `unchanged, next ${dateLabel(due, day)}`
  if (mode === 'early' && passes) return `back ${dateLabel(due, day)}, unchanged`
  return lengthLabel(due - day)
}
