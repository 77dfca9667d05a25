/** Everything the Today screen says. */
import type { Overview } from '../api/today.ts'
import type { DeckId } from '../domain/ids.ts'
import type { Counts } from '../api/values.ts'
import { secondsFor } from '../domain/pace/seconds.ts'
import { minutesLeft } from '../domain/pace/session.ts'
import type { Pace } from '../domain/pace/new-per-day.ts'
import { counts, type DayQueue } from '../domain/queue/queue.ts'
import { recallAtK } from '../domain/scheduler/recall.ts'
import { addDays, dayOfIsoDate, type StudyDay } from '../domain/time.ts'
import * as blocks from '../repositories/blocks.ts'
import * as cardEvents from '../repositories/card-events.ts'
import * as cardRows from '../repositories/cards.ts'
import * as deckCounts from '../repositories/deck-counts.ts'
import * as decks from '../repositories/decks.ts'
import * as forecast from '../repositories/forecast.ts'
import * as settings from '../repositories/settings.ts'
import { decksAway } from './away.ts'
import { answersOfDay, type AnswerOfDay } from './gather.ts'
import { historyView } from './history-view.ts'
import { dayLabel, partOfDay, timeLabel } from './labels.ts'
import type { Open } from './open.ts'
import { extraNew, type DayPace } from './pace.ts'
import { quizOffer } from './quiz/offer.ts'
import { toRead } from './reading.ts'
import { sweepOutlook } from './study/outlook.ts'
import { counted } from './summary.ts'
import { transact, type Now, type Store } from './transact.ts'
import { decksOfToday } from './within.ts'

/** So many days before the interview a Sweep is offered, of so many minutes. */
const SWEEP_DAYS = 2
const SWEEP_MINUTES = 20

/** New cards offered beyond the day's number, at a time. */
const OFFERED = 4

export function overview(open: Open): Overview {
  const { store } = open
  const now = store.now()
  const { interviewDate, pausedUntil } = store.settings()
  const queue = open.day.queue({ kind: 'today' }, now)
  const pace = open.day.pace(now)
  const left = counts(queue)
  const interview = interviewDate === null ? null : dayOfIsoDate(interviewDate)
  const paused = pausedUntil === null ? null : dayOfIsoDate(pausedUntil)
  const answered = cardEvents.hasAnswers(store.read)
  const answers = planned(answersOfDay(store.read, now.day))
  const isPaused = paused !== null && paused > now.day
  return {
    date: dayLabel(now.day),
    partOfDay: partOfDay(now),
    interview: interview === null ? null : { day: dayLabel(interview), daysLeft: interview - now.day },
    counts: left,
    minutes: minutesLeft(left, pace.costs),
    mix: mixOf(store, queue),
    reading: isPaused ? [] : toRead(store, queue),
    done: doneOf(answers),
    pace: paceView(pace.pace, store, now.day),
    catchUp: catchUpView(store, queue, now, pace),
    catchUpLifted: pace.plan.allNow,
    pausedUntil: isPaused ? dayLabel(paused) : null,
    dueTomorrow: cardRows.dueUntil(store.read, addDays(now.day, 1), decksAway(store.read)),
    blocks: underWay(store, now.day),
    yesterday: yesterday(store, now.day),
    nextDue: nextDueOf(store, now.day, queue.catchUp, pace),
    logIsAhead: now.logIsAhead,
    firstRun: !answered,
    started: answered || store.settings().started,
    offered: isLastDays(pace) ? 0 : forecast.newUpTo(store.read, decksOfToday(store.read).fresh, OFFERED),
    quizOffer:
      isPaused || queue.catchUp !== null
        ? null
        : quizOffer(store.read, now.day, secondsLeft(open, pace, left, answers)),
    sweep: interview === null || isPaused ? null : sweepOffer(open, interview - now.day, now),
    history: historyView(store),
  }
}

/** On the last two days before the interview; none when nothing is left to sweep. */
function sweepOffer(open: Open, daysLeft: number, now: Now): Overview['sweep'] {
  if (daysLeft < 1 || daysLeft > SWEEP_DAYS) return null
  const offer = sweepOutlook(open, SWEEP_MINUTES, now)
  return offer.cards === 0 ? null : offer
}

/** What the day's minutes leave beside what was studied, is due and is to be repeated. */
function secondsLeft({ store }: Open, { costs }: DayPace, left: Counts, answers: readonly AnswerOfDay[]): number {
  const spent = answers.reduce((sum, { body }) => sum + body.thinkMs + body.readMs, 0) / 1_000
  return store.settings().minutesADay * 60 - spent - secondsFor({ ...left, new: 0 }, costs)
}

/** Lifts today's quota, or puts it back. */
export function liftQuota({ store, day }: Open, lifted: boolean): void {
  const { day: today } = store.now()
  transact(store, { name: 'catch-up', facts: { lifted: lifted ? 1 : 0 } }, ({ db }) => {
    settings.setFact(db, 'quotaLiftedOn', lifted ? today : 0)
  })
  day.forget()
}

/** Asks for more new cards today. */
export function moreNew({ store, day }: Open, cards: number): void {
  const { day: today } = store.now()
  transact(store, { name: 'more-new', facts: { cards } }, ({ db }) => {
    settings.setFact(db, 'extraNew', { day: today, cards: extraNew(store, today) + cards })
  })
  day.forget()
}

function paceView(pace: Pace, { read }: Store, day: StudyDay): Overview['pace'] {
  if (pace.kind === 'date') {
    const { newPerDay, met, total, bound, minutesThatWouldDo } = pace
    return { newPerDay, met, total, bound, minutesThatWouldDo }
  }
  const rows = deckCounts.countsOfBlocks(read, day)
  const away = decksAway(read)
  const on = new Set(
    blocks
      .all(read)
      .filter(block => block.state === 'on' && !away.has(block.deck))
      .map(block => block.deck),
  )
  const ofBlocks = rows.filter(row => on.has(row.deck))
  const sum = (pick: (row: deckCounts.DeckCounts) => number) => ofBlocks.reduce((total, row) => total + pick(row), 0)
  return {
    newPerDay: pace.newPerDay,
    met: sum(row => row.total - row.unseen),
    total: sum(row => row.total),
    bound: 'setting',
    minutesThatWouldDo: null,
  }
}

function catchUpView(store: Store, queue: DayQueue, now: Now, { plan }: DayPace): Overview['catchUp'] {
  if (queue.catchUp === null) return null
  const { backlog, quota } = queue.catchUp
  const days = Math.ceil(backlog / Math.max(1, quota, plan.fits))
  const last = cardEvents.lastAnswerDayBefore(store.read, now.day)
  return {
    daysAway: last === null ? 0 : Math.max(0, now.day - last - 1),
    overdue: backlog,
    quota,
    until: dayLabel(addDays(now.day, days - 1)),
  }
}

function mixOf({ read }: Store, { due, dueAt, fresh, freshAt }: DayQueue): Overview['mix'] {
  const byDeck = new Map<DeckId, number>()
  for (const { deck } of [...due.slice(dueAt), ...fresh.slice(freshAt)]) byDeck.set(deck, (byDeck.get(deck) ?? 0) + 1)
  const codes = new Map(blocks.all(read).map(block => [block.deck, block.code]))
  return [...byDeck]
    .toSorted(([, a], [, b]) => b - a)
    .map(([deck, n]) => ({ code: codes.get(deck) ?? null, name: decks.byId(read, deck)?.name ?? '', cards: n }))
}

function doneOf(answers: readonly AnswerOfDay[]): Overview['done'] {
  const last = answers.at(-1)
  if (last === undefined) return null
  return { ...scoreOf(answers), at: timeLabel(momentOf(last)) }
}

/** Cram is no part of the plan. */
function planned(answers: readonly AnswerOfDay[]): readonly AnswerOfDay[] {
  return answers.filter(({ body }) => body.mode !== 'cram')
}

function scoreOf(answers: readonly AnswerOfDay[]) {
  const { k, score, newMet } = recallAtK(answers.map(counted))
  const spent = answers.reduce((sum, { body }) => sum + body.thinkMs + body.readMs, 0)
  return { answers: answers.length, k, score, newMet, minutes: Math.round(spent / 60_000) }
}

function underWay({ read }: Store, day: StudyDay): Overview['blocks'] {
  const rows = new Map(deckCounts.countsOfBlocks(read, day).map(row => [row.deck, row]))
  const away = decksAway(read)
  return blocks.all(read).flatMap(({ code, deck, state }) => {
    const row = rows.get(deck)
    if (row === undefined || state !== 'on' || away.has(deck)) return []
    const name = decks.byId(read, deck)?.name ?? code
    return { code, name, seen: row.total - row.unseen, total: row.total, due: row.due }
  })
}

function yesterday({ read }: Store, day: StudyDay): Overview['yesterday'] {
  const answers = planned(answersOfDay(read, addDays(day, -1)))
  return answers.length === 0 ? null : scoreOf(answers)
}

/** So near the interview nothing new is offered. */
function isLastDays({ pace }: DayPace): boolean {
  return pace.kind === 'date' && pace.bound === 'last-days'
}

/** What the quota leaves over comes tomorrow. */
function nextDueOf(
  { read }: Store,
  day: StudyDay,
  catchUp: DayQueue['catchUp'],
  { plan }: DayPace,
): Overview['nextDue'] {
  const tomorrow = addDays(day, 1)
  const leavesOver = catchUp !== null && !plan.allNow && catchUp.backlog > catchUp.quota
  const next = leavesOver ? tomorrow : cardRows.nextDue(read, day, decksAway(read))
  if (next === null) return null
  return next === tomorrow ? { ...dayLabel(next), label: 'tomorrow' } : dayLabel(next)
}

/** The instant of an answer, in the zone it was given in. */
function momentOf({ event }: AnswerOfDay): { ms: number; zone: string } {
  const minutes = Math.abs(event.zoneOffset)
  const sign = event.zoneOffset < 0 ? '-' : '+'
  return { ms: event.at, zone: `${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}` }
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
