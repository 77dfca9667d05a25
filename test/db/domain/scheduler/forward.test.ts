import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CardState, newCard } from '../../../../db/domain/card.ts'
import { apply, modeOf } from '../../../../db/domain/scheduler/apply.ts'
import { type StudyDay, addDays } from '../../../../db/domain/time.ts'
import { DAY, datesOf, passed, press } from './cards.ts'

/** Answered on DAY, due in 15 days. */
const card = passed(3)
const inDays = (days: number) => addDays(DAY, days)

function forward(state: CardState, days: readonly number[], on: StudyDay = DAY): CardState {
  return apply(state, { kind: 'forwarded', why: 'quiz-miss', days }, on)
}

describe('bringing a seen card forward', () => {
  test('moves due to an earlier day and nothing else', () => {
    expect(forward(card, [3])).toEqual({
      ...card,
      schedule: { ...datesOf(card), due: inDays(3), forwardedTo: [inDays(3)] },
    })
  })

  test('keeps all its days in order, those of several causes together, each once', () => {
    const after = forward(forward(card, [9, 3]), [6, 3], inDays(0))
    expect(datesOf(after)).toMatchObject({
      due: inDays(3),
      forwardedTo: [3, 6, 9].map(inDays),
      scheduledDue: inDays(15),
    })
  })

  test('counts the days from the day of the event', () => {
    expect(datesOf(forward(card, [3], inDays(2))).due).toBe(inDays(5))
  })

  test('never moves due to a later day', () => {
    expect(datesOf(forward(forward(card, [3]), [8])).due).toBe(inDays(3))
  })

  test('ignores days that are not before the scheduled one', () => {
    expect(forward(card, [15, 40])).toBe(card)
    expect(datesOf(forward(card, [2, 15])).forwardedTo).toEqual([inDays(2)])
  })

  test('leaves due, suspended and known cards alone', () => {
    const suspended = apply(card, { kind: 'suspended' }, DAY)
    const known = apply(newCard(1), { kind: 'known_set', known: true }, DAY)
    const newAndSuspended = apply(newCard(1), { kind: 'suspended' }, DAY)
    const forwarded = forward(card, [2])
    expect(forward(card, [1], inDays(15))).toBe(card)
    expect(forward(card, [1], inDays(16))).toBe(card)
    expect(forward(forwarded, [1], inDays(2))).toBe(forwarded)
    for (const state of [suspended, known, newAndSuspended]) expect(forward(state, [1])).toBe(state)
  })
})

describe('a new card', () => {
  test('goes to the front of the new queue and stays new', () => {
    const after = forward(newCard(0), [1, 3])
    expect(after).toEqual({ ...newCard(0), position: -1 - DAY })
    expect(after.position).toBeLessThan(0)
  })

  test('comes before what was forwarded on an earlier day, and never moves back', () => {
    const yesterday = forward(newCard(5), [1], inDays(-1))
    const today = forward(newCard(9), [1])
    expect(today.position).toBeLessThan(yesterday.position)
    expect(forward(today, [1], inDays(-30))).toEqual(today)
  })
})

describe('the answers that follow', () => {
  const forwarded = forward(card, [3, 6])

  test('are early until the scheduled day', () => {
    expect(modeOf(forwarded, inDays(3))).toBe('early')
    expect(modeOf(forwarded, inDays(14))).toBe('early')
    expect(modeOf(forwarded, inDays(15))).toBe('review')
  })

  test('a pass returns to the next forwarded day, then to the scheduled one', () => {
    const once = press(forwarded, 'q5', inDays(3))
    expect(datesOf(once)).toMatchObject({ due: inDays(6), forwardedTo: [inDays(6)], scheduledDue: inDays(15) })
    const twice = press(once, 'q5', inDays(6))
    expect(twice).toEqual({ ...card, schedule: { ...datesOf(card), lastDay: inDays(6) } })
  })

  test('a pass after both forwarded days is done with both', () => {
    expect(datesOf(press(forwarded, 'q4', inDays(7)))).toMatchObject({ due: inDays(15), forwardedTo: [] })
  })

  test('a failure forgets the other forwarded days', () => {
    const after = press(forwarded, 'q1', inDays(3))
    expect(after).toMatchObject({ n: 0, interval: 1, lapses: 1 })
    expect(datesOf(after)).toMatchObject({ due: inDays(4), scheduledDue: inDays(4), forwardedTo: [] })
  })

  test('a review on the scheduled day forgets them too', () => {
    const after = press(forwarded, 'q4', inDays(15))
    expect(after).toMatchObject({ n: 4, interval: 38 })
    expect(datesOf(after)).toMatchObject({ due: inDays(53), forwardedTo: [] })
  })
})

/** What may happen on one study day; the same for both cards, but only one is ever brought forward. */
const studyDays = fc.array(
  fc.record({
    studies: fc.boolean(),
    q: fc.constantFrom('q0', 'q2', 'q3', 'q4', 'q5'),
    early: fc.constantFrom('q3', 'q4', 'q5'),
    forward: fc.option(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }), { nil: null, freq: 2 }),
  }),
  { minLength: 20, maxLength: 150, size: 'max' },
)

test('forwarding followed by passes gives the same n, ease and interval as never forwarding', () => {
  let early = 0
  fc.assert(
    fc.property(studyDays, days => {
      let plain = newCard(0)
      let forwarded = newCard(0)
      for (const [index, today] of days.entries()) {
        const day = inDays(index)
        const { schedule } = forwarded
        if (today.studies && modeOf(plain, day) === 'review') {
          plain = press(plain, today.q, day)
          forwarded = press(forwarded, today.q, day)
        } else if (today.studies && schedule.kind === 'seen' && schedule.due <= day) {
          forwarded = press(forwarded, today.early, day)
          early += 1
        }
        if (today.forward && index > 0) forwarded = forward(forwarded, today.forward, day)
        expect(settled(forwarded)).toEqual(settled(plain))
      }
    }),
    { numRuns: 1000 },
  )
  expect(early).toBeGreaterThan(500)
})

function settled({ n, ease, interval, lapses, failures, schedule }: CardState) {
  return { n, ease, interval, lapses, failures, scheduledDue: schedule.kind === 'seen' ? schedule.scheduledDue : null }
}
