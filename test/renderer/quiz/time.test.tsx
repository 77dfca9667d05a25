/** The clock of a quiz, with time given by hand. */
import { expect, test } from 'vitest'
import { DEFAULT_CHOICE } from '../../../db/domain/quiz/quiz-choice.ts'
import { AttemptClock } from '../../../renderer/features/quiz/running/clock.ts'
import { spokenTime, text } from '../../../renderer/features/quiz/running/text.ts'
import {
  hasSlept,
  momentBetween,
  paceOf,
  spentOn,
  timeOf,
  type Moment,
  type Timed,
} from '../../../renderer/features/quiz/running/time.ts'
import { shortClock } from '../../../renderer/numbers.ts'

const MINUTE = 60_000

function timed(more: Partial<Timed> = {}, answered: readonly number[] = []): Timed {
  const cells = Array.from({ length: 12 }, (_, ordinal) => ({
    ordinal,
    type: 'single' as const,
    generated: false,
    seconds: 60,
    answered: answered.includes(ordinal),
    flagged: false,
    revealed: false,
    spentMs: 0,
  }))
  return { cells, at: 0, choice: DEFAULT_CHOICE, elapsedMs: 0, limitMs: 12 * MINUTE, overtime: false, ...more }
}

/** Every moment of a limit, as the time left runs down by a second at a time. */
function momentsOf(limitMs: number): [Moment, number][] {
  const said: [Moment, number][] = []
  for (let left = limitMs; left > 0; left -= 1000) {
    const moment = momentBetween(limitMs, left, left - 1000)
    if (moment !== null) said.push([moment, left - 1000])
  }
  return said
}

test('time is announced at half time, five minutes, one minute and ten seconds', () => {
  expect(momentsOf(12 * MINUTE)).toEqual([
    ['half', 6 * MINUTE],
    ['five', 5 * MINUTE],
    ['one', MINUTE],
    ['ten', 10_000],
  ])
})

test('half time is said once where it falls on another moment, and nothing is said before it can be true', () => {
  expect(momentsOf(10 * MINUTE).map(([moment]) => moment)).toEqual(['half', 'one', 'ten'])
  expect(momentsOf(5 * MINUTE).map(([moment]) => moment)).toEqual(['half', 'one', 'ten'])
  expect(momentsOf(MINUTE).map(([moment]) => moment)).toEqual(['half', 'ten'])
})

test('of several moments that passed at once only the latest is said, and an added minute lets one be said again', () => {
  expect(momentBetween(12 * MINUTE, 7 * MINUTE, 30_000)).toBe('one')
  expect(momentBetween(13 * MINUTE, 90_000, 59_000)).toBe('one')
  expect(momentBetween(12 * MINUTE, 59_000, 58_000)).toBeNull()
})

test('announcements are whole sentences', () => {
  expect(text.moments.half(6 * MINUTE)).toBe('Half time. 6 minutes left.')
  expect(text.moments.one()).toBe('1 minute left.')
  expect(text.spoken(5 * MINUTE + 38_000, 0)).toBe('5 minutes 38 seconds left')
})

test('the clock says on pace, behind, last minute, paused and untimed, each in words of its own', () => {
  const says = (attempt: Timed, elapsedMs: number, paused = false) =>
    text.standing(timeOf(attempt, elapsedMs, paused), attempt.overtime)
  expect(says(timed(), 0)).toBe('On pace')
  expect(says(timed({ at: 1, elapsedMs: 40_000 }, [0]), 40_000)).toBe('20 s ahead')
  expect(says(timed({ at: 1, elapsedMs: 100_000 }, [0]), 100_000)).toBe('40 s behind')
  expect(says(timed({ at: 11 }), 11 * MINUTE + 1000)).toBe('Last minute')
  expect(says(timed(), 11 * MINUTE + 1000, true)).toBe('Paused')
  expect(says(timed({ limitMs: null }), 5 * MINUTE)).toBe('Untimed')
  expect(says(timed({ overtime: true }), 13 * MINUTE)).toBe('Time was up; no limit now')
})

test('the pace of a question grows with the time that was chosen, and is a guide to what it took', () => {
  const double = timed({ choice: { ...DEFAULT_CHOICE, time: 2 } })
  expect(paceOf({ seconds: 60 }, double)).toBe(2 * MINUTE)
  const attempt = timed({ at: 2, elapsedMs: 30_000 })
  expect(spentOn(attempt, 42_000)).toBe(12_000)
})

test('the ring drains to nothing and never below', () => {
  expect(timeOf(timed(), 3 * MINUTE, false).share).toBe(0.75)
  expect(timeOf(timed(), 13 * MINUTE, false)).toMatchObject({ leftMs: 0, share: 0 })
})

test('a gap in the ticks is sleep; a page out of sight is woken once a minute', () => {
  expect([hasSlept(1000, false), hasSlept(11_000, false)]).toEqual([false, true])
  expect([hasSlept(61_000, true), hasSlept(120_000, true)]).toEqual([false, true])
})

test('the clock stands while it is stopped, and runs on from where it was', () => {
  let now = 1_000
  const clock = new AttemptClock(() => now)
  expect(clock.read()).toBe(0)
  clock.start(5_000)
  now += 2_500
  expect(clock.read()).toBe(7_500)
  clock.stop()
  now += 60_000
  expect(clock.read()).toBe(7_500)
  clock.start(clock.read())
  now += 500
  expect(clock.read()).toBe(8_000)
  clock.stop(1_000)
  expect([clock.read(), clock.runs]).toEqual([1_000, false])
})

test('times are written short and spoken in full', () => {
  expect([338_000, 60_000, 3_661_000].map(shortClock)).toEqual(['5:38', '1:00', '1:01:01'])
  expect([338_000, 60_000, 1_000, 0].map(spokenTime)).toEqual([
    '5 minutes 38 seconds',
    '1 minute',
    '1 second',
    '0 seconds',
  ])
})
