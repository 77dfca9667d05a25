import { describe, expect, test } from 'vitest'
import { newCard } from '../../../../db/domain/card.ts'
import type { Answered } from '../../../../db/domain/event.ts'
import type { Quality } from '../../../../db/domain/grade.ts'
import { apply, modeOf } from '../../../../db/domain/scheduler/apply.ts'
import { repeatsToday } from '../../../../db/domain/scheduler/answer.ts'
import { addDays } from '../../../../db/domain/time.ts'
import { DAY, PRESET, datesOf, passed, press, pressed } from './cards.ts'

const tomorrow = addDays(DAY, 1)
const card = newCard(3)
/** Seen six days ago, due on DAY with an interval of six days. */
const due = passed(2, addDays(DAY, -6))

describe('a review', () => {
  test('the first answer to a new card is repetition 1', () => {
    const after = press(card, 'q4', DAY)
    expect(after).toMatchObject({ n: 1, ease: 250, interval: 1, position: 3, lapses: 0, failures: 0, drillDay: null })
    expect(after.schedule).toEqual({
      kind: 'seen',
      lastDay: DAY,
      due: tomorrow,
      scheduledDue: tomorrow,
      forwardedTo: [],
    })
  })

  test('the button and its grade are both in the event, with all the step needs', () => {
    const setting = {
      day: DAY,
      scale: 'four',
      preset: { longestInterval: 90, leechThreshold: 6, drill: 'missed' },
    } as const
    expect(pressed(due, 'hard', DAY, setting)).toEqual({
      kind: 'answered',
      mode: 'review',
      q: 3,
      button: 'hard',
      offered: ['again', 'hard', 'good', 'easy'],
      firstShowing: false,
      thinkMs: 900,
      readMs: 300,
      longestInterval: 90,
      leechThreshold: 6,
      drill: 'missed',
    })
  })

  test('the event says whether it was the first showing; after a reset it is one again', () => {
    expect(pressed(card, 'q4', DAY).firstShowing).toBe(true)
    expect(pressed(due, 'q4', DAY).firstShowing).toBe(false)
    expect(pressed(apply(due, { kind: 'reset' }, DAY), 'q4', DAY).firstShowing).toBe(true)
  })

  test('a 6-day card answered 24 days late with Good gets 15 days from the day of the answer', () => {
    const late = addDays(DAY, 24)
    const after = press(due, 'good', late, { scale: 'four' })
    expect(after).toMatchObject({ n: 3, interval: 15 })
    expect(datesOf(after)).toMatchObject({ lastDay: late, due: addDays(late, 15), scheduledDue: addDays(late, 15) })
  })

  test('the longest interval of the preset is the one that is stored', () => {
    const after = press(due, 'q5', DAY, { preset: { longestInterval: 10, leechThreshold: 6, drill: 'off' } })
    expect(after.interval).toBe(10)
    expect(datesOf(after).due).toBe(addDays(DAY, 10))
  })

  test('a failure starts again tomorrow, leaves the ease and forgets what was forwarded', () => {
    const forwarded = apply(passed(3), { kind: 'forwarded', why: 'quiz-miss', days: [2, 5] }, DAY)
    const after = press(forwarded, 'q1', addDays(DAY, 2))
    expect(after).toMatchObject({ n: 0, ease: 250, interval: 1 })
    const next = addDays(DAY, 3)
    expect(datesOf(after)).toMatchObject({ due: next, scheduledDue: next, forwardedTo: [] })
  })

  test('an answered card is no longer one the learner knew before', () => {
    const known = apply(card, { kind: 'known_set', known: true }, DAY)
    expect(press(known, 'q4', DAY).known).toBe(false)
  })
})

describe('an early answer', () => {
  const soon = addDays(DAY, -2)

  test('a card answered before its scheduled day is early, on that day it is a review', () => {
    expect(modeOf(due, soon)).toBe('early')
    expect(modeOf(due, DAY)).toBe('review')
    expect(modeOf(due, addDays(DAY, 1))).toBe('review')
    expect(modeOf(card, DAY)).toBe('review')
  })

  test('an early success earns nothing: n, ease, interval and both dates stay', () => {
    for (const button of ['q3', 'q4', 'q5'] as const) {
      const after = press(due, button, soon)
      expect(after).toMatchObject({ n: 2, ease: 250, interval: 6, lapses: 0, failures: 0 })
      expect(datesOf(after)).toEqual({ ...datesOf(due), lastDay: soon })
    }
  })

  test('an early failure costs what a failure costs', () => {
    const after = press(due, 'q2', soon)
    expect(after).toMatchObject({
      n: 0,
      ease: 250,
      interval: 1,
      lapses: 1,
      failures: 1,
      failedDay: soon,
      drillDay: soon,
    })
    expect(datesOf(after)).toMatchObject({ lastDay: soon, due: addDays(soon, 1), scheduledDue: addDays(soon, 1) })
  })

  test('a second answer on one study day never counts as a review', () => {
    const again = press(card, 'q4', DAY)
    expect(modeOf(again, DAY)).toBe('early')
    expect(press(again, 'q5', DAY)).toEqual(again)
    expect(modeOf(press(card, 'q1', DAY), DAY)).toBe('drill')
    const setToToday = apply(again, { kind: 'due_set', due: DAY }, DAY)
    expect(modeOf(setToToday, DAY)).toBe('early')
  })

  test('a card set due on the day it was answered comes once more today and is a review tomorrow', () => {
    const setToToday = apply(passed(3), { kind: 'due_set', due: DAY }, DAY)
    const after = press(setToToday, 'q4', DAY)
    expect(after).toMatchObject({ n: 3, interval: 15 })
    expect(datesOf(after)).toMatchObject({ due: tomorrow, scheduledDue: DAY })
    expect(modeOf(after, tomorrow)).toBe('review')
  })

  test('an early answer to a card that an undo made new again is its first repetition', () => {
    const early = pressed(due, 'q4', soon)
    expect(apply(card, early, soon)).toMatchObject({ n: 1, interval: 1, position: 3 })
  })
})

test('cram moves nothing at all, whatever the grade', () => {
  for (const state of [card, due, press(due, 'q1', DAY)]) {
    for (const button of ['q0', 'q3', 'q5'] as const) expect(press(state, button, DAY, { cram: true })).toBe(state)
  }
})

describe('the drill', () => {
  const missed = press(due, 'q1', DAY)

  test.each([
    ['below-good', [true, true, true, true, false, false]],
    ['missed', [true, true, true, false, false, false]],
    ['off', [false, false, false, false, false, false]],
  ] as const)('the rule "%s" repeats the right grades', (drill, repeats) => {
    const byGrade = ([0, 1, 2, 3, 4, 5] as const satisfies readonly Quality[]).map(q => repeatsToday(drill, q))
    expect(byGrade).toEqual(repeats)
    const inDrill = (['q0', 'q1', 'q2', 'q3', 'q4', 'q5'] as const).map(
      button => press(due, button, DAY, { preset: { ...PRESET, drill } }).drillDay === DAY,
    )
    expect(inDrill).toEqual(repeats)
  })

  test('an early pass below Good is repeated today too', () => {
    expect(press(due, 'q3', addDays(DAY, -1)).drillDay).toBe(addDays(DAY, -1))
  })

  test('"Got it" leaves the drill and changes nothing else', () => {
    expect(press(missed, 'got-it', DAY)).toEqual({ ...missed, drillDay: null })
  })

  test('"Not yet" keeps the card in the drill and changes nothing', () => {
    expect(press(missed, 'not-yet', DAY)).toEqual(missed)
  })

  test('the rollover drops the drill and the schedule stands', () => {
    expect(modeOf(missed, DAY)).toBe('drill')
    expect(modeOf(missed, tomorrow)).toBe('review')
    expect(press(missed, 'q4', tomorrow)).toMatchObject({ n: 1, interval: 1, drillDay: null })
  })

  test('a drill answer whose miss was undone changes nothing', () => {
    expect(apply(due, pressed(missed, 'not-yet', DAY), DAY)).toEqual(due)
    expect(apply(due, pressed(missed, 'got-it', DAY), DAY)).toEqual(due)
  })
})

test.each([
  ['q', { q: 6 }],
  ['q', { q: 3.5 }],
  ['longestInterval', { longestInterval: 0 }],
  ['longestInterval', { longestInterval: Infinity }],
  ['thinkMs', { thinkMs: 60_001 }],
  ['readMs', { readMs: -1 }],
])('an answer with an impossible %s is refused', (why, wrong) => {
  const body = { ...pressed(due, 'q4', DAY), ...wrong } as Answered
  expect(() => apply(due, body, DAY)).toThrow(expect.objectContaining({ code: 'bad-input', facts: { why } }))
})
