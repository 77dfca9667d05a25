import { describe, expect, test } from 'vitest'
import { newCard } from '../../../../db/domain/card.ts'
import type { Answered, AnswerMode, CardEvent, CardEventBody } from '../../../../db/domain/event.ts'
import { buttonsOf, qualityOf, type Button } from '../../../../db/domain/grade.ts'
import { idOf, type CardId, type DeviceId } from '../../../../db/domain/ids.ts'
import { fold } from '../../../../db/domain/scheduler/fold.ts'
import { addDays, studyDayOf } from '../../../../db/domain/time.ts'
import { REVLOG, reviewsOf } from '../../../../db/domain/transfer/revlog.ts'

const CARD = idOf<CardId>('card')
const DEVICE = idOf<DeviceId>('device')
const DAY = studyDayOf(20_000)
const AT = 1_700_000_000_000

const answer = (mode: AnswerMode, button: Button, firstShowing = false): Answered => ({
  kind: 'answered',
  mode,
  q: qualityOf(button),
  button,
  offered: buttonsOf('four'),
  firstShowing,
  thinkMs: 4_000,
  readMs: 2_500,
  longestInterval: 36_500,
  leechThreshold: 6,
  drill: 'below-good',
})

/** What happens to the card, the day after what happened before, or on a day from `DAY` on. */
type Happening = CardEventBody | readonly [body: CardEventBody, day: number]

/** A card's log. */
function logOf(...happenings: readonly Happening[]): readonly CardEvent[] {
  return happenings.map((entry, index) => {
    const [body, day] = 'kind' in entry ? [entry, index] : entry
    const place = { seq: index + 1, device: DEVICE, card: CARD, at: AT + index, zoneOffset: 0, rule: 'sm2/1' }
    return { ...place, studyDay: addDays(DAY, day), body, after: newCard(0) }
  })
}

const rowsOf = (...happenings: readonly Happening[]) => reviewsOf(logOf(...happenings), 0)

test('the first answer to a card is of type 0, the answers that schedule it after that of type 1', () => {
  const rows = rowsOf([answer('review', 'good', true), 0], [answer('review', 'good'), 1], [answer('review', 'easy'), 7])
  expect(rows).toEqual([
    { at: AT, button: 3, interval: 1, lastInterval: 0, factor: 2_500, ms: 6_500, type: REVLOG.learn },
    { at: AT + 1, button: 3, interval: 6, lastInterval: 1, factor: 2_500, ms: 6_500, type: REVLOG.review },
    { at: AT + 2, button: 4, interval: 16, lastInterval: 6, factor: 2_600, ms: 6_500, type: REVLOG.review },
  ])
})

test.each([
  ['q0', 1],
  ['q1', 1],
  ['q2', 1],
  ['q3', 2],
  ['q4', 3],
  ['q5', 4],
  ['again', 1],
  ['hard', 2],
  ['good', 3],
  ['easy', 4],
] as const)('%s is Anki’s button %i', (button, expected) => {
  expect(rowsOf(answer('review', button, true))).toMatchObject([{ button: expected }])
})

test('a failure is a review with Again whose interval is a day', () => {
  const rows = rowsOf(
    [answer('review', 'good', true), 0],
    [answer('review', 'good'), 1],
    [answer('review', 'again'), 7],
  )
  expect(rows.at(-1)).toMatchObject({ button: 1, interval: 1, lastInterval: 6, factor: 2_500, type: REVLOG.review })
})

describe.each(['drill', 'cram'] as const)('a %s answer', mode => {
  test('is of type 3 with factor 0, by which Anki knows that it scheduled nothing', () => {
    const rows = rowsOf([answer('review', 'hard', true), 0], [answer(mode, mode === 'drill' ? 'got-it' : 'good'), 0])
    expect(rows.at(-1)).toMatchObject({ button: 3, interval: 1, lastInterval: 1, factor: 0, type: REVLOG.filtered })
  })
})

test('an early answer is of type 3 and keeps its ease: a pass moves nothing, a failure counts', () => {
  const before = [
    [answer('review', 'good', true), 0],
    [answer('review', 'good'), 1],
  ] as const
  expect(rowsOf(...before, [answer('early', 'good'), 3]).at(-1)).toMatchObject({
    button: 3,
    interval: 6,
    lastInterval: 6,
    factor: 2_500,
    type: REVLOG.filtered,
  })
  expect(rowsOf(...before, [answer('early', 'again'), 3]).at(-1)).toMatchObject({
    button: 1,
    interval: 1,
    lastInterval: 6,
    factor: 2_500,
    type: REVLOG.filtered,
  })
})

test('a reset is of type 4 with factor 0; a due day set by hand keeps interval and ease', () => {
  const before = [answer('review', 'good', true), answer('review', 'good')]
  expect(rowsOf(...before, { kind: 'reset' }).at(-1)).toEqual({
    at: AT + 2,
    button: 0,
    interval: 0,
    lastInterval: 6,
    factor: 0,
    ms: 0,
    type: REVLOG.manual,
  })
  expect(rowsOf(...before, { kind: 'due_set', due: addDays(DAY, 30) }).at(-1)).toEqual({
    at: AT + 2,
    button: 0,
    interval: 6,
    lastInterval: 6,
    factor: 2_500,
    ms: 0,
    type: REVLOG.manual,
  })
})

test('after a reset the first answer is of type 0 again', () => {
  const rows = rowsOf(answer('review', 'good', true), { kind: 'reset' }, answer('review', 'good', true))
  expect(rows.map(({ type }) => type)).toEqual([REVLOG.learn, REVLOG.manual, REVLOG.learn])
})

test('what was undone is left out, and what was redone is not', () => {
  const undone = (seq: number): CardEventBody => ({ kind: 'undone', of: { seq, device: DEVICE } })
  const answers = [answer('review', 'good', true), answer('review', 'again')]
  expect(rowsOf(...answers, undone(2))).toHaveLength(1)
  expect(rowsOf(...answers, undone(2), undone(3))).toHaveLength(2)
  expect(rowsOf(...answers, undone(2), answer('review', 'easy')).at(-1)).toMatchObject({ button: 4, interval: 6 })
})

test('an answer given elsewhere is given back with every number it came with', () => {
  const review = {
    at: 1_600_000_000_123,
    button: 0,
    interval: -600,
    lastInterval: -60,
    factor: 1_100,
    ms: 60_000,
    type: 5,
  }
  expect(rowsOf({ kind: 'history_imported', ...review })).toEqual([review])
})

test('what only marks a card, or moves it among the new ones, is no row', () => {
  const marks: readonly CardEventBody[] = [
    { kind: 'state_imported', state: newCard(3) },
    { kind: 'repositioned', position: 9 },
    { kind: 'flagged', flag: 2 },
    { kind: 'suspended' },
    { kind: 'unsuspended' },
    { kind: 'buried', until: addDays(DAY, 1) },
    { kind: 'unburied' },
    { kind: 'leeched', threshold: 6, suspend: false },
    { kind: 'rewritten' },
    { kind: 'known_set', known: true },
    { kind: 'known_set', known: false },
    { kind: 'forwarded', why: 'quiz-miss', days: [2] },
    { kind: 'ease_set', ease: 230 },
    { kind: 'scheduler_changed', scheduler: 'fsrs' },
  ]
  expect(rowsOf(...marks)).toEqual([])
})

test('intervals are those of the replay, whatever order the events come in', () => {
  const events = logOf(
    [answer('review', 'good', true), 0],
    [answer('review', 'good'), 1],
    [answer('review', 'hard'), 7],
  )
  const rows = reviewsOf(events.toReversed(), 0)
  expect(rows).toEqual(reviewsOf(events, 0))
  expect(rows.at(-1)).toMatchObject({ interval: fold(events, 0).interval, factor: fold(events, 0).ease * 10 })
})
