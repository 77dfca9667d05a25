import { FIRST_EASE } from '../card.ts'
import { catchUpOf } from '../queue/catch-up.ts'
import { type Sm2, sm2 } from '../scheduler/sm2.ts'
import { NOTHING_WAITING, type WaitingCards, mostUrgent, withMore } from './backlog.ts'
import { type ForecastInput, type Load, daysIn, doneOn, emptyLoad, newOn } from './load.ts'
import { answersThatFit } from './seconds.ts'

/** The forecast's learner always answers Good. */
const GOOD = 4
const NEVER_SEEN: Sm2 = { n: 0, ease: FIRST_EASE, interval: 0 }
/** The end of a list of cards. */
const NONE = -1

/** The collection in the middle of a simulation. A card is its place in the lists; days are counted from today. */
interface Course {
  readonly input: ForecastInput
  /** Due cards that fit into a day. */
  readonly fits: number
  readonly sm2: Sm2[]
  readonly due: Float64Array
  readonly scheduledDue: Float64Array
  readonly interval: Float64Array
  /** By day: the first of the cards that come up on it; `following` leads from one to the next. */
  readonly firstOn: Int32Array
  readonly following: Int32Array
  /** Due cards that the quota left for another day. */
  waiting: WaitingCards
  newLeft: number
}

/**
 * The days as they go when every answer is Good: what is due is done on its day, what is overdue today, unless more is
 * due than fits; then the quota, the most urgent first, and no new cards.
 */
export function simulate(input: ForecastInput, newPerDay: number): Load {
  const course = begin(input, newPerDay)
  const load = emptyLoad(daysIn(input))
  for (let day = 0; day < load.due.length; day++) runDay(course, load, day, newPerDay)
  return load
}

/** Days after its first answer on which a new card comes up again, below `days`, when every answer is Good. */
export function comingsOf(longestInterval: number, days: number): readonly number[] {
  const comings: number[] = []
  let card = sm2(NEVER_SEEN, GOOD, longestInterval)
  for (let day = card.interval; day < days; day += card.interval) {
    comings.push(day)
    card = sm2(card, GOOD, longestInterval)
  }
  return comings
}

function begin(input: ForecastInput, newPerDay: number): Course {
  const { seen, from, newAvailable, minutes, costs } = input
  const days = daysIn(input)
  const size = seen.length + Math.min(newAvailable, newPerDay * days)
  const course: Course = {
    input,
    fits: answersThatFit(minutes, costs),
    sm2: [...seen],
    due: new Float64Array(size),
    scheduledDue: Float64Array.from({ length: size }, (_, card) => (seen[card]?.scheduledDue ?? from) - from),
    interval: Float64Array.from({ length: size }, (_, card) => Math.max(1, seen[card]?.interval ?? 1)),
    firstOn: new Int32Array(days).fill(NONE),
    following: new Int32Array(size),
    waiting: NOTHING_WAITING,
    newLeft: newAvailable,
  }
  for (const [card, row] of seen.entries()) comeUpOn(course, card, row.due - from)
  return course
}

function comeUpOn({ due, firstOn, following }: Course, card: number, day: number): void {
  const place = Math.max(0, day)
  due[card] = day
  if (place >= firstOn.length) return
  following[card] = firstOn[place] ?? NONE
  firstOn[place] = card
}

function runDay(course: Course, load: Load, day: number, newPerDay: number): void {
  const done = doneOn(course.input, day)
  const coming = comingOn(course, day)
  const catchUp = catchUpOf(done.due + course.waiting.size + coming.length, course.fits)
  const places = catchUp === null ? Infinity : Math.max(0, catchUp.quota - done.due)
  const today = doneOnDay(course, coming, day, places)
  for (const card of today) review(course, card, day)
  const met = catchUp === null ? newOn(course.input, day, newPerDay, course.newLeft) : 0
  meet(course, met, day)
  load.due[day] = done.due + today.length
  load.new[day] = done.new + met
  load.catchingUp[day] = catchUp === null ? 0 : 1
}

function comingOn({ firstOn, following }: Course, day: number): readonly number[] {
  const coming: number[] = []
  for (let card = firstOn[day] ?? NONE; card !== NONE; card = following[card] ?? NONE) coming.push(card)
  return coming
}

/** What is done on a day, at most `places`: first what is due on it, then the most urgent overdue; the others wait. */
function doneOnDay(course: Course, coming: readonly number[], day: number, places: number): readonly number[] {
  if (course.waiting.size === 0 && coming.length <= places) return coming
  const { punctual = [], overdue = [] } = Object.groupBy(coming, card =>
    course.due[card] === day ? 'punctual' : 'overdue',
  )
  const first = punctual.slice(0, places)
  const { cards, rest } = mostUrgent(withMore(course.waiting, overdue, course), places - first.length, day, course)
  course.waiting = withMore(rest, punctual.slice(places), course)
  return [...first, ...cards]
}

/** One Good answer; before the scheduled day (a forwarded card) it moves nothing. */
function review(course: Course, card: number, day: number): void {
  const planned = course.scheduledDue[card] ?? 0
  if (day < planned) return comeUpOn(course, card, planned)
  repeat(course, card, sm2(course.sm2[card] ?? NEVER_SEEN, GOOD, course.input.longestInterval), day)
}

function meet(course: Course, count: number, day: number): void {
  const first = course.sm2.length
  for (let card = first; card < first + count; card++) {
    repeat(course, card, sm2(NEVER_SEEN, GOOD, course.input.longestInterval), day)
  }
  course.newLeft -= count
}

function repeat(course: Course, card: number, after: Sm2, day: number): void {
  course.sm2[card] = after
  course.interval[card] = after.interval
  course.scheduledDue[card] = day + after.interval
  comeUpOn(course, card, day + after.interval)
}
