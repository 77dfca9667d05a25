import { describe, expect, test } from 'vitest'
import { type CardState, newCard } from '../../../../db/domain/card.ts'
import type { CardEventBody } from '../../../../db/domain/event.ts'
import type { DeviceId } from '../../../../db/domain/ids.ts'
import { apply, modeOf } from '../../../../db/domain/scheduler/apply.ts'
import { addDays, studyDayOf } from '../../../../db/domain/time.ts'
import { DAY, datesOf, passed, press } from './cards.ts'

const card = newCard(3)
const seen = passed(3)
const happen = (state: CardState, body: CardEventBody) => apply(state, body, DAY)

test('reset makes a card new again at its position, keeps flag and suspension and clears all it had earned', () => {
  const failed = press(press(passed(2, addDays(DAY, -9)), 'q1', addDays(DAY, -3)), 'q1', DAY)
  const full: CardState = { ...failed, position: 12, flag: 4, suspended: true, buriedUntil: addDays(DAY, 1) }
  expect(full).toMatchObject({ lapses: 1, failures: 2, drillDay: DAY })
  expect(happen(full, { kind: 'reset' })).toEqual({ ...newCard(12), flag: 4, suspended: true })
})

test('reset brings a card that was known back to the queue', () => {
  const known = happen(card, { kind: 'known_set', known: true })
  expect(happen(known, { kind: 'reset' })).toEqual(card)
})

test('a due date set by hand moves both dates, earlier or later, and ends what was forwarded', () => {
  const forwarded = happen(seen, { kind: 'forwarded', why: 'quiz-miss', days: [2, 4] })
  for (const days of [-5, 0, 3, 90]) {
    const due = addDays(DAY, days)
    const after = happen(forwarded, { kind: 'due_set', due })
    expect(after).toEqual({ ...seen, schedule: { ...datesOf(seen), due, scheduledDue: due } })
  }
})

test('an ease set by hand is the one the next answer starts from', () => {
  const after = happen(passed(2, addDays(DAY, -6)), { kind: 'ease_set', ease: 130 })
  expect(after.ease).toBe(130)
  expect(press(after, 'q4', DAY)).toMatchObject({ ease: 130, interval: 8 })
})

test('a card is buried until a day, and unburied by hand', () => {
  const until = addDays(DAY, 1)
  const buried = happen(seen, { kind: 'buried', until })
  expect(buried).toEqual({ ...seen, buriedUntil: until })
  expect(happen(buried, { kind: 'unburied' })).toEqual(seen)
})

test('suspending keeps the due day', () => {
  const suspended = happen(seen, { kind: 'suspended' })
  expect(suspended).toEqual({ ...seen, suspended: true })
  expect(happen(suspended, { kind: 'unsuspended' })).toEqual(seen)
})

test('a leech is suspended only if the preset says so', () => {
  expect(happen(seen, { kind: 'leeched', threshold: 6, suspend: false })).toEqual(seen)
  expect(happen(seen, { kind: 'leeched', threshold: 6, suspend: true })).toEqual({ ...seen, suspended: true })
})

test('a flag, a position and "know it" each change that one thing', () => {
  expect(happen(card, { kind: 'flagged', flag: 7 })).toEqual({ ...card, flag: 7 })
  expect(happen(card, { kind: 'repositioned', position: -4 })).toEqual({ ...card, position: -4 })
  const known = happen(card, { kind: 'known_set', known: true })
  expect(known).toEqual({ ...card, known: true })
  expect(happen(known, { kind: 'known_set', known: false })).toEqual(card)
})

test('a rewrite forgets the failures and leaves the schedule alone', () => {
  const leech = { ...seen, failures: 6, failedDay: DAY, lapses: 4 }
  expect(happen(leech, { kind: 'rewritten' })).toEqual({ ...leech, failures: 0, failedDay: null })
})

test('an imported state replaces the whole state', () => {
  expect(happen({ ...card, flag: 2, suspended: true }, { kind: 'state_imported', state: seen })).toBe(seen)
})

test('a foreign history, a change of scheduler and an undo are inert in the step', () => {
  const inert: CardEventBody[] = [
    { kind: 'history_imported', at: 0, button: 1, interval: -60, lastInterval: 0, factor: 0, ms: 90_000, type: 0 },
    { kind: 'scheduler_changed', scheduler: 'fsrs' },
    { kind: 'undone', of: { seq: 1, device: 'd' as DeviceId } },
  ]
  for (const body of inert) expect(happen(seen, body)).toBe(seen)
})

test('a clock set back ten years makes an answer early and its dates follow the clock', () => {
  const past = addDays(DAY, -3652)
  expect(modeOf(seen, past)).toBe('early')
  expect(datesOf(press(seen, 'q1', past)).due).toBe(addDays(past, 1))
})

describe('what is refused as bad input', () => {
  const dates = datesOf(seen)
  const refused: [string, CardState, CardEventBody][] = [
    ['an ease below 1.30', seen, { kind: 'ease_set', ease: 129 }],
    ['an ease that is no integer', seen, { kind: 'ease_set', ease: 250.5 }],
    ['a position that is no integer', card, { kind: 'repositioned', position: 1.5 }],
    ['a position that is no number', card, { kind: 'repositioned', position: Number.NaN }],
    ['a flag below 0', seen, { kind: 'flagged', flag: -1 }],
    ['a flag above 7', seen, { kind: 'flagged', flag: 8 }],
    ['a flag that is no integer', seen, { kind: 'flagged', flag: 1.5 }],
    ['a due date for a new card', card, { kind: 'due_set', due: DAY }],
    ['a due date that is no whole day', seen, { kind: 'due_set', due: studyDayOf(1.5) }],
    ['a due date thousands of years away', seen, { kind: 'due_set', due: studyDayOf(1e9) }],
    ['burying until no day', seen, { kind: 'buried', until: studyDayOf(Number.NaN) }],
    ['knowing a card that was seen', seen, { kind: 'known_set', known: true }],
    ['forwarding to today', seen, { kind: 'forwarded', why: 'quiz-miss', days: [3, 0] }],
    ['forwarding by half a day', seen, { kind: 'forwarded', why: 'quiz-miss', days: [1.5] }],
    ['a leech at no failures', seen, { kind: 'leeched', threshold: 0, suspend: false }],
  ]
  const wrongStates: [string, Partial<CardState>][] = [
    ['ease', { ease: 100 }],
    ['interval', { interval: 2.5 }],
    ['interval of a seen card', { interval: 0 }],
    ['interval of a new card', { ...newCard(1), interval: 3 }],
    ['n of a new card', { ...newCard(1), n: 1 }],
    ['n', { n: -1 }],
    ['lapses', { lapses: 0.5 }],
    ['failures', { failures: -1 }],
    ['position', { position: Number.NaN }],
    ['flag', { flag: 9 }],
    ['knowledge', { known: true }],
    ['drill day', { drillDay: studyDayOf(0.5) }],
    ['due day', { schedule: { ...dates, due: studyDayOf(Number.NaN) } }],
    ['order of forwarded days', { schedule: { ...dates, forwardedTo: [addDays(DAY, 4), addDays(DAY, 2)] } }],
    ['forwarded day after the scheduled one', { schedule: { ...dates, forwardedTo: [addDays(DAY, 15)] } }],
  ]

  test.each(refused)('%s', (_, state, body) => {
    expect(() => happen(state, body)).toThrow(expect.objectContaining({ name: 'AppError', code: 'bad-input' }))
  })

  test.each(wrongStates)('an imported state with a wrong %s', (_, wrong) => {
    const body: CardEventBody = { kind: 'state_imported', state: { ...seen, ...wrong } }
    expect(() => happen(card, body)).toThrow(expect.objectContaining({ code: 'bad-input' }))
  })
})
