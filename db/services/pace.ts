/** How much a day brings: costs from the learner's own answers, new cards a day from date and minutes. */
import { LONGEST_INTERVAL } from '../domain/card.ts'
import type { ForecastInput } from '../domain/pace/load.ts'
import { paceOf, type Pace } from '../domain/pace/new-per-day.ts'
import { answersThatFit, costsOf, type Costs } from '../domain/pace/seconds.ts'
import { repeatsToday } from '../domain/scheduler/answer.ts'
import { dayOfIsoDate, type StudyDay } from '../domain/time.ts'
import * as cardEvents from '../repositories/card-events.ts'
import * as forecast from '../repositories/forecast.ts'
import * as presets from '../repositories/presets.ts'
import * as settings from '../repositories/settings.ts'
import { answersOfDay, type AnswerOfDay, type DayPlan } from './gather.ts'
import type { Store } from './transact.ts'
import { decksOfToday, type Within } from './within.ts'

/** What a study day is planned with. */
export interface DayPace {
  readonly plan: DayPlan
  readonly pace: Pace
  readonly costs: Costs
}

/** How many of the newest answers tell what an answer costs. */
const ANSWERS_READ = 1_000

/** Plans a study day. What an answer costs is taken from the days before, so that a restart plans the same. */
export function planOfDay(store: Store, day: StudyDay): DayPace {
  const { read } = store
  const { minutesADay, interviewDate, newPerDay } = store.settings()
  const costs = costsOf(timesOf(store, day))
  const interview = interviewDate === null ? null : dayOfIsoDate(interviewDate)
  const base = interview === null ? nothing : collectionNow(store, day)
  const pace = paceOf({ ...base, today: day, interview, setting: newPerDay, minutes: minutesADay, costs })
  const extra = extraNew(store, day)
  const plan = {
    newPerDay: pace.newPerDay + extra,
    newAnyway: extra > 0,
    fits: answersThatFit(minutesADay, costs),
    allNow: settings.fact(read, 'quotaLiftedOn') === day,
  }
  return { plan, pace, costs }
}

/** The collection as forecasts see it now, with the decks that take part in Today. */
export function collectionNow(
  { read }: Store,
  day: StudyDay,
  { reviews, fresh }: Within = decksOfToday(read),
): Pick<ForecastInput, 'seen' | 'newAvailable' | 'done' | 'longestInterval'> {
  const answers = answersOfDay(read, day)
  return {
    seen: forecast.seen(read, reviews),
    newAvailable: forecast.newAvailable(read, fresh),
    done: doneOf(answers),
    longestInterval: presets.byDefault(read)?.longestInterval ?? LONGEST_INTERVAL,
  }
}

/** New cards asked for today beyond the day's number. */
export function extraNew({ read }: Store, day: StudyDay): number {
  const asked = settings.fact(read, 'extraNew')
  return asked?.day === day ? asked.cards : 0
}

const nothing = { seen: [], newAvailable: 0, done: { due: 0, new: 0 }, longestInterval: LONGEST_INTERVAL }

function doneOf(answers: readonly AnswerOfDay[]): ForecastInput['done'] {
  const first = answers.filter(({ body }) => body.mode === 'review' || body.mode === 'early')
  const met = first.filter(({ body }) => body.firstShowing).length
  return { due: first.length - met, new: met }
}

function timesOf({ read }: Store, day: StudyDay) {
  const answers = cardEvents.latestAnswersBefore(read, day, ANSWERS_READ)
  const times = (kind: 'new' | 'review' | 'drill') =>
    answers
      .filter(({ mode, firstShowing }) => (mode === 'drill' ? 'drill' : firstShowing ? 'new' : 'review') === kind)
      .filter(({ mode }) => mode !== 'cram')
      .map(({ thinkMs, readMs }) => thinkMs + readMs)
  const missed = answers.filter(
    ({ mode, drill, q }) => mode !== 'drill' && mode !== 'cram' && repeatsToday(drill, q),
  ).length
  return { new: times('new'), review: times('review'), drill: times('drill'), missed }
}
